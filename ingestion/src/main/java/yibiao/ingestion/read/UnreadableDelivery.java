package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

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
    return new UnreadableDelivery(say("ingestion.fileEmptyAskFor"));
  }
}
