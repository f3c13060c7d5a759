package yibiao.reports.fill;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes to tick in a text such as {@code □男 □女}, {@code 1.男□ 2.女□} or {@code ○是 ○否}. */
final class Boxes {
  private static final String BOX = "[□☐○]";
  private static final String GAP = "[\\s\\u3000]*";
  private static final String NUMBER = "(?:\\d{1,2}[.、．]?)?";
  private static final String WORD = "([^□☐○\\s\\u3000]+?)";

  /** What a box stands before. */
  private static final Pattern BEFORE =
      Pattern.compile("(" + BOX + ")" + GAP + NUMBER + "([^□☐○\\s\\u3000]+)");

  /** What a box stands behind. */
  private static final Pattern BEHIND = Pattern.compile(NUMBER + WORD + GAP + "(" + BOX + ")");

  private Boxes() {}

  /**
   * Ticks the one box that is meant.
   *
   * @return the text with its tick, or as it was where not exactly one box is meant
   */
  static String tick(String text, Predicate<String> meant) {
    String dense = text.strip();
    boolean behind = dense.matches("(?s).*" + BOX) && !dense.matches("(?s)" + BOX + ".*");
    Matcher options = (behind ? BEHIND : BEFORE).matcher(text);
    int at = -1;
    while (options.find()) {
      String option = options.group(behind ? 1 : 2).replaceFirst("[(（].*$", "");
      if (meant.test(option)) {
        if (at >= 0) {
          return text;
        }
        at = options.start(behind ? 2 : 1);
      }
    }
    if (at < 0) {
      return text;
    }
    char ticked = text.charAt(at) == '○' ? '●' : '☑';
    return text.substring(0, at) + ticked + text.substring(at + 1);
  }

  /** Whether a text asks yes or no. */
  static boolean asksYesOrNo(String text) {
    return text.matches("(?s).*" + BOX + "\\s*[是有].*" + BOX + "\\s*[否无].*")
        || text.matches("(?s).*[是有]\\s*" + BOX + ".*[否无]\\s*" + BOX + ".*");
  }
}
