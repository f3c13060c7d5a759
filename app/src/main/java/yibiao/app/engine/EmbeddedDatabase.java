package yibiao.app.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;
import yibiao.catalog.installation.StateFolder;

/**
 * PostgreSQL as a child process on loopback. Two databases, two roles: the catalog's, and the
 * lake's catalog that Trino and Spark get the password of. Every connection needs a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String HBA =
      "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

  private final EmbeddedPostgres postgres;
  private final StateFolder state;

  private EmbeddedDatabase(EmbeddedPostgres postgres, StateFolder state) {
    this.postgres = postgres;
    this.state = state;
  }

  public static EmbeddedDatabase start(StateFolder state) throws IOException, SQLException {
    Path data = state.root().resolve("postgres");
    boolean fresh = !Files.exists(data.resolve("secured"));
    if (fresh) {
      FileSystemUtils.deleteRecursively(data); // What a start that was cut off left.
    }
    String password = state.secret("postgres");
    Path passwordFile = state.file("secrets", "postgres");
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(state.engines().toFile())
            .setCleanDataDirectory(false)
            // The platform closes it last: the server has things to ask when it stops.
            .setRegisterShutdownHook(false)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("shared_buffers", "64MB")
            // The library turns it off for tests; the record of reads has to outlive a power cut.
            .setServerConfig("fsync", "on")
            .setConnectConfig("password", password)
            .setPGStartupWait(Duration.ofSeconds(60));
    if (fresh) {
      // Options of initdb: the server asks for a password from its first moment on.
      builder
          // The locale that the environment names may not be there; this one always is.
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("auth-host", "scram-sha-256")
          .setLocaleConfig("auth-local", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString());
    }
    EmbeddedDatabase database = new EmbeddedDatabase(builder.start(), state);
    ChildProcess.rememberDatabase(state, data);
    if (fresh) {
      database.secure(data, password);
    }
    return database;
  }

  private void secure(Path data, String password) throws IOException, SQLException {
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), "postgres", password);
        Statement statement = connection.createStatement()) {
      for (String name : new String[] {"catalog", "lake"}) {
        statement.execute("create role " + name + " login password '" + state.secret(name) + "'");
        statement.execute("create database " + name + " owner " + name);
        statement.execute("revoke connect on database " + name + " from public");
      }
      Files.writeString(data.resolve("pg_hba.conf"), HBA);
      statement.execute("select pg_reload_conf()");
    }
    // Reached only when all of it is done: a start that was cut off before begins anew.
    try (Connection check =
        DriverManager.getConnection(url("catalog"), "catalog", state.secret("catalog"))) {
      check.isValid(5);
    }
    Files.createFile(data.resolve("secured"));
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
