package yibiao.door.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deeply a statement is nested, told without parsing it: a few thousand brackets keep the
 * parser busy for minutes, and what it learns of them (ANTLR's cache of states) is never given
 * back.
 */
final class Nesting {
  /** Tools nest some twenty deep. */
  static final int DEEPEST = 64;

  private static final Pattern PARTS =
      Pattern.compile(
          "'[^']*+(?:''[^']*+)*+'?|\"[^\"]*+(?:\"\"[^\"]*+)*+\"?|--[^\\r\\n]*+|/\\*.*?(?:\\*/|$)"
              + "|(?<opens>[(\\[]|\\bcase\\b|\\b(?:array|map|row)\\s*<)|(?<closes>[)\\]]|\\bend\\b)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private Nesting() {}

  static boolean isTooDeep(String statement) {
    int depth = 0;
    Matcher parts = PARTS.matcher(statement);
    while (parts.find()) {
      if (parts.group("opens") != null) {
        depth++;
      } else if (parts.group("closes") != null) {
        depth = Math.max(0, depth - 1);
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
