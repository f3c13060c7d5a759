package yibiao.ingestion.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.model.StylesTable;

/**
 * What a cell of a workbook says, as text.
 *
 * @param from1904 whether the workbook counts days from 1904
 */
record XlsxCells(SharedTexts strings, List<Style> styles, boolean from1904, CellNumbers numbers) {
  /** How the cells of a style are shown; a workbook has few, and its cells are many. */
  record Style(int format, String code, boolean crossedOut) {
    private static final Style NONE = new Style(0, null, false);

    static List<Style> of(StylesTable table) {
      return table == null
          ? List.of()
          : IntStream.range(0, table.getNumCellStyles())
              .mapToObj(table::getStyleAt)
              .map(
                  style ->
                      new Style(
                          style.getDataFormat(),
                          style.getDataFormatString(),
                          style.getFont().getStrikeout()))
              .toList();
    }
  }

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
    return style(style).crossedOut()
        || "s".equals(type)
            && !value.isBlank()
            && strings.isCrossedOut(Integer.parseInt(value.strip()));
  }

  private String shown(String style, String value) {
    return CellNumbers.shownText(Escapes.decode(value), style(style).code());
  }

  private Style style(String number) {
    int place = number == null ? 0 : Integer.parseInt(number);
    return number == null || place >= styles.size() ? Style.NONE : styles.get(place);
  }

  private String number(String style, String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException e) {
      return value; // As delivered: a cleanser says what is wrong with it.
    }
    Style shown = style(style);
    return numbers.text(number, shown.format(), shown.code(), from1904);
  }
}
