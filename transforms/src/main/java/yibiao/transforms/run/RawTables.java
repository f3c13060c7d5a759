package yibiao.transforms.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import yibiao.standard.plan.ColumnLabel;
import yibiao.standard.plan.Dataset;

/** The rows of {@code raw} that still hold. */
final class RawTables {
  /** The column in which a source says of a row that it has it no more. */
  private static final String GONE = "row_gone";

  private final SparkSession spark;
  private final List<String> withdrawn;

  RawTables(SparkSession spark, List<String> withdrawn) {
    this.spark = spark;
    this.withdrawn = withdrawn;
  }

  boolean exists(Dataset dataset) {
    return spark.catalog().tableExists("raw." + dataset.table());
  }

  /**
   * The rows, with every column that the mapping names: null where no delivery has it yet. A
   * mapping may have been worded in another way when older rows came in, so that what it means
   * stands in several columns.
   */
  org.apache.spark.sql.Dataset<Row> current(Dataset dataset) {
    var rows = standing(dataset);
    List<String> delivered = List.of(rows.columns());
    List<Column> columns = new ArrayList<>();
    Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : needed(dataset)) {
      List<Column> answers = answers(name, delivered);
      columns.add(
          answers.isEmpty()
              ? lit(null).cast(DataTypes.StringType).as(name)
              : coalesce(answers.toArray(Column[]::new)).as(name));
      named.add(name);
    }
    delivered.stream()
        .filter(name -> !named.contains(name))
        .map(RawTables::column)
        .forEach(columns::add);
    return rows.select(columns.toArray(Column[]::new));
  }

  /** The columns that mean what a mapping names, the best answer first. */
  private static List<Column> answers(String name, List<String> delivered) {
    return delivered.stream()
        .filter(label -> ColumnLabel.distance(name, label) < ColumnLabel.NO)
        .sorted(Comparator.comparingInt(label -> ColumnLabel.distance(name, label)))
        .map(RawTables::column)
        .toList();
  }

  private static Column column(String name) {
    return col("`" + name.replace("`", "``") + "`");
  }

  /** What the mapping names and no delivery has brought yet. */
  List<String> missing(Dataset dataset) {
    List<String> delivered = List.of(spark.table("raw." + dataset.table()).columns());
    return needed(dataset).stream().filter(name -> answers(name, delivered).isEmpty()).toList();
  }

  private static List<String> needed(Dataset dataset) {
    return Stream.concat(dataset.mapping().values().stream(), Stream.of(dataset.asOf()))
        .filter(column -> !column.isEmpty())
        .distinct()
        .toList();
  }

  private org.apache.spark.sql.Dataset<Row> standing(Dataset dataset) {
    var all = spark.table("raw." + dataset.table());
    var rows =
        withdrawn.isEmpty() ? all : all.where(not(col("delivery_id").isin(withdrawn.toArray())));
    return switch (dataset.retention()) {
      case LATEST_PER_KEY -> {
        var newest =
            newest(
                rows, Window.partitionBy("row_key").orderBy(desc("landed_at"), desc("row_number")));
        // A source says of rows that it has them no more.
        yield List.of(rows.columns()).contains(GONE)
            ? newest.where(not(coalesce(col(GONE), lit(false))))
            : newest;
      }
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
