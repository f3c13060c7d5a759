package yibiao.ingestion.read;

import yibiao.standard.charset.Charsets;

/**
 * A delivery that cannot be read at all; the message says what is wrong and what to do next,
 * without any value.
 */
public final class UnreadableDelivery extends Exception {
  public UnreadableDelivery(String message) {
    super(message);
  }

  public UnreadableDelivery(String message, Throwable cause) {
    super(message, cause);
  }

  /** A file of an unknown charset. */
  static UnreadableDelivery charset() {
    return new UnreadableDelivery(Charsets.UNKNOWN);
  }

  /** A file without content. */
  static UnreadableDelivery empty() {
    return new UnreadableDelivery("文件是空的，请来源单位重新发送 the file is empty; ask for a new one");
  }
}
