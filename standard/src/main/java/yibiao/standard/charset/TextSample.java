package yibiao.standard.charset;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * What a charset makes of a file.
 *
 * @param replaced how many places are no characters
 * @param beyondAscii how many characters are not of ASCII
 * @param common which share of the Chinese characters are everyday ones; 1 where there are none
 */
record TextSample(Charset charset, long replaced, long beyondAscii, double common) {
  private static final int BROKEN = 0xfffd;

  /** How few everyday characters a text may have that is read in its own charset. */
  private static final double FEWEST_COMMON = 0.6;

  /** GB 2312-80, level 1: 3,755 characters, by how often they are used. */
  private static final BitSet SIMPLE = level1(Charset.forName("GB2312"), 0xb0, 0xd7, 0xa1);

  /** Big5, level 1: 5,401 characters. */
  private static final BitSet TRADITIONAL = level1(Charsets.BIG5, 0xa4, 0xc6, 0x40);

  static TextSample of(Path file, Charset charset) throws IOException {
    BitSet everyday = charset.equals(Charsets.BIG5) ? TRADITIONAL : SIMPLE;
    long replaced = 0;
    long beyond = 0;
    long chinese = 0;
    long common = 0;
    char[] buffer = new char[1 << 15];
    try (Reader text = Charsets.decoding(file, charset, CodingErrorAction.REPLACE)) {
      for (int n; (n = text.read(buffer)) >= 0; ) {
        for (int i = 0; i < n; i++) {
          char c = buffer[i];
          if (c == BROKEN) {
            replaced++;
          } else if (c > 0x7f) {
            beyond++;
            if (Character.isSurrogate(c)
                || Character.isIdeographic(c)
                || c >= 0xe000 && c <= 0xf8ff) {
              chinese++;
              common += everyday.get(c) ? 1 : 0;
            }
          }
        }
      }
    }
    return new TextSample(charset, replaced, beyond, chinese == 0 ? 1 : (double) common / chinese);
  }

  /**
   * Whether the file is likely written in it, but for some broken bytes. UTF-8 is told by its
   * shape, which bytes of another charset have by chance once in a while; what has no shape, by
   * whether the text looks like one.
   */
  boolean isLikely() {
    return charset.equals(StandardCharsets.UTF_8)
        ? 3 * replaced <= beyondAscii
        : 20 * replaced <= beyondAscii && common >= FEWEST_COMMON;
  }

  private static BitSet level1(Charset charset, int from, int to, int firstTrail) {
    BitSet characters = new BitSet(1 << 16);
    for (int lead = from; lead <= to; lead++) {
      for (int trail = firstTrail; trail <= 0xfe; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (text.length() == 1 && text.charAt(0) != BROKEN) {
          characters.set(text.charAt(0));
        }
      }
    }
    return characters;
  }
}
