package yibiao.transforms.run.change;

import java.util.Collection;
import java.util.HashMap;
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

  /** What is wanted of several columns, as one. */
  static Map<String, Set<String>> wanted() {
    return new HashMap<>();
  }

  static void add(Map<String, Set<String>> wanted, String column, Set<String> values) {
    wanted.computeIfAbsent(column, c -> new HashSet<>()).addAll(values);
  }
}
