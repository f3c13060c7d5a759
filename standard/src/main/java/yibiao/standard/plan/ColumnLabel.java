package yibiao.standard.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Column labels as people compare them: blanks, line breaks, width, large and small letters, a mark
 * for "required" and a colon at the end do not matter.
 */
public final class ColumnLabel {
  /** White space of any kind, and what takes no room at all. */
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00a0\\u3000\\u200b-\\u200f\\u2060\\ufeff]+");

  /** The distance of a label that is another's. */
  public static final int NO = 3;

  private static final Pattern AROUND = Pattern.compile("^\\*+|[:*]+$");

  private ColumnLabel() {}

  /** The form in which two labels that mean the same are equal. */
  public static String of(String text) {
    String even = Normalizer.normalize(withoutBlanks(text), Normalizer.Form.NFKC);
    return AROUND.matcher(even).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Without the blanks and line breaks that offices set to make labels look even. */
  public static String withoutBlanks(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  /**
   * How well a column's label answers a wanted name.
   *
   * @return 0: it is the very name; 1: it means the same; 2: the name is the end of its path,
   *     {@code 父亲/姓名} of {@code 家庭成员/父亲/姓名}; {@link #NO} otherwise
   */
  public static int distance(String wanted, String label) {
    if (label.equals(wanted)) {
      return 0;
    }
    String even = of(label);
    String name = of(wanted);
    return even.equals(name) ? 1 : even.endsWith("/" + name) ? 2 : NO;
  }
}
