package yibiao.ingestion.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "As above" in the cells of a table: what a person reads there is what stands in the row above.
 */
final class DittoMarks {
  private static final Set<String> MARKS = Set.of("同上", "同前", "〃", "″", "\"", "＂", "''", "``");

  private List<String> above = List.of();

  /** The row as a person reads it; where nothing is known of the row above, as it stands. */
  List<String> fill(List<String> row) {
    List<String> filled = row;
    for (int i = 0; i < Math.min(row.size(), above.size()); i++) {
      if (MARKS.contains(row.get(i).strip()) && !above.get(i).isBlank()) {
        filled = filled == row ? new ArrayList<>(row) : filled;
        filled.set(i, above.get(i));
      }
    }
    above = filled;
    return filled;
  }

  /** The row above could not be read. */
  void forget() {
    above = List.of();
  }
}
