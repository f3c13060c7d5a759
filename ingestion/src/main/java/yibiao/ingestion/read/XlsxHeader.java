package yibiao.ingestion.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The header of a sheet, wherever it stands in the first rows.
 *
 * @param columns each column's name, {@code upper/lower} under a merged cell, "" for a column
 *     without one
 * @param firstDataRow the row below it, from 0
 * @param isComplete whether all columns that were asked for are there
 */
record XlsxHeader(List<String> columns, int firstDataRow, boolean isComplete) {
  private static final int SEARCHED_ROWS = 12;

  static XlsxHeader find(Sheet sheet, List<String> required) {
    boolean twoLevels = required.stream().anyMatch(name -> name.contains("/"));
    XlsxHeader best = new XlsxHeader(List.of(), 0, false);
    int bestHits = 0;
    for (int at = 0; at <= Math.min(SEARCHED_ROWS, sheet.getLastRowNum()); at++) {
      List<String> columns = twoLevels ? twoLevels(sheet, at) : oneLevel(sheet, at);
      Set<String> names = new HashSet<>(columns);
      int hits = (int) required.stream().filter(names::contains).count();
      if (hits > bestHits) {
        bestHits = hits;
        boolean complete = hits == required.size();
        best = new XlsxHeader(columns, at + (twoLevels ? 2 : 1), complete);
      }
    }
    return best;
  }

  private static List<String> oneLevel(Sheet sheet, int at) {
    List<String> names = new ArrayList<>();
    Row row = sheet.getRow(at);
    for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
      names.add(label(CellText.of(row.getCell(column))));
    }
    return names;
  }

  private static List<String> twoLevels(Sheet sheet, int at) {
    List<String> upper = oneLevel(sheet, at);
    List<String> lower = oneLevel(sheet, at + 1);
    List<String> names = new ArrayList<>();
    for (int column = 0; column < Math.max(upper.size(), lower.size()); column++) {
      String above = column < upper.size() ? upper.get(column) : "";
      String below = column < lower.size() ? lower.get(column) : "";
      above = above.isEmpty() ? mergedAbove(sheet, at, column) : above;
      names.add(below.isEmpty() ? above : above.isEmpty() ? below : above + "/" + below);
    }
    return names;
  }

  private static String mergedAbove(Sheet sheet, int row, int column) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.isInRange(row, column)) {
        Row first = sheet.getRow(region.getFirstRow());
        return first == null ? "" : label(CellText.of(first.getCell(region.getFirstColumn())));
      }
    }
    return "";
  }

  /**
   * Labels are compared without the blanks and line breaks that offices set to make them look even.
   */
  private static String label(String text) {
    return text.replaceAll("[\\s　]+", "");
  }
}
