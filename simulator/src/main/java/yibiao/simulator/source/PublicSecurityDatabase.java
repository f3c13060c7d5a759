package yibiao.simulator.source;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import yibiao.simulator.truth.TruthWriter;

/**
 * The population register as a PostgreSQL database: one table a dataset, changes found by {@code
 * gxsj} and {@code rid}.
 */
final class PublicSecurityDatabase {
  private PublicSecurityDatabase() {}

  static void fill(DataSource database, List<Table> tables, TruthWriter truth)
      throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("create schema hukou");
      }
      for (Table table : tables) {
        create(connection, table);
        copy(connection, table, truth);
      }
      connection.commit();
    }
  }

  private static void create(Connection connection, Table table) throws SQLException {
    String columns =
        table.headers().stream()
            .map(name -> name + (name.equals("gxsj") ? " timestamp not null" : " text"))
            .collect(Collectors.joining(", "));
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create table hukou." + table.dataset() + " (rid bigint primary key, " + columns + ")");
      statement.execute("create index on hukou." + table.dataset() + " (gxsj, rid)");
    }
  }

  private static void copy(Connection connection, Table table, TruthWriter truth)
      throws SQLException, IOException {
    StringBuilder text = new StringBuilder();
    int rid = 0;
    for (Table.Row row : table.rows()) {
      rid++;
      text.append(rid);
      for (String cell : row.cells()) {
        text.append('\t').append(cell.isEmpty() ? "\\N" : cell);
      }
      text.append('\n');
      truth.record(
          table.source(), table.dataset(), Integer.toString(rid), row.person(), row.believedHome());
    }
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy hukou." + table.dataset() + " from stdin", new StringReader(text.toString()));
  }
}
