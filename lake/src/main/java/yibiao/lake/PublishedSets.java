package yibiao.lake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The sets of tables that runs have published, each in one step: whoever reads several tables sees
 * those of one set, if its number was the same before and after.
 */
public final class PublishedSets implements AutoCloseable {
  private static final int PATIENCE = 5;
  private static final int SECONDS = 5;

  private final LakeSettings settings;
  private Connection connection;

  public PublishedSets(LakeSettings settings) {
    this.settings = settings;
  }

  /** Reads from several tables. */
  @FunctionalInterface
  public interface Reading<T, E extends Exception> {
    T read() throws E;
  }

  /**
   * Reads from several tables of one set: what was read while another set came is read once more.
   */
  public <T, E extends Exception> T together(Reading<T, E> reading) throws E {
    for (int again = 0; ; again++) {
      long before = number();
      T read = reading.read();
      if (number() == before || again == PATIENCE) {
        return read;
      }
    }
  }

  /** The number of the set that readers see; 0 before the first run. */
  public synchronized long number() {
    return ask(
        "select coalesce(max(number), 0) from lake_set",
        row -> row.next() ? row.getLong(1) : 0,
        0L);
  }

  /** What the tables that readers see were made from, as the run has written it down. */
  public synchronized Optional<String> basis() {
    return ask(
        "select basis from lake_set order by number desc limit 1",
        row -> row.next() ? Optional.of(row.getString(1)) : Optional.empty(),
        Optional.empty());
  }

  private interface Answer<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> T ask(String sql, Answer<T> answer, T withoutSets) {
    try {
      if (connection == null || !connection.isValid(SECONDS)) {
        close();
        connection =
            DriverManager.getConnection(settings.uri(), settings.user(), settings.password());
      }
      try (Statement statement = connection.createStatement();
          ResultSet table = statement.executeQuery("select to_regclass('lake_set')")) {
        table.next();
        if (table.getString(1) == null) {
          return withoutSets;
        }
      }
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        return answer.of(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the lake's catalog cannot be asked", e);
    }
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // It was broken, or is no more: there is nothing to close.
      }
      connection = null;
    }
  }
}
