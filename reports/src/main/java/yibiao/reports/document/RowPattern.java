package yibiao.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The look of a list's row.
 *
 * @param attributes of the row's element, its number left out
 * @param fixed whether the department has fixed its height
 * @param cells from left to right
 */
record RowPattern(String attributes, boolean fixed, List<Look> cells) {
  private static final int WIDTH_UNIT = 256;

  /**
   * One cell's look.
   *
   * @param column from 0
   * @param letters what the column is called
   * @param style its index; -1 for none
   * @param day the index of the same style for a day
   * @param text whether what is written there is text
   * @param at which of the list's columns it is; -1 for none
   * @param drawn the cell itself; null where none is drawn
   * @param wrapped how many digits a wrapped line takes; 0 where it is not wrapped
   */
  record Look(
      int column,
      String letters,
      int style,
      int day,
      boolean text,
      int at,
      XSSFCell drawn,
      int wrapped,
      int font) {
    boolean isFormula() {
      return drawn != null && drawn.getCellType() == CellType.FORMULA;
    }
  }

  static RowPattern of(XSSFSheet sheet, XSSFRow row, int[] columns) {
    Map<Integer, Look> looks = new TreeMap<>();
    if (row != null) {
      for (Cell cell : row) {
        looks.put(cell.getColumnIndex(), look(sheet, (XSSFCell) cell, -1));
      }
    }
    for (int at = 0; at < columns.length; at++) {
      int column = columns[at];
      Look drawn = looks.get(column);
      looks.put(
          column,
          drawn == null
              ? new Look(column, letters(column), -1, bare(sheet), false, at, null, 0, 0)
              : look(sheet, drawn.drawn(), at));
    }
    return new RowPattern(
        attributes(row), row != null && SheetRows.isFixed(row), new ArrayList<>(looks.values()));
  }

  private static int bare(XSSFSheet sheet) {
    CellStyle plain = sheet.getWorkbook().getCellStyleAt(0);
    return CellValues.day(sheet.getWorkbook(), plain).getIndex();
  }

  private static Look look(XSSFSheet sheet, XSSFCell cell, int at) {
    CellStyle style = cell.getCellStyle();
    boolean day = CellValues.isDay(style);
    boolean text = CellValues.kind(style, new Value("", Value.Kind.NUMBER)) == Value.Kind.TEXT;
    return new Look(
        cell.getColumnIndex(),
        letters(cell.getColumnIndex()),
        style.getIndex(),
        at < 0 || day || text
            ? style.getIndex()
            : CellValues.day(sheet.getWorkbook(), style).getIndex(),
        text,
        at,
        cell,
        style.getWrapText() ? sheet.getColumnWidth(cell.getColumnIndex()) / WIDTH_UNIT : 0,
        SheetRows.points(sheet, style));
  }

  private static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }

  private static String attributes(XSSFRow row) {
    if (row == null) {
      return "";
    }
    StringBuilder attributes = new StringBuilder();
    var drawn = row.getCTRow();
    if (drawn.isSetS()) {
      attributes.append(" s=\"").append(drawn.getS()).append("\" customFormat=\"1\"");
    }
    if (drawn.isSetHt() && drawn.getCustomHeight()) {
      attributes.append(" ht=\"").append(drawn.getHt()).append("\" customHeight=\"1\"");
    }
    if (drawn.getHidden()) {
      attributes.append(" hidden=\"1\"");
    }
    return attributes.toString();
  }
}
