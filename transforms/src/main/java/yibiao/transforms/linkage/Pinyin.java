package yibiao.transforms.linkage;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a name sounds: names are mistyped through pinyin input methods, so the wrong character mostly
 * sounds the same.
 */
final class Pinyin {
  private static final String[] CACHE = new String[0x10000];

  private Pinyin() {}

  /**
   * Toneless pinyin, a blank after every syllable; a character without pinyin stands for itself.
   */
  static String of(String name) {
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      sound.append(syllable(name.charAt(i))).append(' ');
    }
    return sound.toString();
  }

  private static String syllable(char c) {
    String cached = CACHE[c];
    if (cached == null) {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
      boolean known = readings != null && readings.length > 0;
      cached = known ? readings[0].replaceAll("\\d$", "") : String.valueOf(c);
      CACHE[c] = cached;
    }
    return cached;
  }
}
