package yibiao.door.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibiao.catalog.organisation.Session;
import yibiao.door.gateway.Refusal;

/** Runs a statement through Trino as a person. */
public final class PersonQuery {
  private final TrinoConnections trino;

  /** Takes the rows one by one. */
  public interface Rows {
    void columns(List<String> names) throws IOException;

    /**
     * One row; "" for null.
     *
     * @return whether another is wanted
     */
    boolean row(List<String> cells) throws IOException;
  }

  /** A text as SQL writes it. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  public PersonQuery(TrinoConnections trino) {
    this.trino = trino;
  }

  /**
   * Runs it; a refusal may come after some rows were handed out.
   *
   * @param path by which way she reads, for the record
   */
  public Optional<Refusal> run(Session session, String path, String sql, Rows rows)
      throws SQLException {
    try (Connection connection = trino.as(session, path);
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
      return Optional.of(Refusal.of(e));
    }
  }

  private static void hand(ResultSet result, Rows rows) throws SQLException, IOException {
    int width = result.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>(width);
    for (int i = 1; i <= width; i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    rows.columns(columns);
    boolean more = true;
    while (more && result.next()) {
      List<String> row = new ArrayList<>(width);
      for (int i = 1; i <= width; i++) {
        String value = result.getString(i);
        row.add(value == null ? "" : value);
      }
      more = rows.row(row);
    }
  }
}
