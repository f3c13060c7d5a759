package yibiao.reports.template;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet's cells as text, merged regions counting as one cell. */
final class Grid {
  private final Sheet sheet;
  private final DataFormatter formatter = new DataFormatter();

  Grid(Sheet sheet) {
    this.sheet = sheet;
  }

  int rows() {
    return sheet.getLastRowNum() + 1;
  }

  int columns() {
    int columns = 0;
    for (Row row : sheet) {
      columns = Math.max(columns, row.getLastCellNum());
    }
    return columns;
  }

  /** The cell's own text; "" inside a merged region but at its first cell. */
  String text(int row, int column) {
    return Labels.normalise(raw(row, column));
  }

  /** The cell's own text as it is written. */
  String raw(int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return cell == null ? "" : formatter.formatCellValue(cell);
  }

  boolean isEmpty() {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (!formatter.formatCellValue(cell).isBlank()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The text of the merged region that covers the cell, or the cell's own. */
  String covering(int row, int column) {
    CellRangeAddress region = region(row, column);
    return region == null ? text(row, column) : text(region.getFirstRow(), region.getFirstColumn());
  }

  CellRangeAddress region(int row, int column) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.isInRange(row, column)) {
        return region;
      }
    }
    return null;
  }

  int lastColumn(int row, int column) {
    CellRangeAddress region = region(row, column);
    return region == null ? column : region.getLastColumn();
  }

  int lastRow(int row, int column) {
    CellRangeAddress region = region(row, column);
    return region == null ? row : region.getLastRow();
  }
}
