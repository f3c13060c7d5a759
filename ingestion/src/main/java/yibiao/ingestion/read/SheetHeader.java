package yibiao.ingestion.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import yibiao.ingestion.read.SpreadsheetSheet.Line;

/**
 * The header of a sheet, wherever it stands in the first rows.
 *
 * @param columns each column's name, {@code upper/lower} under a merged cell, "" for a column
 *     without one
 * @param firstDataRow the row below it, from 0
 * @param isComplete whether all columns that were asked for are there
 */
record SheetHeader(List<String> columns, int firstDataRow, boolean isComplete) {
  /** How many rows from the top may hold titles and the header. */
  static final int SEARCHED_ROWS = 12;

  static SheetHeader find(List<Line> top, List<CellRangeAddress> merges, List<String> required) {
    boolean twoLevels = required.stream().anyMatch(name -> name.contains("/"));
    SheetHeader best = new SheetHeader(List.of(), 0, false);
    int bestHits = 0;
    for (Line line : top) {
      List<String> columns = twoLevels ? twoLevels(top, merges, line) : oneLevel(line);
      Set<String> names = new HashSet<>(columns);
      int hits = (int) required.stream().filter(names::contains).count();
      if (hits > bestHits) {
        bestHits = hits;
        boolean complete = hits == required.size();
        best = new SheetHeader(columns, line.index() + (twoLevels ? 2 : 1), complete);
      }
    }
    return best;
  }

  SheetHeader withDistinctColumns() {
    return new SheetHeader(Header.distinct(columns), firstDataRow, isComplete);
  }

  private static List<String> oneLevel(Line line) {
    return line.cells().stream().map(SheetHeader::label).toList();
  }

  private static List<String> twoLevels(
      List<Line> top, List<CellRangeAddress> merges, Line upperLine) {
    List<String> upper = oneLevel(upperLine);
    List<String> lower = oneLevel(at(top, upperLine.index() + 1));
    List<String> names = new ArrayList<>();
    for (int column = 0; column < Math.max(upper.size(), lower.size()); column++) {
      String above = column < upper.size() ? upper.get(column) : "";
      String below = column < lower.size() ? lower.get(column) : "";
      above = above.isEmpty() ? mergedAbove(top, merges, upperLine.index(), column) : above;
      names.add(below.isEmpty() ? above : above.isEmpty() ? below : above + "/" + below);
    }
    return names;
  }

  private static String mergedAbove(
      List<Line> top, List<CellRangeAddress> merges, int row, int column) {
    for (CellRangeAddress region : merges) {
      if (region.isInRange(row, column)) {
        return label(at(top, region.getFirstRow()).cell(region.getFirstColumn()));
      }
    }
    return "";
  }

  private static Line at(List<Line> top, int index) {
    return top.stream()
        .filter(line -> line.index() == index)
        .findFirst()
        .orElse(new Line(index, List.of()));
  }

  /**
   * Labels are compared without the blanks and line breaks that offices set to make them look even.
   */
  private static String label(String text) {
    return text.replaceAll("[\\s　]+", "");
  }
}
