package yibiao.ingestion.read;

import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * One sheet, row by row.
 *
 * @param merges the merged regions
 */
record SpreadsheetSheet(String name, List<CellRangeAddress> merges, Iterator<Line> lines) {

  /**
   * One row that holds anything.
   *
   * @param index its place on the sheet, from 0
   * @param cells from the first column; "" for an empty cell
   */
  record Line(int index, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
