package yibiao.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import yibiao.app.engine.ChildProcess;
import yibiao.app.engine.TrinoServer;
import yibiao.catalog.installation.StateFolder;

/**
 * A second query engine on the same lake, without access control: the peer. It is started from the
 * first one's configuration, on loopback, for the time of the benchmark.
 */
public final class OpenTrino implements AutoCloseable {
  private static final int TRIES = 240;

  private final ChildProcess process;
  private final int port;

  private OpenTrino(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one beside the engine of a state folder. */
  public static OpenTrino start(StateFolder state) throws Exception {
    Path guarded = state.folder("trino").resolve("etc");
    Path data = state.folder("trino-open");
    Path etc = Files.createDirectories(data.resolve("etc/catalog")).getParent();
    int port = freePort();
    List<String> kept =
        Files.readAllLines(guarded.resolve("config.properties")).stream()
            .filter(
                line ->
                    !line.matches(
                        "(http-server\\.|access-control|event-listener|discovery|catalog\\.config-dir).*"))
            .collect(Collectors.toList());
    kept.add("http-server.http.port=" + port);
    kept.add("discovery.uri=http://127.0.0.1:" + port);
    kept.add("catalog.config-dir=" + etc.resolve("catalog"));
    StateFolder.writePrivately(etc.resolve("config.properties"), String.join("\n", kept));
    StateFolder.writePrivately(
        etc.resolve("catalog/lake.properties"),
        Files.readString(guarded.resolve("catalog/lake.properties"))
            + "\niceberg.max-partitions-per-writer=2000\n");
    Files.copy(
        guarded.resolve("log.properties"),
        etc.resolve("log.properties"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    ChildProcess process =
        ChildProcess.start(state, "trino-open", command(data), java.util.Map.of(), data, false);
    OpenTrino trino = new OpenTrino(process, port);
    trino.await();
    return trino;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The first engine's own command line, with another data folder. */
  private static List<String> command(Path data) {
    return List.of(
        TrinoServer.java("java"),
        "-Xmx1500m",
        "-XX:+UseSerialGC",
        "-XX:ReservedCodeCacheSize=256M",
        "-Djdk.attach.allowAttachSelf=true",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "--add-modules=jdk.incubator.vector",
        "-Duser.timezone=Asia/Shanghai",
        "-Dfile.encoding=UTF-8",
        "-Dnode.id=open",
        "-Dnode.environment=open",
        "-Dnode.data-dir=" + data,
        "-Dnode.internal-address=127.0.0.1",
        "-Dnode.bind-ip=127.0.0.1",
        "-Dconfig=" + data.resolve("etc/config.properties"),
        "-Dlog.levels-file=" + data.resolve("etc/log.properties"),
        "-cp",
        libraries() + "/*",
        "io.trino.server.TrinoServer");
  }

  private static Path libraries() {
    Path engines = Path.of(System.getProperty("yibiao.bench.engines"));
    try (var folders = Files.walk(engines, 2)) {
      return folders
          .filter(
              folder -> folder.endsWith("lib") && folder.getParent().toString().contains("trino"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void await() throws Exception {
    for (int n = 0; n < TRIES; n++) {
      try (Connection connection = connect()) {
        connection.createStatement().executeQuery("SELECT 1").close();
        return;
      } catch (SQLException e) {
        if (!process.isAlive()) {
          throw new IOException("the open engine did not start; see log/trino-open.log", e);
        }
        Thread.sleep(500);
      }
    }
    throw new IOException("the open engine was not ready in time; see log/trino-open.log");
  }

  /** A connection that nobody looks after. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "bench");
    return DriverManager.getConnection("jdbc:trino://127.0.0.1:" + port + "/lake/core", properties);
  }

  @Override
  public void close() {
    process.close();
  }
}
