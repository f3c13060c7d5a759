package yibiao.reports.fill;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Rows and cells of a form, as its department drew them. */
final class SheetRows {
  private static final int WIDTH_UNIT = 256;
  private static final double LINE_SPACING = 1.3;

  private SheetRows() {}

  static void put(Sheet sheet, int row, int column, String text) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  static void makeRoom(Sheet sheet, int start, int needed) {
    int footer = start;
    while (footer <= sheet.getLastRowNum() && isBlank(sheet.getRow(footer))) {
      footer++;
    }
    int room = Math.max(1, footer - start);
    if (needed > room && footer <= sheet.getLastRowNum()) {
      sheet.shiftRows(footer, sheet.getLastRowNum(), needed - room, true, false);
    }
    Row look = sheet.getRow(start) == null ? sheet.createRow(start) : sheet.getRow(start);
    for (int row = start + room; row < start + needed; row++) {
      Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      if (isFixed(look)) {
        line.setHeight(look.getHeight());
      }
      for (int column = 0; column < look.getLastCellNum(); column++) {
        if (look.getCell(column) != null) {
          line.createCell(column).setCellStyle(look.getCell(column).getCellStyle());
        }
      }
    }
  }

  private static boolean isBlank(Row row) {
    if (row != null) {
      for (Cell cell : row) {
        String text = cell.toString().strip();
        if (!text.isEmpty() && !text.matches("\\d{1,3}(\\.0)?")) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Makes a row as high as its longest wrapped text needs, unless the department has fixed its
   * height: not every office program does that by itself when it opens a file.
   */
  static void fitHeight(Sheet sheet, int at) {
    Row row = sheet.getRow(at);
    if (row == null || isFixed(row)) {
      return;
    }
    double points = 0;
    for (Cell cell : row) {
      CellStyle style = cell.getCellStyle();
      if (style.getWrapText()) {
        Font font = sheet.getWorkbook().getFontAt(style.getFontIndex());
        int lines =
            lines(cell.toString(), sheet.getColumnWidth(cell.getColumnIndex()) / WIDTH_UNIT);
        points = Math.max(points, lines * font.getFontHeightInPoints() * LINE_SPACING);
      }
    }
    if (points > sheet.getDefaultRowHeightInPoints()) {
      row.setHeightInPoints((float) points);
    }
  }

  /** How many lines a text takes in a column; a Chinese character is as wide as two digits. */
  private static int lines(String text, int columnWidth) {
    int width = text.codePoints().map(c -> c > 0xff ? 2 : 1).sum();
    return Math.ceilDiv(width, Math.max(1, columnWidth - 1));
  }

  private static boolean isFixed(Row row) {
    return row instanceof XSSFRow drawn && drawn.getCTRow().getCustomHeight();
  }
}
