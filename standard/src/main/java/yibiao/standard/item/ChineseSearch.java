package yibiao.standard.item;

import java.util.Locale;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Finds words in Chinese text: by a part of it, or by the initials of its pinyin (jmxx: 居民信息). */
public final class ChineseSearch {
  private ChineseSearch() {}

  /** Whether the text holds the words; any text holds "". */
  public static boolean matches(String text, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return text.toLowerCase(Locale.ROOT).contains(wanted)
        || wanted.matches("[a-z]{2,}") && holdsInitials(text, wanted);
  }

  private static boolean holdsInitials(String text, String initials) {
    return IntStream.rangeClosed(0, text.length() - initials.length())
        .anyMatch(
            start ->
                IntStream.range(0, initials.length())
                    .allMatch(i -> startsWith(text.charAt(start + i), initials.charAt(i))));
  }

  /** Whether one of a character's readings starts with that letter. */
  private static boolean startsWith(char character, char letter) {
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
    if (readings == null) {
      return false;
    }
    for (String reading : readings) {
      if (reading.charAt(0) == letter) {
        return true;
      }
    }
    return false;
  }
}
