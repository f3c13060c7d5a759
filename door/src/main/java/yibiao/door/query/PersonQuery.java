package yibiao.door.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Session;
import yibiao.door.gateway.Refusal;

/** Runs a statement through Trino as a person. */
@Component
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

  /** Places for so many parameters, as in {@code IN (?, ?)}. */
  public static String places(int number) {
    return String.join(", ", Collections.nCopies(number, "?"));
  }

  public PersonQuery(TrinoConnections trino) {
    this.trino = trino;
  }

  /**
   * Runs it; a refusal may come after some rows were handed out.
   *
   * @param path by which way she reads, for the record
   * @param params what stands at {@code ?}
   */
  public Optional<Refusal> run(
      Session session, String path, String sql, List<String> params, Rows rows)
      throws SQLException {
    try (Connection connection = trino.as(session, path)) {
      if (params.isEmpty()) {
        plain(connection, sql, rows);
      } else {
        prepared(connection, sql, params, rows);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      return Optional.of(Refusal.of(e));
    }
  }

  /** The same of a statement without parameters. */
  public Optional<Refusal> run(Session session, String path, String sql, Rows rows)
      throws SQLException {
    return run(session, path, sql, List.of(), rows);
  }

  private static void plain(Connection connection, String sql, Rows rows)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          hand(result, rows);
        }
      }
    }
  }

  private static void prepared(Connection connection, String sql, List<String> params, Rows rows)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < params.size(); i++) {
        statement.setString(i + 1, params.get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        hand(result, rows);
      }
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
