package yibiao.transforms.run.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/** The values that rows have in a column. */
final class Values {
  private Values() {}

  static Set<String> of(Collection<Row> rows, String column) {
    Set<String> values = new HashSet<>();
    for (Row row : rows) {
      String value = row.getAs(column);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Adds to what is wanted of a column. */
  static void add(Map<String, Set<String>> wanted, String column, Set<String> values) {
    wanted.computeIfAbsent(column, c -> new HashSet<>()).addAll(values);
  }
}
