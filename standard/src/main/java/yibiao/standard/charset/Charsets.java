package yibiao.standard.charset;

import static yibiao.standard.words.Words.say;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text files of unknown charset. UTF-8 is tried strictly first: Chinese text in GB18030 is
 * practically never valid UTF-8, while nearly any bytes are valid GB18030. A few broken bytes do
 * not make a file another charset's: {@link TextSample} counts what each charset would make of it.
 */
public final class Charsets {
  public static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset BIG5 = Charset.forName("Big5");
  private static final int MARK = 0xfeff;

  /** What to say of a file that is written in none that is known. */
  public static final String UNKNOWN = say("standard.unknownCharset");

  private Charsets() {}

  /**
   * How a text is written.
   *
   * @param broken whether some bytes of it are no characters; they are read as U+FFFD
   */
  public record Encoding(Charset charset, boolean broken) {}

  /** How a file is written; nothing when no charset makes sense of it. */
  public static Optional<Encoding> of(Path file) throws IOException {
    Charset marked = marked(file);
    if (marked != null) {
      return Optional.of(new Encoding(marked, TextSample.of(file, marked).replaced() > 0));
    }
    TextSample utf8 = TextSample.of(file, StandardCharsets.UTF_8);
    if (utf8.replaced() == 0) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, false));
    }
    if (utf8.isLikely()) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, true));
    }
    TextSample best = null;
    for (Charset charset : List.of(GB18030, BIG5)) {
      TextSample sample = TextSample.of(file, charset);
      if (sample.isLikely() && (best == null || sample.common() > best.common())) {
        best = sample;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Encoding(best.charset(), best.replaced() > 0));
  }

  /** What a file may be written in, likeliest first. */
  public static List<Charset> candidates(Path file) throws IOException {
    Charset marked = marked(file);
    return marked != null && marked != StandardCharsets.UTF_8
        ? List.of(marked)
        : List.of(StandardCharsets.UTF_8, GB18030);
  }

  /** A reader behind the byte order mark, if there is one; it fails on the first broken byte. */
  public static Reader open(Path file, Charset charset) throws IOException {
    return open(file, charset, CodingErrorAction.REPORT);
  }

  /**
   * A reader behind the byte order mark, if there is one; broken bytes are U+FFFD, and lines that
   * were added in another charset are read in theirs.
   */
  public static Reader open(Path file, Encoding encoding) throws IOException {
    Charset charset = encoding.charset();
    return charset.equals(GB18030) || charset.equals(BIG5)
        ? behindMark(new MixedLines(new BufferedInputStream(Files.newInputStream(file)), charset))
        : open(file, charset, CodingErrorAction.REPLACE);
  }

  private static Reader open(Path file, Charset charset, CodingErrorAction onBroken)
      throws IOException {
    return behindMark(decoding(file, charset, onBroken));
  }

  private static Reader behindMark(Reader text) throws IOException {
    Reader reader = new BufferedReader(text, 1 << 16);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  static Reader decoding(Path file, Charset charset, CodingErrorAction onBroken)
      throws IOException {
    return new InputStreamReader(
        Files.newInputStream(file),
        charset.newDecoder().onMalformedInput(onBroken).onUnmappableCharacter(onBroken));
  }

  /** What a byte order mark says, or zeros at every other place do; null where nothing does. */
  private static Charset marked(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4096);
    }
    if (start.length >= 2) {
      int two = (start[0] & 0xff) << 8 | start[1] & 0xff;
      if (two == 0xfffe || two == 0xfeff) {
        return StandardCharsets.UTF_16;
      }
      if (two == 0xefbb && start.length > 2 && (start[2] & 0xff) == 0xbf) {
        return StandardCharsets.UTF_8;
      }
    }
    List<Integer> zeros = new ArrayList<>(List.of(0, 0));
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        zeros.set(i % 2, zeros.get(i % 2) + 1);
      }
    }
    // Separators and digits of UTF-16 have one byte of zero each; Chinese characters have none.
    int many = Math.max(4, start.length / 20);
    if (zeros.get(1) > many && zeros.get(0) == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros.get(0) > many && zeros.get(1) == 0 ? StandardCharsets.UTF_16BE : null;
  }
}
