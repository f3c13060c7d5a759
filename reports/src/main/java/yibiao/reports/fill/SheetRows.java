package yibiao.reports.fill;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Rows and cells of a form, as its department drew them. */
final class SheetRows {
  private static final int WIDTH_UNIT = 256;
  private static final String TEXT_FORMAT = "@";
  private static final Pattern AGGREGATE = Pattern.compile("^(SUM|COUNT|AVERAGE|SUBTOTAL|MAX|MIN)");
  private static final double LINE_SPACING = 1.3;

  private SheetRows() {}

  static Cell cell(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
  }

  /** Writes a value where there is one; a formula that the department has put there stays. */
  static void put(Sheet sheet, int row, int column, String text, boolean number) {
    Cell cell = cell(sheet, row, column);
    if (text.isEmpty() || cell.getCellType() == CellType.FORMULA) {
      return;
    }
    if (number && !cell.getCellStyle().getDataFormatString().equals(TEXT_FORMAT)) {
      cell.setCellValue(Integer.parseInt(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /**
   * Makes room for so many rows. Sums end at the last blank row, so new rows go before it and the
   * sums grow with them.
   */
  static void makeRoom(Sheet sheet, int start, int needed) {
    makeRoom(sheet, start, start - 1, needed);
  }

  /**
   * The same where the form itself shows which rows are there.
   *
   * @param last the last of them, boxes and numbers among them
   */
  static void makeRoom(Sheet sheet, int start, int last, int needed) {
    int footer = last + 1;
    while (footer <= sheet.getLastRowNum() && isBlank(sheet.getRow(footer))) {
      footer++;
    }
    int room = footer - start;
    int missing = needed - room;
    if (missing <= 0) {
      return;
    }
    int at = room > 1 ? footer - 1 : footer;
    if (at <= sheet.getLastRowNum()) {
      sheet.shiftRows(at, sheet.getLastRowNum(), missing, true, false);
    }
    Row look = sheet.getRow(room > 0 ? start : start - 1);
    for (int row = at; row < at + missing; row++) {
      likeRow(look, sheet.createRow(row), room > 0);
    }
    stretchFilter(sheet, start + needed - 1);
  }

  /** Gives a new row the look of another, its formulas too, but none of its values. */
  private static void likeRow(Row look, Row row, boolean data) {
    if (look == null) {
      return;
    }
    ((XSSFRow) row)
        .copyRowFrom(look, new CellCopyPolicy.Builder().rowHeight(data && isFixed(look)).build());
    for (Cell cell : row) {
      boolean boxes = cell.toString().matches("(?s).*[□☐].*");
      if (cell.getCellType() != CellType.FORMULA && !boxes) {
        cell.setBlank();
      }
    }
  }

  private static void stretchFilter(Sheet sheet, int last) {
    CTWorksheet drawn = ((XSSFSheet) sheet).getCTWorksheet();
    if (drawn.isSetAutoFilter()) {
      CellRangeAddress range = CellRangeAddress.valueOf(drawn.getAutoFilter().getRef());
      range.setLastRow(Math.max(range.getLastRow(), last));
      sheet.setAutoFilter(range);
    }
  }

  private static boolean isBlank(Row row) {
    if (row != null) {
      for (Cell cell : row) {
        String text = cell.toString().strip();
        boolean ofTheRow =
            cell.getCellType() == CellType.FORMULA && !AGGREGATE.matcher(text).find();
        if (!text.isEmpty() && !ofTheRow && !text.matches("\\d{1,3}(\\.0)?")) {
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
