package yibiao.transforms.run.change;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Some rows of large tables. */
final class LakeRows {
  /** So many values are looked for in the files' bounds; more in all of them. */
  private static final int NAMED = 200;

  private final SparkSession spark;
  private final SparkSession small;

  /**
   * @param small where statements over a handful of rows are carried out
   */
  LakeRows(SparkSession spark, SparkSession small) {
    this.spark = spark;
    this.small = small;
  }

  /** The rows that have one of the values in a column. */
  Dataset<Row> in(Dataset<Row> table, String column, Collection<String> values) {
    if (values.size() <= NAMED) {
      return table.where(col(column).isin(values.toArray()));
    }
    Dataset<Row> wanted = spark.createDataset(List.copyOf(values), Encoders.STRING()).toDF(column);
    return table.join(broadcast(wanted), new String[] {column}, "left_semi");
  }

  List<Row> find(String table, String column, Collection<String> values, Column... columns) {
    return values.isEmpty()
        ? List.of()
        : in(spark.table(table), column, values).select(columns).collectAsList();
  }

  /** The rows that have, in any of the columns, one of its values. */
  Dataset<Row> any(Dataset<Row> table, Map<String, ? extends Collection<String>> wanted) {
    Column any =
        wanted.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> col(one.getKey()).isin(one.getValue().toArray()))
            .reduce(Column::or)
            .orElse(null);
    return any == null ? table.limit(0) : table.where(any);
  }

  /** Rows that are at hand, as a table. */
  Dataset<Row> local(List<Row> rows, StructType schema) {
    // Not folded into the plan, which would be worked out row by row before it is begun.
    return small.createDataFrame(rows, schema).coalesce(1);
  }
}
