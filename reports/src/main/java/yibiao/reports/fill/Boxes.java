package yibiao.reports.fill;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes to tick in a text such as {@code □男 □女}. */
final class Boxes {
  private static final char TICKED = '☑';

  /** A box, perhaps a number, and what it stands for. */
  private static final Pattern OPTION =
      Pattern.compile("([□☐])([\\s\\u3000]*(?:\\d{1,2}[.、．]?)?)([^□☐\\s\\u3000]+)");

  private Boxes() {}

  /**
   * Ticks the one box that is meant.
   *
   * @return the text with its tick, or as it was where not exactly one box is meant
   */
  static String tick(String text, Predicate<String> meant) {
    Matcher options = OPTION.matcher(text);
    int at = -1;
    while (options.find()) {
      if (meant.test(options.group(3).replaceFirst("[(（].*$", ""))) {
        if (at >= 0) {
          return text;
        }
        at = options.start();
      }
    }
    return at < 0 ? text : text.substring(0, at) + TICKED + text.substring(at + 1);
  }

  /** Whether a text asks yes or no. */
  static boolean asksYesOrNo(String text) {
    return text.matches("(?s).*[□☐]\\s*[是有].*[□☐]\\s*[否无].*");
  }
}
