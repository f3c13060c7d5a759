package yibiao.ingestion.read;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * What a cell of a workbook says, as text.
 *
 * @param from1904 whether the workbook counts days from 1904
 */
record XlsxCells(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904) {

  /**
   * A cell's text (ECMA-376, 18.18.11).
   *
   * @param type the attribute {@code t}; null for a number
   * @param style the attribute {@code s}; null for the default
   * @param value the element {@code v}, or the inline string
   */
  String text(String type, String style, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (type == null ? "n" : type) {
      case "s" -> strings.getItemAt(Integer.parseInt(value.strip())).getString();
      case "b" -> Boolean.toString(value.equals("1"));
      case "n" -> number(style, value.strip());
      default -> value; // An inline or computed text, an ISO 8601 date, or an error as it shows.
    };
  }

  private String number(String style, String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException e) {
      return value; // As delivered: a cleanser says what is wrong with it.
    }
    return isDate(style)
        ? CellNumbers.day(number.doubleValue(), from1904)
        : CellNumbers.plain(number);
  }

  private boolean isDate(String style) {
    if (style == null || styles == null) {
      return false;
    }
    XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
    return format != null
        && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
  }
}
