package yibiao.reports.template;

import java.text.Normalizer;

/**
 * Label wordings without the blanks, line breaks, colons and stars that offices set around them.
 */
public final class Labels {
  private Labels() {}

  public static String normalise(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    return text.replaceAll("[\\s\\u3000:：*＊_]+", "")
        .replaceAll("[(\\[]([一二三四五六七八九]|\\d)[)\\]]$", "$1")
        .replaceAll("[(\\[【][^)\\]】]*[)\\]】]$", "");
  }
}
