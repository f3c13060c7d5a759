package yibiao.standard.cleanse;

/**
 * A cell after cleansing. Nothing is guessed silently: a value that could not be read keeps its
 * text in {@code value} and says why in {@code problem}; {@code usable} tells whether other steps
 * may rely on it.
 *
 * @param value the standard value, the text as it was when it could not be read, or "" when nothing
 *     was delivered
 * @param problem a problem code such as {@code id_number.checksum}, or ""
 * @param usable whether the value is a standard value
 */
public record Cleansed(String value, String problem, boolean usable) {

  static final Cleansed MISSING = new Cleansed("", "", false);

  static Cleansed of(String value) {
    return new Cleansed(value, "", true);
  }

  /** A standard value that needed a repair worth telling the source about. */
  static Cleansed repaired(String value, String problem) {
    return new Cleansed(value, problem, true);
  }

  static Cleansed unreadable(String asDelivered, String problem) {
    return new Cleansed(asDelivered, problem, false);
  }

  /** The standard value, or "" where there is none. */
  public String standard() {
    return usable ? value : "";
  }
}
