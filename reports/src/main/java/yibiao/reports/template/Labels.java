package yibiao.reports.template;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Label wordings without the blanks, line breaks, colons and stars that offices set around them.
 */
public final class Labels {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^)\\]】]+)[)\\]】]");

  private Labels() {}

  /** What a label says in brackets; "" for nothing. */
  public static String hint(String raw) {
    Matcher brackets = BRACKETS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC));
    return brackets.find() ? brackets.group(1).strip() : "";
  }

  public static String normalise(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    return text.replaceAll("[\\s\\u3000:：*＊_]+", "")
        .replaceAll("[(\\[]([一二三四五六七八九]|\\d)[)\\]]$", "$1")
        .replaceAll("[(\\[【][^)\\]】]*[)\\]】]$", "");
  }
}
