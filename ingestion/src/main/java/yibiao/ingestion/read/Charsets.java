package yibiao.ingestion.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text of unknown charset. UTF-8 is tried strictly first: Chinese text in GB18030 is practically
 * never valid UTF-8, while nearly any bytes are valid GB18030.
 */
final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Charsets() {}

  static String decode(byte[] bytes) throws UnreadableDelivery {
    if (bytes.length >= 2
        && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
            || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
      return strictly(bytes, StandardCharsets.UTF_16);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      try {
        return withoutMark(decoder(charset, bytes).toString());
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    throw new UnreadableDelivery(
        "字符集无法识别，不是 UTF-8 也不是 GB18030；请来源单位重新导出 the charset is neither UTF-8 nor GB18030; ask for a new export");
  }

  private static String strictly(byte[] bytes, Charset charset) throws UnreadableDelivery {
    try {
      return withoutMark(decoder(charset, bytes).toString());
    } catch (CharacterCodingException e) {
      throw new UnreadableDelivery("字符集损坏 the text breaks its own charset, " + charset, e);
    }
  }

  private static CharBuffer decoder(Charset charset, byte[] bytes) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
