package yibiao.standard.cleanse;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals to digits: 一九八五 → 1985, 二十三 → 23, 五〇一 → 501. Numbers up to 9999. */
public final class ChineseNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String NUMERALS = "〇零○一二三四五六七八九十百千";
  private static final BitSet IS_NUMERAL = new BitSet();

  static {
    NUMERALS.chars().forEach(IS_NUMERAL::set);
  }

  private static final Pattern RUN = Pattern.compile("[" + NUMERALS + "]+");

  private ChineseNumerals() {}

  /** Replaces every run of numerals in the text. */
  public static String toDigits(String text) {
    if (!hasNumerals(text)) {
      return text;
    }
    Matcher runs = RUN.matcher(text);
    if (!runs.find()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    do {
      runs.appendReplacement(out, valueOf(runs.group()));
    } while (runs.find());
    return runs.appendTail(out).toString();
  }

  private static boolean hasNumerals(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '9' && IS_NUMERAL.get(c)) {
        return true;
      }
    }
    return false;
  }

  private static String valueOf(String run) {
    boolean positional = run.chars().noneMatch(c -> c == '十' || c == '百' || c == '千');
    if (positional) {
      StringBuilder digits = new StringBuilder();
      run.chars().forEach(c -> digits.append(digitOf((char) c)));
      return digits.toString();
    }
    int total = 0;
    int digit = 0;
    boolean pending = false;
    for (char c : run.toCharArray()) {
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit == 0) {
        digit = digitOf(c);
        pending = true;
      } else {
        total += (pending ? digit : 1) * unit;
        digit = 0;
        pending = false;
      }
    }
    return Integer.toString(total + digit);
  }

  private static int digitOf(char c) {
    return c == '零' || c == '○' ? 0 : DIGITS.indexOf(c);
  }
}
