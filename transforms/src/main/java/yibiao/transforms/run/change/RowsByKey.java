package yibiao.transforms.run.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** What becomes of a table's rows, key by key: those of an unchanged key are left alone. */
record RowsByKey(List<Row> out, List<Row> in) {
  /**
   * Compares rows.
   *
   * @param key the places of the key's columns
   */
  static RowsByKey difference(Collection<Row> old, Collection<Row> fresh, int... key) {
    Map<List<Object>, List<Row>> before = byKey(old, key);
    Map<List<Object>, List<Row>> after = byKey(fresh, key);
    RowsByKey difference = new RowsByKey(new ArrayList<>(), new ArrayList<>());
    for (List<Object> one : changed(before, after)) {
      List<Row> was = before.getOrDefault(one, List.of());
      List<Row> is = after.getOrDefault(one, List.of());
      if (!counted(was).equals(counted(is))) {
        difference.out.addAll(was);
        difference.in.addAll(is);
      }
    }
    return difference;
  }

  /** The keys that have another value than before, or that only one of the two has. */
  static <K, V> Set<K> changed(Map<K, V> before, Map<K, V> after) {
    Set<K> keys = new HashSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
    return keys;
  }

  /** A row with other cells from a place on. */
  static Row with(Row row, int from, Object... cells) {
    Object[] all = new Object[row.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = row.get(i);
    }
    System.arraycopy(cells, 0, all, from, cells.length);
    return new GenericRowWithSchema(all, row.schema());
  }

  private static Map<List<Object>, List<Row>> byKey(Collection<Row> rows, int... key) {
    Map<List<Object>, List<Row>> byKey = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Object> cells = new ArrayList<>(key.length);
      for (int place : key) {
        cells.add(row.get(place));
      }
      byKey.computeIfAbsent(cells, k -> new ArrayList<>()).add(row);
    }
    return byKey;
  }

  private static Map<Row, Integer> counted(List<Row> rows) {
    Map<Row, Integer> counted = new HashMap<>();
    rows.forEach(row -> counted.merge(row, 1, Integer::sum));
    return counted;
  }
}
