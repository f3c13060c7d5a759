package yibiao.transforms.run.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.RunPlan;

/**
 * The tables that a run makes, as one set. A run works on names of its own, which begin as those
 * that readers have; at its end readers' names move to what it has made, all in one transaction
 * with the number of the set. A run that is cut short has moved nothing.
 */
public final class TableSet {
  /** The catalog of the names that a run works on. */
  public static final String WORK = "work";

  /** Which tables are made by runs. */
  private static final String OURS =
      " and (table_namespace in ('std', 'link', 'core')"
          + " or table_namespace = 'dq' and table_name = 'score')";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunPlan.Lake lake;
  private Map<String, String> begun = Map.of();

  public TableSet(RunPlan.Lake lake) {
    this.lake = lake;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(lake.uri(), lake.user(), lake.password());
  }

  /** What the newest set was made from, if there is one that this version can read. */
  public Optional<Basis> newest() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(Basis.SETS);
      try (ResultSet row =
          statement.executeQuery("select basis from lake_set order by number desc limit 1")) {
        return row.next()
            ? Optional.of(JSON.readValue(row.getString(1), Basis.class))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the lake's catalog cannot be asked", e);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Begins with the tables as readers have them. */
  public void begin() {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      begun = pointers(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute("delete from iceberg_tables where catalog_name = '" + WORK + "'");
      }
      copy(connection, lake.catalog(), WORK);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the lake's catalog cannot be asked", e);
    }
  }

  /**
   * Lets readers have what was made.
   *
   * @throws IllegalStateException when somebody else has changed one of the tables meanwhile
   */
  public void publish(Basis basis) {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      if (!pointers(connection).equals(begun)) {
        connection.rollback();
        throw new IllegalStateException("a table was changed while the run was on");
      }
      copy(connection, WORK, lake.catalog());
      try (PreparedStatement statement =
          connection.prepareStatement("insert into lake_set (run_id, basis) values (?, ?)")) {
        statement.setString(1, basis.run());
        statement.setString(2, JSON.writeValueAsString(basis));
        statement.execute();
      }
      connection.commit();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("the lake's tables could not be published", e);
    }
  }

  private Map<String, String> pointers(Connection connection) throws SQLException {
    Map<String, String> pointers = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select table_namespace, table_name, metadata_location from iceberg_tables"
                + " where catalog_name = ?"
                + OURS
                + " for update")) {
      statement.setString(1, lake.catalog());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          pointers.put(row.getString(1) + "." + row.getString(2), row.getString(3));
        }
      }
    }
    return pointers;
  }

  private static void copy(Connection connection, String from, String to) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into iceberg_tables
              (catalog_name, table_namespace, table_name, metadata_location, previous_metadata_location, iceberg_type)
            select ?, table_namespace, table_name, metadata_location, previous_metadata_location, iceberg_type
            from iceberg_tables where catalog_name = ?
            """
                + OURS
                + """
                on conflict (catalog_name, table_namespace, table_name) do update
                  set metadata_location = excluded.metadata_location,
                    previous_metadata_location = excluded.previous_metadata_location
                """)) {
      statement.setString(1, to);
      statement.setString(2, from);
      statement.execute();
    }
  }
}
