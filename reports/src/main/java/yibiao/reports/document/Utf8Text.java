package yibiao.reports.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Text on its way into a file, as UTF-8 from the start: a builder of strings would hold it twice
 * and go through it twice more.
 */
final class Utf8Text {
  private static final int LONGEST_CHARACTER = 4;

  private byte[] bytes = new byte[1 << 17];
  private int length;

  int length() {
    return length;
  }

  Utf8Text append(String text) {
    return append(text, 0, text.length());
  }

  Utf8Text append(String text, int from, int to) {
    reserve((to - from) * LONGEST_CHARACTER);
    byte[] out = bytes;
    int at = length;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xc0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3f);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        out[at++] = (byte) (0xf0 | point >> 18);
        out[at++] = (byte) (0x80 | point >> 12 & 0x3f);
        out[at++] = (byte) (0x80 | point >> 6 & 0x3f);
        out[at++] = (byte) (0x80 | point & 0x3f);
      } else {
        char whole = Character.isSurrogate(c) ? '\ufffd' : c; // Half a character is none.
        out[at++] = (byte) (0xe0 | whole >> 12);
        out[at++] = (byte) (0x80 | whole >> 6 & 0x3f);
        out[at++] = (byte) (0x80 | whole & 0x3f);
      }
    }
    length = at;
    return this;
  }

  Utf8Text append(long number) {
    return append(Long.toString(number));
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** Moves what is there into a file. */
  void moveTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }
}
