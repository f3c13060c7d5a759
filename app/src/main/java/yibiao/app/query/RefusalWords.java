package yibiao.app.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.organisation.Session;

/**
 * Puts Trino's errors into words for the person who asked. A table that is on no list and one that
 * does not exist get the same words; an error that comes from the data, and may quote it, gets none
 * of its own.
 */
final class RefusalWords {
  private static final Pattern NO_COLUMN =
      Pattern.compile("Cannot select from columns \\[([^\\]]*)\\] in table or view (\\S+)");
  private static final Pattern NO_TABLE =
      Pattern.compile(
          "Table '.*' does not exist|Schema '.*' does not exist|Catalog '.*' (not found|does not exist)"
              + "|Cannot (select from table|access catalog|show columns)"
              + "|Relation not found or not allowed");

  /** A table's metadata: {@code "resident$files"}, with or without its schema. */
  private static final Pattern METADATA = Pattern.compile("(?:\\b(\\w+)\"?\\.)?\"(\\w+)\\$\\w+\"");

  /**
   * What is wrong with the text of a statement starts with its place; what the data did does not.
   */
  private static final Pattern ABOUT_THE_TEXT = Pattern.compile("^line \\d+:\\d+: .*");

  /**
   * Trino's codes (StandardErrorCode) for a function's argument, division by zero, a cast, a number
   * out of range, a subquery of several rows.
   */
  private static final Set<Integer> OF_THE_DATA = Set.of(7, 8, 9, 19, 28);

  private final ListVisibility list;

  RefusalWords(ListVisibility list) {
    this.list = list;
  }

  Refusal of(Session session, String sql, SQLException e) {
    String message = String.valueOf(e.getMessage()).replaceFirst("^Query failed \\(#\\S+\\): ", "");
    Matcher column = NO_COLUMN.matcher(message);
    if (column.find()) {
      return columns(session, sql, column.group(1), column.group(2));
    }
    if (NO_TABLE.matcher(message).find()) {
      return noTable(session, sql);
    }
    if (message.contains("Access Denied") || message.contains("did not match any selection rule")) {
      return new Refusal(Refusal.Kind.REFUSED, "此操作不被允许 this operation is not allowed");
    }
    if (OF_THE_DATA.contains(e.getErrorCode())) {
      return new Refusal(
          Refusal.Kind.ERROR,
          "语句在数据上算不下去（类型转换、除以零、子查询多行等），可改用 try() 或 try_cast()"
              + " the statement fails on the data (a cast, a division by zero, …); try() or try_cast() may help");
    }
    if (ABOUT_THE_TEXT.matcher(message).matches()) {
      return new Refusal(Refusal.Kind.ERROR, message);
    }
    return new Refusal(
        Refusal.Kind.ERROR,
        "查询没有完成，稍后再试；一直不行请管理员看 log/trino.log the query was not completed (code "
            + e.getErrorCode()
            + "); try again later, or ask an administrator to look at log/trino.log");
  }

  private Refusal columns(Session session, String sql, String columns, String table) {
    if (!list.sees(session, table)) {
      return noTable(session, sql);
    }
    List<String> asked = List.of(columns.split(", "));
    List<String> applicable = list.refused(session, table, asked, Access.Refused.APPLY);
    List<String> closed = list.refused(session, table, asked, Access.Refused.CLOSED);
    StringBuilder text = new StringBuilder();
    if (!applicable.isEmpty()) {
      text.append("需要授权的列 columns to apply for: ").append(String.join(", ", applicable));
    }
    if (!closed.isEmpty()) {
      text.append(text.isEmpty() ? "" : "；").append("不予共享的列 columns that are not shared: ");
      text.append(String.join(", ", closed));
    }
    return new Refusal(
        Refusal.Kind.REFUSED,
        text.isEmpty() ? "此操作不被允许 this operation is not allowed" : text.toString());
  }

  private Refusal noTable(Session session, String sql) {
    Matcher metadata = METADATA.matcher(sql);
    if (metadata.find()) {
      String schema = metadata.group(1) == null ? "core" : metadata.group(1);
      if (list.sees(session, schema + "." + metadata.group(2))) {
        return new Refusal(
            Refusal.Kind.REFUSED,
            "表的元数据不开放，它含有数值的上下界 a table's metadata is closed: it holds bounds of values");
      }
    }
    return new Refusal(
        Refusal.Kind.INVISIBLE,
        "表不存在或不在共享清单内；可用的表见 SHOW TABLES no such table, or not on the sharing list for you; see SHOW TABLES");
  }
}
