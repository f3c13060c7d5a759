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
public final class PublishedSets {
  private final LakeSettings settings;

  public PublishedSets(LakeSettings settings) {
    this.settings = settings;
  }

  /**
   * A set.
   *
   * @param basis what its tables were made from, as the run has written it down
   */
  public record PublishedSet(long number, String run, String basis) {}

  /** The set that readers see; empty before the first run. */
  public Optional<PublishedSet> newest() {
    try (Connection connection =
            DriverManager.getConnection(settings.uri(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery("select to_regclass('lake_set')")) {
        table.next();
        if (table.getString(1) == null) {
          return Optional.empty();
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "select number, run_id, basis from lake_set order by number desc limit 1")) {
        return row.next()
            ? Optional.of(new PublishedSet(row.getLong(1), row.getString(2), row.getString(3)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the lake's catalog cannot be asked", e);
    }
  }
}
