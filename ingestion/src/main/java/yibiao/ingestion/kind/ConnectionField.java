package yibiao.ingestion.kind;

/**
 * Something that a connection is told.
 *
 * @param name as the configuration writes it
 * @param holds what it holds
 * @param required whether there is no connection without it
 */
public record ConnectionField(String name, Holds holds, boolean required) {

  /** What a field holds. */
  public enum Holds {
    TEXT,
    /** An address whose scheme the kind knows. */
    URL,
    /** A reference to a secret, {@code env:NAME} or {@code file:PATH}. */
    SECRET,
    /** A file on this machine. */
    FILE
  }

  public static ConnectionField required(String name, Holds holds) {
    return new ConnectionField(name, holds, true);
  }

  public static ConnectionField optional(String name, Holds holds) {
    return new ConnectionField(name, holds, false);
  }
}
