package yibiao.ingestion.read;

import java.math.BigDecimal;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * What a cell of a workbook says, as text.
 *
 * @param from1904 whether the workbook counts days from 1904
 */
record XlsxCells(SharedTexts strings, StylesTable styles, boolean from1904, CellNumbers numbers) {
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
      case "s" -> shown(style, strings.getItemAt(Integer.parseInt(value.strip())).getString());
      case "b" -> Boolean.toString(value.equals("1"));
      case "n" -> number(style, value.strip());
      case "d" -> value.replaceFirst("T00:00:00(\\.0+)?Z?$", "");
      default -> shown(style, value); // An inline or computed text, or an error as it shows.
    };
  }

  /** Whether words of it are crossed out. */
  boolean isCrossedOut(String type, String style, String value) {
    XSSFCellStyle format = format(style);
    return format != null && format.getFont().getStrikeout()
        || "s".equals(type)
            && !value.isBlank()
            && strings.isCrossedOut(Integer.parseInt(value.strip()));
  }

  private String shown(String style, String value) {
    XSSFCellStyle format = format(style);
    String text = Escapes.decode(value);
    return format == null ? text : CellNumbers.shownText(text, format.getDataFormatString());
  }

  private XSSFCellStyle format(String style) {
    return style == null || styles == null ? null : styles.getStyleAt(Integer.parseInt(style));
  }

  private String number(String style, String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException e) {
      return value; // As delivered: a cleanser says what is wrong with it.
    }
    XSSFCellStyle format = format(style);
    return format == null
        ? numbers.text(number, 0, null, from1904)
        : numbers.text(number, format.getDataFormat(), format.getDataFormatString(), from1904);
  }
}
