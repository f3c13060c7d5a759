package yibiao.simulator.source;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import yibiao.simulator.world.Dwelling;
import yibiao.simulator.world.Person;

/**
 * The population register as a PostgreSQL database: one table a dataset, changes found by {@code
 * gxsj} and {@code rid}.
 */
final class PublicSecurityDatabase implements AutoCloseable {
  /** Who may read it, and nothing else. */
  static final String READER = "exchange";

  private static final String OWNER = "postgres";

  private final EmbeddedPostgres server;
  private final String owner;
  private final String reader;

  private PublicSecurityDatabase(EmbeddedPostgres server, String owner, String reader) {
    this.server = server;
    this.owner = owner;
    this.reader = reader;
  }

  /** Takes note of what a row is about. */
  interface Notes {
    Notes NONE = (source, dataset, key, person, home) -> {};

    void record(String source, String dataset, String key, Person person, Dwelling home);
  }

  /**
   * Starts it; a new one asks for a password from its first moment on.
   *
   * @param owner the superuser's password
   * @param reader the password of {@link #READER}
   */
  static PublicSecurityDatabase start(Path folder, Path engines, String owner, String reader)
      throws IOException, SQLException {
    Path secured = folder.resolve("secured");
    boolean fresh = !Files.exists(secured);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setOverrideWorkingDirectory(engines.toFile())
            .setCleanDataDirectory(fresh)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setConnectConfig("password", owner)
            .setPGStartupWait(Duration.ofSeconds(60));
    Path passwordFile = folder.resolveSibling("owner");
    if (fresh) {
      Files.writeString(passwordFile, owner);
      Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
      builder
          // The locale that the environment names may not be there; this one always is.
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("auth-host", "scram-sha-256")
          .setLocaleConfig("auth-local", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString());
    }
    PublicSecurityDatabase database = new PublicSecurityDatabase(builder.start(), owner, reader);
    if (fresh) {
      Files.delete(passwordFile);
      Files.createFile(secured);
    }
    return database;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url(), OWNER, owner);
  }

  /** Whether nothing was put into it yet. */
  boolean isEmpty() throws SQLException {
    try (Connection connection = open();
        var found = connection.getMetaData().getSchemas(null, "hukou")) {
      return !found.next();
    }
  }

  void fill(List<Table> tables, Notes notes) throws SQLException, IOException {
    try (Connection connection = open()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("create schema hukou");
        statement.execute("create role " + READER + " login password '" + reader + "'");
        statement.execute("grant usage on schema hukou to " + READER);
      }
      for (Table table : tables) {
        create(connection, table);
        copy(connection, table, notes);
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
      statement.execute("grant select on hukou." + table.dataset() + " to " + READER);
    }
  }

  private static void copy(Connection connection, Table table, Notes notes)
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
      notes.record(
          table.source(), table.dataset(), Integer.toString(rid), row.person(), row.believedHome());
    }
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy hukou." + table.dataset() + " from stdin", new StringReader(text.toString()));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
