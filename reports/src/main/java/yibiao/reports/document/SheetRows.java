package yibiao.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Rows and cells of a form, as its department drew them. */
public final class SheetRows {
  private static final int WIDTH_UNIT = 256;
  private static final Pattern AGGREGATE = Pattern.compile("^(SUM|COUNT|AVERAGE|SUBTOTAL|MAX|MIN)");
  private static final double LINE_SPACING = 1.3;

  private SheetRows() {}

  public static Cell cell(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
  }

  /** Writes a value; a formula that the department has put there stays. */
  public static void put(Sheet sheet, int row, int column, Value value) {
    Cell cell = cell(sheet, row, column);
    if (cell.getCellType() != CellType.FORMULA) {
      CellValues.put(cell, value);
    }
  }

  /** Makes room for so many rows from the first blank one on. */
  public static int makeRoom(Sheet sheet, int start, int needed) {
    return makeRoom(sheet, start, start - 1, needed);
  }

  /**
   * The same where the form itself shows which rows are there. Sums end at the last blank row, so
   * new rows go before it and the sums grow with them.
   *
   * @param last the last of them, boxes and numbers among them
   * @return how many rows were put in
   */
  public static int makeRoom(Sheet sheet, int start, int last, int needed) {
    int room = room(sheet, start, last);
    int missing = openRoom(sheet, start, room, needed);
    Row look = sheet.getRow(room > 0 ? start : start - 1);
    for (int row = start + Math.max(room - 1, 0); row < start + room - 1 + missing; row++) {
      likeRow(look, sheet, room > 1 ? row : row + 1, room > 0);
    }
    return missing;
  }

  /** How many rows wait for data, the blank ones behind the last one among them. */
  static int room(Sheet sheet, int start, int last) {
    int footer = last + 1;
    while (footer <= sheet.getLastRowNum() && isBlank(sheet.getRow(footer))) {
      footer++;
    }
    return footer - start;
  }

  /**
   * Moves down what stands behind the rows for data, and stretches what lies over them; the new
   * rows are not drawn.
   *
   * @return how many rows were put in
   */
  static int openRoom(Sheet sheet, int start, int room, int needed) {
    int missing = Math.max(0, needed - room);
    int at = room > 1 ? start + room - 1 : start + room;
    if (missing > 0) {
      if (at <= sheet.getLastRowNum()) {
        sheet.shiftRows(at, sheet.getLastRowNum(), missing, true, false);
      }
      new Insertion(sheet, start, at, missing).stretch();
    }
    return missing;
  }

  /** Gives a new row the look of another, its formulas and boxes too, but none of its values. */
  private static void likeRow(Row look, Sheet sheet, int at, boolean data) {
    Row row = sheet.createRow(at);
    if (look == null) {
      return;
    }
    if (data && isFixed(look)) {
      row.setHeight(look.getHeight());
    }
    for (Cell cell : look) {
      Cell copy = row.createCell(cell.getColumnIndex());
      copy.setCellStyle(cell.getCellStyle());
      if (cell.getCellType() == CellType.FORMULA) {
        copy.setCellFormula(Formulas.moved(cell, at - look.getRowNum()));
      } else if (CellValues.hasBoxes(cell)) {
        copy.setCellValue(cell.getStringCellValue());
      }
    }
    for (CellRangeAddress region : ofRow(sheet, look.getRowNum())) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(at, at, region.getFirstColumn(), region.getLastColumn()));
    }
  }

  /** The merged cells of one row alone. */
  static List<CellRangeAddress> ofRow(Sheet sheet, int row) {
    List<CellRangeAddress> regions = new ArrayList<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.getFirstRow() == row && region.getLastRow() == row) {
        regions.add(region);
      }
    }
    return regions;
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
  public static void fitHeight(Sheet sheet, int at) {
    Row row = sheet.getRow(at);
    if (row == null || isFixed(row)) {
      return;
    }
    double points = 0;
    for (Cell cell : row) {
      CellStyle style = cell.getCellStyle();
      if (style.getWrapText()) {
        points =
            Math.max(
                points,
                height(
                    cell.toString(),
                    sheet.getColumnWidth(cell.getColumnIndex()) / WIDTH_UNIT,
                    points(sheet, style)));
      }
    }
    if (points > sheet.getDefaultRowHeightInPoints()) {
      row.setHeightInPoints((float) points);
    }
  }

  /** The size of a style's letters, in points. */
  static int points(Sheet sheet, CellStyle style) {
    Font font = sheet.getWorkbook().getFontAt(style.getFontIndex());
    return font.getFontHeightInPoints();
  }

  /**
   * How high a wrapped text is in points; a Chinese character is as wide as two digits.
   *
   * @param columnWidth in digits
   * @param font in points
   */
  static double height(String text, int columnWidth, int font) {
    int width = text.codePoints().map(c -> c > 0xff ? 2 : 1).sum();
    return Math.ceilDiv(width, Math.max(1, columnWidth - 1)) * font * LINE_SPACING;
  }

  static boolean isFixed(Row row) {
    return row instanceof XSSFRow drawn
        ? drawn.getCTRow().getCustomHeight()
        : row.getHeight() != row.getSheet().getDefaultRowHeight();
  }
}
