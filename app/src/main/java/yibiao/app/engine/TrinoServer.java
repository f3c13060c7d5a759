package yibiao.app.engine;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibiao.catalog.installation.StateFolder;
import yibiao.door.engine.QueryEngine;
import yibiao.door.front.Ports;
import yibiao.door.front.TlsCertificate;
import yibiao.door.token.EngineTokens;

/**
 * Trino as a child process on loopback: TLS with a certificate of its own, access tokens checked
 * against our keys, our own access control, only the plugins that are needed.
 */
public final class TrinoServer implements QueryEngine, AutoCloseable {
  private static final int SECONDS_TO_START = 180;

  private final ChildProcess process;
  private final int port;

  private TrinoServer(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * What Trino must know of the rest.
   *
   * @param project the project's folder
   * @param web the address of our own server
   * @param lakeUrl the JDBC address of the Iceberg catalog's database
   */
  public record Surroundings(
      Path project,
      String web,
      TlsCertificate certificate,
      String engineSecret,
      String lakeUrl,
      String lakePassword,
      String warehouse,
      String memory) {}

  public static TrinoServer start(StateFolder state, Surroundings around, Steps steps)
      throws IOException {
    Path home = TrinoArchive.unpacked(state, around.project(), steps);
    Path data = state.folder("trino");
    int http = Ports.free(0);
    int https = Ports.free(0);
    configure(state, around, home, data, http, https);
    List<String> command = new ArrayList<>(List.of(java("java"), "-Xmx" + around.memory()));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=256M",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djdk.attach.allowAttachSelf=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-modules=jdk.incubator.vector",
            "-Duser.timezone=Asia/Shanghai",
            "-Dfile.encoding=UTF-8",
            "-Dnode.id=yibiao",
            "-Dnode.environment=yibiao",
            "-Dnode.data-dir=" + data,
            "-Dnode.internal-address=127.0.0.1",
            "-Dnode.bind-ip=127.0.0.1",
            "-Dconfig=" + data.resolve("etc/config.properties"),
            "-Dlog.levels-file=" + data.resolve("etc/log.properties"),
            "-cp",
            home.resolve("lib") + "/*",
            "io.trino.server.TrinoServer"));
    ChildProcess process = ChildProcess.start(state, "trino", command, Map.of(), data, false);
    TrinoServer server = new TrinoServer(process, https);
    server.awaitStart(http, state.file("log", "trino.log"));
    return server;
  }

  private static void configure(
      StateFolder state, Surroundings around, Path home, Path data, int http, int https)
      throws IOException {
    Path etc = data.resolve("etc");
    Files.createDirectories(etc.resolve("catalog"));
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "httpPort", Integer.toString(http),
                "httpsPort", Integer.toString(https),
                "keystore", around.certificate().keystore().toString(),
                "keystorePassword", around.certificate().password(),
                "tokenKey", etc.resolve("token.key").toString(),
                "internalSecret", state.secret("trino-internal"),
                "catalog", around.web() + "/engine/" + around.engineSecret(),
                "lakeUrl", around.lakeUrl(),
                "lakePassword", around.lakePassword(),
                "warehouse", around.warehouse()));
    StateFolder.writePrivately(etc.resolve("token.key"), EngineTokens.keyFile(state));
    values.put("plugins", TrinoPlugins.gathered(home, data).toString());
    values.put("etc", etc.toString());
    for (String name :
        List.of(
            "config.properties",
            "log.properties",
            "access-control.properties",
            "http-event-listener.properties",
            "resource-groups.properties",
            "resource-groups.json",
            "catalog/lake.properties")) {
      StateFolder.writePrivately(etc.resolve(name), filledIn(name, values));
    }
  }

  /** Names that are not among the values stay: they are Trino's own. */
  private static String filledIn(String name, Map<String, String> values) throws IOException {
    try (InputStream in = TrinoServer.class.getResourceAsStream("/yibiao/app/trino/" + name)) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      for (var entry : values.entrySet()) {
        text = text.replace("${" + entry.getKey() + "}", entry.getValue());
      }
      return text;
    }
  }

  /** A tool of the JDK that we run on. */
  public static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private void awaitStart(int http, Path log) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/v1/info")).build();
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS_TO_START).toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IOException(say("app.trinoDidNotStart", log));
      }
      try {
        if (client
            .send(request, HttpResponse.BodyHandlers.ofString())
            .body()
            .contains("\"starting\":false")) {
          return;
        }
        Thread.sleep(250);
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while Trino was starting", e);
      }
    }
    throw new IOException(say("app.trinoNotReady", SECONDS_TO_START, log));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Trino was starting", e);
    }
  }

  /** Where it answers; only tokens of our own that nobody is ever given open it. */
  public URI address() {
    return URI.create("https://localhost:" + port);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.close();
  }
}
