package yibiao.standard.cleanse;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.regex.Pattern;

/**
 * A person's name: width, blanks between characters, traditional characters, the middle dots of
 * minority names (GB/T 36344 counts these as one name), and remarks in brackets. A character that
 * the source could not write (?, *, 〇, □) is kept as {@code ?}: linkage treats it as any character.
 */
public final class PersonName {
  private static final Pattern REMARK = Pattern.compile("[(\\[【].*?[)\\]】]");

  /** Two names in one cell. */
  private static final Pattern SEVERAL =
      Pattern.compile("\\p{IsHan}{2,4}(\\s*[\\r\\n、，,;；]\\s*\\p{IsHan}{2,4})+");

  private static final Pattern DOT = Pattern.compile("[·•‧∙⋅・.．]");
  private static final Pattern UNWRITTEN = Pattern.compile("[*□■�\\ue000-\\uf8ff]");

  private static final Pattern IN_LETTERS =
      Pattern.compile("(?=.*\\p{L})[\\p{IsLatin}\\p{IsCyrillic} .'’,-]+");

  private static final int SHORTEST_SEVERAL = 4;
  private static final int LONGEST = 20;
  private static final int LONGEST_IN_LETTERS = 60;

  private PersonName() {}

  /** Nearly no name begins like this, so that nearly none costs a pattern. */
  private static boolean mayBeInLetters(String text) {
    return !text.isEmpty() && text.charAt(0) < '\u2e80';
  }

  /**
   * Reads a name; two names, a name with digits, or longer than 20 characters, stays as it was. One
   * in letters keeps a blank between its words, and may be longer.
   */
  public static Cleansed cleanse(String raw) {
    String written = Text.normalise(raw);
    if (mayBeInLetters(written) && IN_LETTERS.matcher(written).matches()) {
      return written.length() <= LONGEST_IN_LETTERS
          ? Cleansed.of(written.replaceAll(" +", " "))
          : Cleansed.unreadable(written, "name.shape");
    }
    if (written.length() > SHORTEST_SEVERAL && SEVERAL.matcher(written).matches()) {
      return Cleansed.unreadable(written, "name.several");
    }
    String text = Text.squeeze(written);
    if (text.isEmpty()) {
      return Cleansed.MISSING;
    }
    if (text.length() <= LONGEST && SimpleCharacters.only(text)) {
      return Cleansed.of(text); // Nearly all: nothing below would change it.
    }
    String name = DOT.matcher(REMARK.matcher(text).replaceAll("")).replaceAll("·");
    name = UNWRITTEN.matcher(name).replaceAll("?");
    if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isDigit)) {
      return Cleansed.unreadable(text, "name.shape");
    }
    String simple = ZhConverterUtil.toSimple(name);
    if (simple.indexOf('?') >= 0) {
      return Cleansed.repaired(simple, "name.unwritten");
    }
    return simple.equals(name)
        ? Cleansed.of(simple)
        : Cleansed.repaired(simple, "name.traditional");
  }
}
