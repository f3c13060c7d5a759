package yibiao.door.gateway;

import static yibiao.standard.words.Words.say;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import yibiao.standard.words.Words;

/**
 * Why a statement was not carried out, in words for the person who asked.
 *
 * @param isForTheRecord whether something was refused, be it in words that say only that there is
 *     no such thing
 */
public record Refusal(Kind kind, String text, boolean isForTheRecord) {
  Refusal(Kind kind, String text) {
    this(kind, text, kind != Kind.ERROR);
  }

  /** What was in the way. */
  public enum Kind {
    /** The table is not on the list for this person, or not at all. */
    INVISIBLE,
    /** A table, column or operation that is known to exist is closed. */
    REFUSED,
    /** The statement itself is wrong, or could not be carried out. */
    ERROR
  }

  private static final Pattern PREFIX = Pattern.compile("^Query failed \\(#\\S+\\): ");

  /** What the door said to a client of the engine's protocol. */
  public static Refusal of(SQLException e) {
    String words = PREFIX.matcher(String.valueOf(e.getMessage())).replaceFirst("");
    return new Refusal(ResultPages.kind(e.getErrorCode()), words);
  }

  /** The same in one language. */
  Refusal in(Locale locale) {
    return new Refusal(kind, Words.in(locale, text), isForTheRecord);
  }

  static final Refusal NO_TABLE = new Refusal(Kind.INVISIBLE, say("door.noSuchTableOr"));
  static final Refusal METADATA = new Refusal(Kind.REFUSED, say("door.tableSMetadataClosed"));
  static final Refusal NOT_A_QUERY = new Refusal(Kind.REFUSED, say("door.queriesOnly"));
  static final Refusal NOT_ALLOWED = new Refusal(Kind.REFUSED, say("door.thisOperationNotAllowed"));
}
