package yibiao.reports.document;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** What a style is for a list, once for each of a workbook's styles. */
  static final class Styles {
    private final XSSFSheet sheet;
    private final Map<Integer, Style> known = new HashMap<>();
    private final Map<Integer, Integer> widths = new HashMap<>();

    Styles(XSSFSheet sheet) {
      this.sheet = sheet;
    }

    private record Style(int index, int day, boolean text, boolean wrapped, int font) {}

    private Style of(CellStyle style) {
      return known.computeIfAbsent((int) style.getIndex(), i -> read(style));
    }

    private Style read(CellStyle style) {
      boolean text = CellValues.kind(style, new Value("", Value.Kind.NUMBER)) == Value.Kind.TEXT;
      int day =
          text || CellValues.isDay(style)
              ? style.getIndex()
              : CellValues.day(sheet.getWorkbook(), style).getIndex();
      return new Style(
          style.getIndex(), day, text, style.getWrapText(), SheetRows.points(sheet, style));
    }

    private int width(int column) {
      return widths.computeIfAbsent(column, c -> sheet.getColumnWidth(c) / WIDTH_UNIT);
    }
  }

  static RowPattern of(XSSFRow row, int[] columns, Styles styles) {
    Map<Integer, Integer> at = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      at.put(columns[i], i);
    }
    Map<Integer, Look> looks = new TreeMap<>();
    if (row != null) {
      for (Cell cell : row) {
        int column = cell.getColumnIndex();
        Styles.Style style = styles.of(cell.getCellStyle());
        looks.put(
            column,
            new Look(
                column,
                letters(column),
                style.index(),
                style.day(),
                style.text(),
                at.getOrDefault(column, -1),
                (XSSFCell) cell,
                style.wrapped() ? styles.width(column) : 0,
                style.font()));
      }
    }
    CellStyle plain = styles.sheet.getWorkbook().getCellStyleAt(0);
    for (int column : columns) {
      looks.computeIfAbsent(
          column,
          c -> new Look(c, letters(c), -1, styles.of(plain).day(), false, at.get(c), null, 0, 0));
    }
    return new RowPattern(
        attributes(row), row != null && SheetRows.isFixed(row), new ArrayList<>(looks.values()));
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
