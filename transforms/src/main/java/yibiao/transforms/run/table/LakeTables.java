package yibiao.transforms.run.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MetadataBuilder;

/** Writes the tables of the set that a run works on; every snapshot names the run. */
public final class LakeTables {
  /** How many rows a table has: what Iceberg counts knows nothing of rows that were taken out. */
  static final String ROWS = "yibiao.rows";

  static final String RUN = "yibiao.run-id";

  /** What is read once more and then thrown away is not made small. */
  private static final Map<String, String> SPILLED =
      Map.of(
          "write.distribution-mode", "none",
          "write.metadata.metrics.default", "none",
          "write.parquet.compression-codec", "lz4_raw",
          "parquet.enable.dictionary", "false");

  private final SparkSession spark;
  private final String runId;
  private final Map<String, String> titles;
  private final Catalog catalog;

  /**
   * @param titles column, or table and column, → what it means
   */
  public LakeTables(SparkSession spark, String runId, Map<String, String> titles) {
    this.spark = spark;
    this.runId = runId;
    this.titles = titles;
    this.catalog = Spark3Util.loadIcebergCatalog(spark, TableSet.WORK);
  }

  /** The same, with what further columns mean. */
  public LakeTables with(Map<String, String> columns) {
    Map<String, String> all = new HashMap<>(titles);
    all.putAll(columns);
    return new LakeTables(spark, runId, all);
  }

  public boolean exists(String table) {
    return catalog.tableExists(TableIdentifier.parse(table));
  }

  Table table(String name) {
    return catalog.loadTable(TableIdentifier.parse(name));
  }

  /** How many rows a table has. */
  public long rows(String table) {
    return rows(table(table));
  }

  static long rows(Table table) {
    Snapshot now = table.currentSnapshot();
    return now == null
        ? 0
        : Long.parseLong(
            now.summary().getOrDefault(ROWS, now.summary().getOrDefault("total-records", "0")));
  }

  /** Writes rows as they come, for this run to read again. */
  public void spill(Dataset<Row> rows, String table) {
    Layout layout = Layout.together(table, List.of());
    make(rows, layout, SPILLED);
    write(rows, layout);
  }

  /** Replaces a table. */
  public void replace(Dataset<Row> rows, Layout layout) {
    Dataset<Row> titled = titled(rows, layout.table());
    make(titled, layout, properties(layout));
    write(layout.column().isEmpty() ? inOnePart(titled, layout) : inParts(titled, layout), layout);
  }

  private void make(Dataset<Row> titled, Layout layout, Map<String, String> properties) {
    Schema schema = SparkSchemaUtil.convert(titled.schema());
    Transaction fresh =
        catalog
            .buildTable(TableIdentifier.parse(layout.table()), schema)
            .withPartitionSpec(layout.spec(schema))
            .withSortOrder(layout.sortOrder(schema))
            .withProperties(properties)
            .createOrReplaceTransaction();
    fresh.commitTransaction();
  }

  private static Dataset<Row> inOnePart(Dataset<Row> rows, Layout layout) {
    Dataset<Row> one = rows.coalesce(1);
    return layout.order().isEmpty() ? one : one.sortWithinPartitions(columns(layout.order()));
  }

  private static Dataset<Row> inParts(Dataset<Row> rows, Layout layout) {
    return rows.repartition(expr(layout.part())).sortWithinPartitions(layout.inOrder());
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  /** What a table has only to be found by: its keys' bounds, and no others'. */
  private static Map<String, String> properties(Layout layout) {
    Map<String, String> properties = new HashMap<>();
    properties.put("format-version", "2");
    properties.put("write.distribution-mode", "none");
    properties.put("write.parquet.row-group-size-bytes", Integer.toString(16 << 20));
    properties.put("write.target-file-size-bytes", Long.toString(1L << 32));
    properties.put("write.metadata.delete-after-commit.enabled", "true");
    properties.put("write.metadata.previous-versions-max", "20");
    properties.put("write.metadata.metrics.default", "none");
    // Most texts repeat often or hardly ever: the latter need no long search for repetitions.
    properties.put("write.parquet.dict-size-bytes", Integer.toString(1 << 18));
    List<String> found = new ArrayList<>(layout.order());
    found.addAll(layout.key());
    found.forEach(name -> properties.put("write.metadata.metrics.column." + name, "full"));
    return properties;
  }

  /** Adds to a table what this run found; a table of an older shape begins anew. */
  public void append(Dataset<Row> rows, String table) {
    boolean fits =
        exists(table) && Arrays.equals(spark.table(table).schema().names(), rows.schema().names());
    if (fits) {
      write(rows.coalesce(1), Layout.together(table, List.of()));
    } else {
      replace(rows, Layout.together(table, List.of()));
    }
  }

  private void write(Dataset<Row> rows, Layout layout) {
    try {
      rows.writeTo(layout.table())
          .option("snapshot-property." + RUN, runId)
          .option("distribution-mode", "none")
          .append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(layout.table() + " was removed while the run was on", e);
    }
  }

  /** Takes a table away, with its files. */
  public void drop(String table) {
    catalog.dropTable(TableIdentifier.parse(table), true);
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
