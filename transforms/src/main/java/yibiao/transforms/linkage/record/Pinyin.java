package yibiao.transforms.linkage.record;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a name sounds: names are mistyped through pinyin input methods, so the wrong character mostly
 * sounds the same.
 */
final class Pinyin {
  private static final long[] KNOWN = new long[0x10000];

  private Pinyin() {}

  /** A hash of the toneless pinyin; a character without pinyin stands for itself. 0 for no name. */
  static long hash(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = Hash.of(hash, syllable(name.charAt(i)));
    }
    return hash;
  }

  private static long syllable(char c) {
    long known = KNOWN[c];
    if (known == 0) {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
      boolean spoken = readings != null && readings.length > 0;
      known = Hash.of(spoken ? readings[0].replaceAll("\\d$", "") : String.valueOf(c));
      KNOWN[c] = known; // Two threads may find out the same.
    }
    return known;
  }
}
