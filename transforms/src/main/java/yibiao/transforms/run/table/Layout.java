package yibiao.transforms.run.table;

import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * How a table lies in its files, so that what belongs together is read together: rows of one area,
 * records of one resident. Parts are large enough for whole tables to be read fast, and small
 * enough for one of them to be written anew.
 *
 * @param table its name, with the namespace
 * @param column the column that says in which part a row lies; "" for a table in one part
 * @param buckets how many parts a hash of the column makes; 0 where it is a community's code and
 *     the parts are townships
 * @param order the columns that rows are in the order of
 * @param key the columns by which rows are taken out; rows with one key lie in one part
 */
public record Layout(
    String table, String column, int buckets, List<String> order, List<String> key) {
  private static final int TOWNSHIP = 9;
  private static final int ROWS_OF_A_BUCKET = 50_000;
  private static final int MOST_BUCKETS = 256;

  /** By a hash of a column, in as many parts as so many rows need. */
  public static Layout byHash(String table, long rows, String column, String... key) {
    int buckets = 1;
    while (buckets < MOST_BUCKETS && (long) buckets * ROWS_OF_A_BUCKET < rows) {
      buckets *= 2;
    }
    return new Layout(table, column, buckets, List.of(column), List.of(key));
  }

  /** By township, ordered by community first. */
  public static Layout byArea(String table, List<String> order, String... key) {
    return new Layout(table, order.getFirst(), 0, order, List.of(key));
  }

  /** All in one part. */
  public static Layout together(String table, List<String> order, String... key) {
    return new Layout(table, "", 0, order, List.of(key));
  }

  public static Layout record(long rows) {
    return byHash("std.person_record", rows, "resident_id", "record_id");
  }

  public static Layout xref(long rows) {
    return byHash("link.resident_xref", rows, "record_id", "record_id");
  }

  public static Layout pair(long rows) {
    return byHash("link.pair", rows, "resident_a", "resident_a");
  }

  public static Layout review() {
    return together("link.review", List.of("community_a"), "record_a", "record_b");
  }

  PartitionSpec spec(Schema schema) {
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    if (column.isEmpty()) {
      return PartitionSpec.unpartitioned();
    }
    return buckets > 0
        ? spec.bucket(column, buckets).build()
        : spec.truncate(column, TOWNSHIP).build();
  }

  SortOrder sortOrder(Schema schema) {
    SortOrder.Builder sort = SortOrder.builderFor(schema);
    order.forEach(sort::asc);
    return sort.build();
  }

  /** The part of a row, for Spark to bring the rows of one together. */
  String part() {
    return buckets > 0
        ? TableSet.WORK + ".system.bucket(" + buckets + ", " + column + ")"
        : "substr(" + column + ", 1, " + TOWNSHIP + ")";
  }

  /** The order of rows: part by part, and within each as readers look for them. */
  Column[] inOrder() {
    return Stream.concat(Stream.of(functions.expr(part())), order.stream().map(functions::col))
        .toArray(Column[]::new);
  }
}
