package yibiao.standard.cleanse;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/** Which Chinese characters are simplified ones, each looked up once. */
final class SimpleCharacters {
  private static final byte UNKNOWN = 0;
  private static final byte SIMPLE = 1;
  private static final byte OTHER = 2;
  private static final int FIRST = 0x4e00;
  private static final int LAST = 0x9fff;
  private static final byte[] KNOWN = new byte[LAST - FIRST + 1];

  private SimpleCharacters() {}

  /** Whether a text holds nothing else. */
  static boolean only(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST || c > LAST || !isSimple(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimple(char c) {
    byte known = KNOWN[c - FIRST];
    if (known == UNKNOWN) {
      String text = String.valueOf(c);
      known = ZhConverterUtil.toSimple(text).equals(text) ? SIMPLE : OTHER;
      KNOWN[c - FIRST] = known; // Two threads may find out the same.
    }
    return known == SIMPLE;
  }
}
