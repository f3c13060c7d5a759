package yibiao.app.query;

/** Why there is no answer: what to do, never what there is. */
public record Refusal(Kind kind, String text) {
  /** What was in the way. */
  public enum Kind {
    /** The table is not on the list for this person, or not at all. */
    INVISIBLE,
    /** A table, column or operation that is known to exist is closed. */
    REFUSED,
    /** The statement itself is wrong, or could not be carried out. */
    ERROR
  }
}
