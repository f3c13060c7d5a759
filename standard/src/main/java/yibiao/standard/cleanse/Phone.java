package yibiao.standard.cleanse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number: mobile (11 digits, 1[3-9]…) or landline with area code, by the numbering plan
 * of the Ministry of Industry and Information Technology (电信网编号计划, 2017). +86 and separators are
 * dropped; of two numbers in one cell the first readable one counts.
 */
public final class Phone {
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86|0086)?(1[3-9]\\d{9})(?!\\d)");
  private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})(\\d{7,8})(?!\\d)");
  private static final Pattern SEPARATOR = Pattern.compile("(?<=\\d)[\\s\\-()](?=\\d)|[()]");

  private Phone() {}

  /** What most cells hold; the pattern reads it the same way, ten times as slowly. */
  private static boolean isMobile(String text) {
    if (text.length() != 11 || text.charAt(0) != '1' || text.charAt(1) < '3') {
      return false;
    }
    for (int i = 1; i < 11; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Reads a number; the standard form has digits only. */
  public static Cleansed cleanse(String raw) {
    if (raw != null && isMobile(raw)) {
      return Cleansed.of(raw);
    }
    String text = Text.normalise(raw);
    if (text.isEmpty()) {
      return Cleansed.MISSING;
    }
    Matcher mobile = MOBILE.matcher(SEPARATOR.matcher(text).replaceAll(""));
    if (mobile.find()) {
      return Cleansed.of(mobile.group(1));
    }
    Matcher landline = LANDLINE.matcher(SEPARATOR.matcher(text).replaceAll(""));
    return landline.find()
        ? Cleansed.of(landline.group(1) + landline.group(2))
        : Cleansed.unreadable(text, "phone.shape");
  }
}
