package yibiao.standard.charset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text of a double-byte charset to which another program has added lines in UTF-8: each line is
 * read in its own. Read in the file's, such a line would mostly be characters, too, and no person's
 * name. Neither charset has line ends within a character.
 */
final class MixedLines extends Reader {
  /** Text of so many characters is UTF-8 by chance in one line of a hundred thousand. */
  private static final int FEWEST_CHARACTERS = 2;

  private static final int LONG_LINE = 1 << 20;

  private final InputStream bytes;
  private final Charset charset;
  private Reader line = new StringReader("");

  MixedLines(InputStream bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int read = line.read(into, from, length);
    if (read >= 0) {
      return read;
    }
    byte[] next = nextLine();
    if (next.length == 0) {
      return -1;
    }
    line = new StringReader(inUtf8(next).orElseGet(() -> new String(next, charset)));
    return line.read(into, from, length);
  }

  /** Up to a line's end; a very long one up to a byte that no character ends with. */
  private byte[] nextLine() throws IOException {
    ByteArrayOutputStream next = new ByteArrayOutputStream();
    for (int b; (b = bytes.read()) >= 0; ) {
      next.write(b);
      if (b == '\n' || b == '\r' || next.size() > LONG_LINE && b < '0') {
        break;
      }
    }
    return next.toByteArray();
  }

  private static Optional<String> inUtf8(byte[] line) {
    int heads = 0;
    for (byte b : line) {
      heads += (b & 0xf0) == 0xe0 ? 1 : 0;
    }
    if (heads < FEWEST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      long chinese = text.chars().filter(Character::isIdeographic).count();
      return chinese >= FEWEST_CHARACTERS ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty(); // Not UTF-8: the file's own charset.
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
