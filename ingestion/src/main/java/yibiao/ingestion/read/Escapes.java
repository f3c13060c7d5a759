package yibiao.ingestion.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a workbook writes as {@code _x000D_} (ECMA-376, 22.9.2.19). */
final class Escapes {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Escapes() {}

  static String decode(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escape = ESCAPE.matcher(text);
    return escape.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
