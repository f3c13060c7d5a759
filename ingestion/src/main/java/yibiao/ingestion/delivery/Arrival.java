package yibiao.ingestion.delivery;

import java.util.Map;

/**
 * How something comes in, besides its bytes.
 *
 * @param fileName what it is called
 * @param by who brings it
 * @param version size and time of change as a file server tells them, else ""
 * @param properties snapshot properties to commit with it, such as how far a table was read
 */
public record Arrival(String fileName, By by, String version, Map<String, String> properties) {
  /** Snapshot property: how the landed bytes are read, where the dataset's format does not say. */
  static final String FORMAT = "yibiao.format";

  static final String CHANGES = "changes";

  /** Who brings something. */
  public enum By {
    /** A person: what she hands in counts from now on, also if it was withdrawn before. */
    PERSON,
    /** A pull, which finds the same again and again. */
    PULL,
    /** A pull that brings only what has changed. */
    CHANGES
  }

  /** A file that a person hands in. */
  public static Arrival handedIn(String fileName) {
    return new Arrival(fileName, By.PERSON, "", Map.of());
  }

  /** What a pull found at the source. */
  public static Arrival pulled(String fileName, String version) {
    return new Arrival(fileName, By.PULL, version, Map.of());
  }

  /** Changes of a table, as {@link yibiao.ingestion.read.ChangeLines} writes them. */
  public static Arrival changes(String name, Map<String, String> properties) {
    Map<String, String> all = new java.util.HashMap<>(properties);
    all.put(FORMAT, CHANGES);
    return new Arrival(name, By.CHANGES, "", all);
  }
}
