package yibiao.door.gateway;

import java.sql.SQLException;
import java.util.regex.Pattern;

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

  static final Refusal NO_TABLE =
      new Refusal(
          Kind.INVISIBLE,
          "表不存在或不在共享清单内；可用的表见 SHOW TABLES no such table, or not on the sharing list for you; see SHOW TABLES");
  static final Refusal METADATA =
      new Refusal(
          Kind.REFUSED,
          "表的元数据不开放，它含有数值的上下界 a table's metadata is closed: it holds bounds of values");
  static final Refusal NOT_A_QUERY =
      new Refusal(
          Kind.REFUSED,
          "只接受查询：SELECT、SHOW TABLES、DESCRIBE 等；不接受时间回溯、表函数、EXPLAIN 和任何改动"
              + " only queries are taken: SELECT, SHOW TABLES, DESCRIBE, …; no time travel, no table functions, no EXPLAIN, no changes");
  static final Refusal NOT_ALLOWED =
      new Refusal(Kind.REFUSED, "此操作不被允许 this operation is not allowed");
}
