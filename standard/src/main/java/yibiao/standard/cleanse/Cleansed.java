package yibiao.standard.cleanse;

import static yibiao.standard.words.Words.say;

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

  /** Why it could not be read, for people; "" where it could be. */
  public String why() {
    if (usable || problem.isEmpty()) {
      return "";
    }
    // A code that is unknown says of which list.
    boolean code = problem.endsWith(Codes.UNKNOWN);
    String key = "standard.problem." + (code ? Codes.UNKNOWN : problem);
    return say(key);
  }

  /** The standard value, or "" where there is none. */
  public String standard() {
    return usable ? value : "";
  }
}
