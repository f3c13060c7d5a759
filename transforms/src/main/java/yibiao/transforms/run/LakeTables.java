package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/** Writes the lake's tables, each in one commit that names the run. */
final class LakeTables {
  private final SparkSession spark;
  private final String runId;

  LakeTables(SparkSession spark, String runId) {
    this.spark = spark;
    this.runId = runId;
  }

  /** Adds to a table what this run found; a table of an older shape begins anew. */
  void append(Dataset<Row> rows, String table) {
    boolean fits =
        spark.catalog().tableExists(table)
            && Arrays.equals(spark.table(table).schema().names(), rows.schema().names());
    if (!fits) {
      replace(rows, table);
      return;
    }
    try {
      rows.writeTo(table).option("snapshot-property.yibiao.run-id", runId).append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(table + " was removed while the run was on", e);
    }
  }

  /**
   * Replaces a table. What is shared by area is partitioned by it: a reader's queries then open the
   * files of her own area only.
   */
  void replace(Dataset<Row> rows, String table, String... partitions) {
    CreateTableWriter<Row> writer =
        rows.writeTo(table).using("iceberg").option("snapshot-property.yibiao.run-id", runId);
    if (partitions.length > 0) {
      Column[] rest = Arrays.stream(partitions).skip(1).map(functions::col).toArray(Column[]::new);
      writer = writer.partitionedBy(col(partitions[0]), rest);
    }
    writer.createOrReplace();
  }
}
