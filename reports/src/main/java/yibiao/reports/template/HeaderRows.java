package yibiao.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds a roster's header: the row of labels with the most known ones, two rows where the upper one
 * is merged. Rows that stand under it already, an example or the columns' numbers, stay; records go
 * below them.
 */
final class HeaderRows {
  /** Columns that a roll-up counts in. */
  static final Set<String> COUNTS = Set.of("合计", "总数", "总计", "人数", "小计");

  private static final int DEEPEST = 15;
  private static final Pattern EXAMPLE = Pattern.compile("^[(（]?(示|样|举)?例.*");

  private final Grid grid;
  private final Predicate<String> known;

  HeaderRows(Grid grid, Predicate<String> known) {
    this.grid = grid;
    this.known = known;
  }

  /** The labels of the best header; none where there is no header. */
  List<Field> best() {
    List<Field> best = List.of();
    long bestScore = 0;
    for (int row = 0; row < Math.min(grid.rows(), DEEPEST); row++) {
      List<Field> fields = at(row);
      long score = fields.stream().filter(f -> isWanted(f.label())).count();
      if (score > bestScore) {
        bestScore = score;
        best = fields;
      }
    }
    return best;
  }

  private boolean isWanted(String label) {
    return known.test(label) || COUNTS.contains(label);
  }

  private List<Field> at(int row) {
    int last = lastRow(row);
    List<Field> labels = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      String label = label(row, last, column);
      if (!label.isEmpty()) {
        labels.add(new Field(label, last + 1, column));
      }
    }
    if (looksLikeCard(labels, row)) {
      return List.of();
    }
    int first = last + 1;
    while (isListed(first, labels)) {
      first++;
    }
    if (labels.stream().filter(f -> known.test(grid.text(last + 1, f.column()))).count() > 1) {
      return List.of(); // More labels below: the header is not this row.
    }
    int start = first;
    return labels.stream().map(f -> new Field(f.label(), start, f.column())).toList();
  }

  private int lastRow(int row) {
    for (int column = 0; column < grid.columns(); column++) {
      boolean label = !grid.text(row, column).isEmpty();
      boolean parted =
          grid.lastColumn(row, column) > column && !grid.text(row + 1, column).isEmpty();
      if (label && (parted || grid.lastRow(row, column) == row + 1)) {
        return row + 1;
      }
    }
    return row;
  }

  private String label(int row, int last, int column) {
    String upper = grid.covering(row, column);
    String lower = last > row ? grid.text(last, column) : "";
    if (lower.isEmpty() || lower.equals(upper)) {
      return upper;
    }
    return (grid.region(row, column) != null ? upper : "") + lower;
  }

  /** In a card most labels have an empty cell beside them. */
  private boolean looksLikeCard(List<Field> labels, int row) {
    long beside =
        labels.stream()
            .map(f -> grid.lastColumn(row, f.column()) + 1)
            .filter(next -> next < grid.columns() && grid.covering(row, next).isEmpty())
            .count();
    return beside * 2 > labels.size();
  }

  /** An example, the columns' numbers, somebody who is on the list already. */
  private boolean isListed(int row, List<Field> labels) {
    long filled = labels.stream().filter(f -> !grid.covering(row, f.column()).isEmpty()).count();
    boolean example =
        labels.stream().anyMatch(f -> EXAMPLE.matcher(grid.text(row, f.column())).matches());
    boolean merged = !labels.isEmpty() && grid.region(row, labels.getFirst().column()) != null;
    return example || !merged && labels.size() > 2 && filled * 2 >= labels.size();
  }
}
