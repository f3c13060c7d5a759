package yibiao.ingestion.read;

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
}
