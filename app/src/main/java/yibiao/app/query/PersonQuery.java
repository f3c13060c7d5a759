package yibiao.app.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
          "Table '.*' does not exist|Schema '.*' does not exist|Catalog '.*' (not found|does not exist)|Cannot (select from table|access catalog|show columns)");

  private final TrinoConnections trino;
  private final VisibleResources visible;

  /** Which tables a person may know of. */
  public interface VisibleResources {
    boolean sees(Session session, String table);
  }

  public PersonQuery(TrinoConnections trino, VisibleResources visible) {
    this.trino = trino;
    this.visible = visible;
  }

  /**
   * Runs it.
   *
   * @param limit how many rows to bring at most
   */
  public Answer run(Session session, String sql, int limit) throws SQLException {
    try (Connection connection = trino.as(session);
        Statement statement = connection.createStatement()) {
      statement.setMaxRows(limit + 1);
      if (!statement.execute(sql)) {
        return new Answer(List.of(), List.of(), "", false);
      }
      try (ResultSet result = statement.getResultSet()) {
        return rows(result, limit);
      }
    } catch (SQLException e) {
      return Answer.refused(reason(session, e));
    }
  }

  private static Answer rows(ResultSet result, int limit) throws SQLException {
    int width = result.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      if (rows.size() == limit) {
        return new Answer(columns, rows, "", true);
      }
      List<String> row = new ArrayList<>(width);
      for (int i = 1; i <= width; i++) {
        String value = result.getString(i);
        row.add(value == null ? "" : value);
      }
      rows.add(row);
    }
    return new Answer(columns, rows, "", false);
  }

  private String reason(Session session, SQLException e) {
    String message = String.valueOf(e.getMessage());
    var column = NO_COLUMN.matcher(message);
    if (column.find() && visible.sees(session, column.group(2))) {
      return "无权读取列 "
          + column.group(1)
          + "；请按共享清单申请授权 no access to these columns; apply for an authorization that names them";
    }
    if (column.reset().find() || NO_TABLE.matcher(message).find()) {
      return "表不存在或不在共享清单内；可用的表见 SHOW TABLES no such table, or not on the sharing list for you; see SHOW TABLES";
    }
    if (message.contains("Access Denied")) {
      return "此操作不被允许 this operation is not allowed";
    }
    return message.replaceFirst("^Query failed \\(#\\S+\\): ", "");
  }
}
