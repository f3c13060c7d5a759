package yibiao.ingestion.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Text files of unknown charset. UTF-8 is tried strictly first: Chinese text in GB18030 is
 * practically never valid UTF-8, while nearly any bytes are valid GB18030.
 */
public final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MARK = 0xfeff;

  private Charsets() {}

  /**
   * The charset in which the whole file can be read.
   *
   * @throws UnreadableDelivery when there is none
   */
  public static Charset of(Path file) throws UnreadableDelivery, IOException {
    for (Charset charset : candidates(file)) {
      if (isReadable(file, charset)) {
        return charset;
      }
    }
    throw unknown();
  }

  /** What a file may be written in, likeliest first. */
  public static List<Charset> candidates(Path file) throws IOException {
    return hasUtf16Mark(file)
        ? List.of(StandardCharsets.UTF_16)
        : List.of(StandardCharsets.UTF_8, GB18030);
  }

  /** A file that is written in none of them. */
  public static UnreadableDelivery unknown() {
    return new UnreadableDelivery(
        "字符集无法识别，不是 UTF-8 也不是 GB18030；请来源单位重新导出 the charset is neither UTF-8 nor GB18030; ask for a new export");
  }

  /** A reader behind the byte order mark, if there is one; it fails on the first broken byte. */
  public static Reader open(Path file, Charset charset) throws IOException {
    Reader reader = strictly(Files.newInputStream(file), charset);
    reader = new java.io.BufferedReader(reader, 1 << 16);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private static boolean isReadable(Path file, Charset charset) throws IOException {
    char[] buffer = new char[1 << 15];
    try (Reader reader = strictly(Files.newInputStream(file), charset)) {
      while (reader.read(buffer) >= 0) {
        // Only whether it can be read is asked.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Reader strictly(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean hasUtf16Mark(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      int second = in.read();
      return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
    }
  }
}
