package yibiao.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A table's header: up to three rows of labels, upper ones speaking for those under them, with
 * nothing beneath that would be one more label.
 *
 * @param first its first row
 * @param last its last row
 * @param owner what stands beside the whole table; "" for nothing
 * @param columns the labels of its columns
 */
record Header(int first, int last, String owner, List<Column> columns) {
  private static final int DEEPEST = 3;
  private static final int FEW = 4;

  /**
   * One column.
   *
   * @param path from the uppermost label down
   */
  record Column(List<String> path, Spot label) {
    String name() {
      return path.getLast();
    }
  }

  /** The header that begins at a row; without columns where none does. */
  static Header at(Grid grid, int row, Predicate<String> known) {
    if (isLine(grid, row)) {
      return new Header(row, row, "", List.of());
    }
    int last = lastRow(grid, row);
    String owner = "";
    List<Column> columns = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      CellRangeAddress region = grid.region(row, column);
      if (region != null && region.getFirstColumn() == column && region.getLastRow() > last) {
        owner = region.getFirstRow() == row ? grid.text(row, column) : owner;
        continue; // It stands beside rows of the table, and not above them.
      }
      Column label = label(grid, row, last, column, known);
      if (label != null) {
        columns.add(label);
      }
    }
    boolean table = looksLikeHeader(grid, last, columns, known);
    return new Header(row, last, owner, table ? columns : List.of());
  }

  /** A title, or a line that says who reports: it speaks for the sheet, and not for columns. */
  private static boolean isLine(Grid grid, int row) {
    int texts = 0;
    int written = 0;
    int widest = 0;
    boolean occasion = false;
    for (int column = 0; column < grid.columns(); column++) {
      String raw = grid.raw(row, column);
      occasion |= Wordings.isOccasion(grid.text(row, column).replaceAll("[(（].*$", ""));
      written += raw.matches("(?s)[^:：]{2,16}[:：].*") ? 1 : 0;
      texts += raw.isBlank() ? 0 : 1;
      widest = raw.isBlank() ? widest : Math.max(widest, grid.lastColumn(row, column) - column + 1);
    }
    boolean title = texts == 1 && widest * 4 >= grid.columns() * 3;
    // A list may well have a column 登记日期; among a few texts it is a line's.
    return title || written * 2 > texts || occasion && texts < FEW;
  }

  /** With what stands above it, where nothing stands beside it. */
  Header under(String section) {
    return owner.isEmpty() ? new Header(first, last, section, columns) : this;
  }

  private static int lastRow(Grid grid, int row) {
    int last = row;
    while (last < row + DEEPEST - 1 && isParted(grid, last)) {
      last++;
    }
    if (last == row) {
      // All of its labels may stand two rows high.
      int high = 0;
      int labels = 0;
      for (int column = 0; column < grid.columns(); column++) {
        if (!grid.text(row, column).isEmpty()) {
          labels++;
          high += grid.lastRow(row, column) == row + 1 ? 1 : 0;
        }
      }
      if (labels > 1 && high == labels) {
        return row + 1;
      }
    }
    return last;
  }

  /** Whether a label of the row stands above several of the next. */
  private static boolean isParted(Grid grid, int row) {
    for (int column = 0; column < grid.columns(); column++) {
      int end = grid.lastColumn(row, column);
      if (end > column && isLabel(grid.raw(row, column)) && grid.lastRow(row, column) == row) {
        int under = 0;
        for (int c = column; c <= end; c++) {
          under += isLabel(grid.raw(row + 1, c)) ? 1 : 0;
        }
        if (under > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLabel(String raw) {
    String text = Labels.normalise(raw);
    return !text.isEmpty()
        && !text.matches("\\d+|[甲乙丙丁]")
        && !Wordings.hasBoxes(raw)
        && !Wordings.hasGaps(raw);
  }

  private static Column label(Grid grid, int row, int last, int column, Predicate<String> known) {
    List<String> path = new ArrayList<>();
    Spot spot = null;
    for (int r = row; r <= last; r++) {
      CellRangeAddress region = grid.region(r, column);
      int top = region == null ? r : region.getFirstRow();
      int left = region == null ? column : region.getFirstColumn();
      String text = grid.text(top, left);
      boolean lowest = (region == null ? r : region.getLastRow()) >= last;
      if (text.isEmpty() || lowest && left != column) {
        continue; // A part of a merged cell that speaks for its first column.
      }
      if (path.isEmpty() || !path.getLast().equals(text) || top == r && r > row) {
        path.add(text);
        spot = new Spot(top, left);
      }
    }
    if (spot == null
        || spot.column() != column && path.size() < 2
        || !ownLeaf(grid, last, column)) {
      return null;
    }
    String raw = grid.raw(spot.row(), spot.column());
    boolean gaps = Wordings.hasGaps(raw) && !known.test(path.getLast());
    return Wordings.hasBoxes(raw) || gaps || Wordings.isNote(raw) ? null : new Column(path, spot);
  }

  /** Whether the lowest label above the column is the column's own. */
  private static boolean ownLeaf(Grid grid, int last, int column) {
    CellRangeAddress region = grid.region(last, column);
    return region == null || region.getFirstColumn() == column;
  }

  private static boolean looksLikeHeader(
      Grid grid, int last, List<Column> columns, Predicate<String> known) {
    boolean all = columns.stream().allMatch(c -> known.test(c.name()));
    boolean valued =
        columns.stream()
            .map(c -> grid.raw(last, grid.lastColumn(last, c.label().column()) + 1))
            .anyMatch(raw -> Wordings.hasBoxes(raw) || Wordings.hasOptions(raw));
    if (columns.size() < 2 || columns.size() < 3 && !all || valued) {
      return false;
    }
    long beside =
        columns.stream()
            .filter(c -> c.label().row() == last || columns.size() < 3)
            .map(c -> grid.lastColumn(c.label().row(), c.label().column()) + 1)
            .filter(next -> next < grid.columns() && grid.covering(last, next).isEmpty())
            .count();
    long under =
        columns.stream().filter(c -> isLabel(grid.raw(last + 1, c.label().column()))).count();
    boolean more =
        columns.stream().filter(c -> known.test(grid.text(last + 1, c.label().column()))).count()
            > 1;
    boolean sure = columns.stream().filter(c -> known.test(c.name())).count() > 1;
    return beside * 2 <= (columns.size() < 3 ? 0 : columns.size())
        && !more
        && (sure || under * 2 <= columns.size() + 1);
  }
}
