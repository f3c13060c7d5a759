package yibiao.reports.template;

import static yibiao.standard.words.Words.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A sheet's cells as text, merged regions counting as one cell. */
final class Grid {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 1_000;
  private static final int MOST_CELLS = 1_000_000;
  private static final int MOST_REGIONS = 20_000;

  /** How far beyond the last text cells that are only drawn still belong to the form. */
  private static final int MARGIN = 50;

  private final Sheet sheet;
  private final DataFormatter formatter = new DataFormatter();

  /** Row → the merged regions that lie on it. */
  private final Map<Integer, List<CellRangeAddress>> regions = new HashMap<>();

  private int rows;
  private int columns;

  /**
   * @throws UnreadableTemplate when texts stand farther apart than in any form
   */
  Grid(Sheet sheet) {
    this.sheet = sheet;
    measure();
    indexRegions();
  }

  private void measure() {
    int drawn = 0;
    for (Row row : sheet) {
      drawn = Math.max(drawn, row.getLastCellNum());
      for (Cell cell : row) {
        if (!formatter.formatCellValue(cell).isBlank()) {
          rows = row.getRowNum() + 1;
          columns = Math.max(columns, cell.getColumnIndex() + 1);
        }
      }
    }
    if (rows > MOST_ROWS || columns > MOST_COLUMNS || (long) rows * columns > MOST_CELLS) {
      throw new UnreadableTemplate(
          say(
              "reports.sheetTooLargeFor",
              sheet.getSheetName(),
              rows,
              CellReference.convertNumToColString(columns - 1)));
    }
    columns = Math.max(columns, Math.min(drawn, columns + MARGIN));
  }

  private void indexRegions() {
    if (sheet.getNumMergedRegions() > MOST_REGIONS) {
      throw new UnreadableTemplate(say("reports.tooManyMergedCells", sheet.getSheetName()));
    }
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      int last = Math.min(region.getLastRow(), rows + MARGIN);
      for (int row = region.getFirstRow(); row <= last; row++) {
        regions.computeIfAbsent(row, r -> new ArrayList<>()).add(region);
      }
    }
  }

  /** Down to the last text. */
  int rows() {
    return rows;
  }

  /** Whether a row below the last text is drawn, with lines around its cells. */
  boolean isDrawn(int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return cell != null
        && (cell.getCellStyle().getBorderBottom() != BorderStyle.NONE
            || cell.getCellStyle().getBorderLeft() != BorderStyle.NONE);
  }

  /** Out to the last cell that is written in or drawn. */
  int columns() {
    return columns;
  }

  /** The cell's own text; "" inside a merged region but at its first cell. */
  String text(int row, int column) {
    return Labels.normalise(raw(row, column));
  }

  /** The cell's own text as it is written; what a formula works out is none. */
  String raw(int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return cell == null || cell.getCellType() == CellType.FORMULA
        ? ""
        : formatter.formatCellValue(cell);
  }

  boolean isFormula(int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return cell != null && cell.getCellType() == CellType.FORMULA;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** The text of the merged region that covers the cell, or the cell's own. */
  String covering(int row, int column) {
    CellRangeAddress region = region(row, column);
    return region == null ? text(row, column) : text(region.getFirstRow(), region.getFirstColumn());
  }

  CellRangeAddress region(int row, int column) {
    for (CellRangeAddress region : regions.getOrDefault(row, List.of())) {
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
