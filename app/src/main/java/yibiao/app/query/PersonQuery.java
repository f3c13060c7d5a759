package yibiao.app.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.catalog.organisation.Session;

/**
 * Runs a statement as a person. A refusal says what to do, never what there is: a table that is on
 * no list and one that does not exist get the same words.
 */
public final class PersonQuery {
  private static final Pattern NO_COLUMN =
      Pattern.compile("Cannot select from columns \\[([^\\]]*)\\] in table or view (\\S+)");
  private static final Pattern NO_TABLE =
      Pattern.compile(
          "Table '.*' does not exist|Schema '.*' does not exist|Catalog '.*' (not found|does not exist)"
              + "|Cannot (select from table|access catalog|show columns)"
              + "|Relation not found or not allowed");

  /** A table's metadata: {@code "resident$files"}, with or without its schema. */
  private static final Pattern METADATA = Pattern.compile("(?:\\b(\\w+)\"?\\.)?\"(\\w+)\\$\\w+\"");

  private final TrinoConnections trino;
  private final ListVisibility list;

  /** Takes the rows one by one. */
  public interface Rows {
    void columns(List<String> names) throws IOException;

    /** One row; "" for null. */
    void row(List<String> cells) throws IOException;
  }

  /** Why there is no answer. */
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

  public PersonQuery(TrinoConnections trino, ListVisibility list) {
    this.trino = trino;
    this.list = list;
  }

  /** Runs it; a refusal may come after some rows were handed out. */
  public Optional<Refusal> run(Session session, String sql, Rows rows) throws SQLException {
    try (Connection connection = trino.as(session);
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          hand(result, rows);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      return Optional.of(refusal(session, sql, e));
    }
  }

  private static void hand(ResultSet result, Rows rows) throws SQLException, IOException {
    int width = result.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>(width);
    for (int i = 1; i <= width; i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    rows.columns(columns);
    while (result.next()) {
      List<String> row = new ArrayList<>(width);
      for (int i = 1; i <= width; i++) {
        String value = result.getString(i);
        row.add(value == null ? "" : value);
      }
      rows.row(row);
    }
  }

  private Refusal refusal(Session session, String sql, SQLException e) {
    String message = String.valueOf(e.getMessage());
    var column = NO_COLUMN.matcher(message);
    if (column.find()) {
      return columns(session, sql, column.group(1), column.group(2));
    }
    if (NO_TABLE.matcher(message).find()) {
      return noTable(session, sql);
    }
    if (message.contains("Access Denied") || message.contains("did not match any selection rule")) {
      return new Refusal(Refusal.Kind.REFUSED, "此操作不被允许 this operation is not allowed");
    }
    String error = message.replaceFirst("^Query failed \\(#\\S+\\): ", "");
    return new Refusal(Refusal.Kind.ERROR, error);
  }

  private Refusal columns(Session session, String sql, String columns, String table) {
    if (!list.sees(session, table)) {
      return noTable(session, sql);
    }
    List<String> asked = List.of(columns.split(", "));
    List<String> applicable = list.refused(session, table, asked, true);
    List<String> closed = list.refused(session, table, asked, false);
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
