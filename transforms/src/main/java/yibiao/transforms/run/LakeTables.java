package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MetadataBuilder;

/** Writes the lake's tables, each in one commit that names the run. */
final class LakeTables {
  private final SparkSession spark;
  private final String runId;
  private final Map<String, String> titles;

  /**
   * @param titles column, or table and column, → what it means
   */
  LakeTables(SparkSession spark, String runId, Map<String, String> titles) {
    this.spark = spark;
    this.runId = runId;
    this.titles = titles;
  }

  /** The same, with what further columns mean. */
  LakeTables with(Map<String, String> columns) {
    Map<String, String> all = new HashMap<>(titles);
    all.putAll(columns);
    return new LakeTables(spark, runId, all);
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
        titled(rows, table)
            .writeTo(table)
            .using("iceberg")
            .option("snapshot-property.yibiao.run-id", runId);
    if (partitions.length > 0) {
      Column[] rest = Arrays.stream(partitions).skip(1).map(functions::col).toArray(Column[]::new);
      writer = writer.partitionedBy(col(partitions[0]), rest);
    }
    writer.createOrReplace();
  }

  /** Iceberg keeps a column's comment as its doc; SQL shows it. */
  private Dataset<Row> titled(Dataset<Row> rows, String table) {
    Column[] columns =
        Arrays.stream(rows.columns())
            .map(name -> titled(name, titles.getOrDefault(table + "." + name, titles.get(name))))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private static Column titled(String name, String title) {
    Column column = col("`" + name + "`");
    return title == null
        ? column
        : column.as(name, new MetadataBuilder().putString("comment", title).build());
  }
}
