package yibiao.ingestion.read;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * One sheet, row by row.
 *
 * @param hidden whether a person who opens the workbook does not see it
 * @param merges the merged regions
 */
record SpreadsheetSheet(
    String name, boolean hidden, List<CellRangeAddress> merges, Iterator<Line> lines) {
  /**
   * One row that holds anything.
   *
   * @param index its place on the sheet, from 0
   * @param cells from the first column to the last that holds anything; "" for an empty cell
   * @param crossedOut the columns in which words are crossed out
   */
  record Line(int index, List<String> cells, Set<Integer> crossedOut) {
    Line {
      int size = cells.size();
      while (size > 0 && cells.get(size - 1).isBlank()) {
        size--;
      }
      cells = cells.subList(0, size);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
