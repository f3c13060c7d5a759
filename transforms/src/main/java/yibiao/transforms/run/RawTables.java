package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import yibiao.transforms.plan.Dataset;

/** The rows of {@code raw} that still hold. */
final class RawTables {
  private final SparkSession spark;
  private final List<String> withdrawn;

  RawTables(SparkSession spark, List<String> withdrawn) {
    this.spark = spark;
    this.withdrawn = withdrawn;
  }

  boolean exists(Dataset dataset) {
    return spark.catalog().tableExists("raw." + dataset.table());
  }

  org.apache.spark.sql.Dataset<Row> current(Dataset dataset) {
    var all = spark.table("raw." + dataset.table());
    var rows =
        withdrawn.isEmpty() ? all : all.where(not(col("delivery_id").isin(withdrawn.toArray())));
    return switch (dataset.retention()) {
      case LATEST_PER_KEY ->
          newest(
              rows, Window.partitionBy("row_key").orderBy(desc("landed_at"), desc("row_number")));
      case LATEST_DELIVERY -> {
        var last =
            rows.select("delivery_id", "landed_at")
                .orderBy(desc("landed_at"))
                .limit(1)
                .select("delivery_id");
        yield rows.join(last, "delivery_id");
      }
      case LATEST_PER_FILE -> {
        var last =
            newest(
                    rows.select("file_name", "delivery_id", "landed_at").distinct(),
                    Window.partitionBy("file_name").orderBy(desc("landed_at")))
                .select("delivery_id");
        yield rows.join(last, "delivery_id");
      }
    };
  }

  private static org.apache.spark.sql.Dataset<Row> newest(
      org.apache.spark.sql.Dataset<Row> rows, WindowSpec window) {
    return rows.withColumn("_n", row_number().over(window)).where(col("_n").equalTo(1)).drop("_n");
  }
}
