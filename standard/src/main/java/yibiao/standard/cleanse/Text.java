package yibiao.standard.cleanse;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What every cell goes through first: width, blanks, and the many ways to write "nothing". */
public final class Text {
  private static final Set<String> NOTHING =
      Set.of(
          "无",
          "不详",
          "未知",
          "-",
          "--",
          "—",
          "/",
          "空",
          "暂无",
          "同上",
          "同前",
          "〃",
          "″",
          "null",
          "NULL",
          "(null)",
          "(NULL)",
          "[NULL]",
          "N/A",
          "n/a",
          "#N/A",
          "NaN",
          "nan",
          "NaT",
          "<NA>",
          "None",
          "undefined",
          "\\N");

  /** Characters that take no room: byte order marks, joiners, signs of direction. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  /** What these begin with: few texts do, and a look at one character is all that most need. */
  private static final BitSet FIRST_OF_NOTHING = new BitSet();

  static {
    NOTHING.forEach(text -> FIRST_OF_NOTHING.set(text.charAt(0)));
  }

  private Text() {}

  /**
   * Full-width forms to half-width (Unicode NFKC); outer blanks and characters that nobody sees are
   * left out.
   */
  public static String normalise(String raw) {
    if (raw == null) {
      return "";
    }
    String text =
        isPlain(raw)
            ? raw
            : UNSEEN.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
    text = isBare(text) ? text : text.strip();
    boolean nothing =
        !text.isEmpty() && FIRST_OF_NOTHING.get(text.charAt(0)) && NOTHING.contains(text);
    return nothing ? "" : text;
  }

  /** Cleanses a free text: only width and outer blanks change. */
  public static Cleansed cleanse(String raw) {
    String text = normalise(raw);
    return text.isEmpty() ? Cleansed.MISSING : Cleansed.of(text);
  }

  /** Removes every white space, the ideographic one and the no-break one included. */
  static String squeeze(String text) {
    int length = text.length();
    int from = 0;
    while (from < length && !isBlank(text.charAt(from))) {
      from++;
    }
    if (from == length) {
      return text;
    }
    StringBuilder kept = new StringBuilder(length).append(text, 0, from);
    for (int i = from; i < length; i++) {
      if (!isBlank(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isBlank(char c) {
    if (c > ' ' && c < '\u00a0' || c > '\u3000' && c < '\ufeff') {
      return false; // Nearly all.
    }
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }

  /** Whether nothing could be stripped. */
  private static boolean isBare(String text) {
    return text.isEmpty() || isInk(text.charAt(0)) && isInk(text.charAt(text.length() - 1));
  }

  private static boolean isInk(char c) {
    return c > ' ' && c < '\u007f' || c >= '\u4e00' && c <= '\u9fff';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7f && (c < 0x4e00 || c > 0x9fff)) {
        return false;
      }
    }
    return true;
  }
}
