package yibiao.ingestion.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import yibiao.ingestion.read.SpreadsheetSheet.Line;
import yibiao.standard.plan.ColumnLabel;

/**
 * The header of a sheet, wherever it stands in the first rows, and however many rows it has.
 *
 * @param header its columns, {@code upper/lower} under a merged cell
 * @param rows the header's rows as they stand there
 * @param firstDataRow the row below it, from 0
 */
record SheetHeader(Header header, List<List<String>> rows, int firstDataRow) {
  /** How many rows from the top may hold titles, instructions and the header. */
  static final int SEARCHED_ROWS = 40;

  private static final int MOST_LEVELS = 5;

  /**
   * Finds the rows that name the most columns of the mapping; of several, the fewest and the
   * highest.
   *
   * @param top the first rows of the sheet
   */
  static SheetHeader find(List<Line> top, List<CellRangeAddress> merges, List<String> required) {
    Map<Integer, List<String>> labels = labels(top, merges);
    SheetHeader best = new SheetHeader(Header.none(required), List.of(), 0);
    for (int levels = 1; levels <= MOST_LEVELS && !best.header().isClear(); levels++) {
      for (int last : labels.keySet()) {
        List<List<String>> rows = rowsUpTo(last, levels, labels);
        Header header = Header.of(paths(rows), required);
        if (header.score() > best.header().score()) {
          best = new SheetHeader(header, rows, last + 1);
        }
      }
    }
    return best;
  }

  private static List<List<String>> rowsUpTo(
      int last, int levels, Map<Integer, List<String>> labels) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = last - levels + 1; row <= last; row++) {
      rows.add(labels.getOrDefault(row, List.of()));
    }
    return rows;
  }

  /** Each column's labels from top to bottom; a cell that reaches over two rows counts once. */
  private static List<String> paths(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> paths = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      StringBuilder path = new StringBuilder();
      String above = "";
      for (List<String> row : rows) {
        String label = column < row.size() ? row.get(column) : "";
        if (!label.isEmpty() && !label.equals(above)) {
          path.append(path.isEmpty() ? "" : "/").append(label);
          above = label;
        }
      }
      paths.add(path.toString());
    }
    return paths;
  }

  /** Row → its cells' labels, those in merged cells that reach over them included. */
  private static Map<Integer, List<String>> labels(List<Line> top, List<CellRangeAddress> merges) {
    Map<Integer, List<String>> labels = new TreeMap<>();
    for (Line line : top) {
      labels.put(
          line.index(),
          new ArrayList<>(line.cells().stream().map(ColumnLabel::withoutBlanks).toList()));
    }
    int width = labels.values().stream().mapToInt(List::size).max().orElse(0);
    for (CellRangeAddress region : merges) {
      List<String> first = labels.get(region.getFirstRow());
      int column = region.getFirstColumn();
      if (first != null && column < first.size() && !first.get(column).isEmpty()) {
        spread(first.get(column), region, Math.min(width - 1, region.getLastColumn()), labels);
      }
    }
    return labels;
  }

  private static void spread(
      String label, CellRangeAddress region, int lastColumn, Map<Integer, List<String>> labels) {
    for (int row = region.getFirstRow(); row <= region.getLastRow(); row++) {
      List<String> cells = labels.get(row);
      for (int column = region.getFirstColumn(); cells != null && column <= lastColumn; column++) {
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, label);
      }
      if (row > region.getFirstRow() + SEARCHED_ROWS) {
        return;
      }
    }
  }
}
