package yibiao.ingestion.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.Ingestion;
import yibiao.standard.plan.Dataset.Entity;

/** A source that does not come to an end holds nobody else up, and is ended itself. */
class SlowSourcesTest {
  private static final SourcePulls.Limits SHORT =
      new SourcePulls.Limits(Duration.ofSeconds(10), Duration.ofSeconds(5));

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private DataSource locked;
  private Ingestion ingestion;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
    server.setExecutor(threads);
    server.createContext("/slow", SlowSourcesTest::dripForEver);
    server.createContext("/fast", SlowSourcesTest::answer);
    server.start();
    ingestion = new Ingestion(folder, Clock.systemDefaultZone(), SHORT);
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    String token =
        "file:" + Files.writeString(folder.resolve("token"), "token", StandardCharsets.UTF_8);
    locked = TestDatabase.empty();
    JdbcClient.create(locked).sql("create table homes (code text primary key)").update();
    ingestion.put(
        "locked",
        "DATABASE",
        Map.of("url", TestDatabase.url(locked), "user", "postgres"),
        Datasets.mapping(Map.of("dwelling_code", "code"))
            .about(Entity.DWELLING)
            .at("homes")
            .keyed("code")
            .get());
    for (String name : List.of("slow", "fast")) {
      ingestion.put(name, "REST", Map.of("url", url + "/" + name, "token", token), homes());
    }
  }

  private static DatasetDefinition homes() {
    return Datasets.mapping(Map.of("dwelling_code", "code"))
        .about(Entity.DWELLING)
        .at("homes")
        .format(Format.JSON)
        .get();
  }

  @AfterEach
  void stop() {
    ingestion.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private static void dripForEver(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write(' ');
        out.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = "[{\"code\":\"F1\"},{\"code\":\"F2\"}]".getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Map<String, PullReport> pull() {
    return ingestion.pull();
  }

  @Test
  @Timeout(60)
  void theOthersGoOnWithoutItAndItIsStopped() throws Exception {
    try (java.sql.Connection lock = locked.getConnection();
        Statement statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("lock table homes in access exclusive mode");
      pullsAreEnded();
      lock.rollback();
    }
  }

  private void pullsAreEnded() throws Exception {
    long begin = System.nanoTime();
    Map<String, PullReport> reports = pull();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SHORT.pull());
    assertThat(reports.get("fast").ok()).isTrue();
    assertThat(ingestion.lake.rows("raw", "fast_" + homes().name())).isEqualTo(2);
    PullReports kept = new PullReports(ingestion.catalog);
    for (String source : List.of("slow", "locked")) {
      assertThat(reports.get(source).told())
          .singleElement()
          .asString()
          .contains("still being pulled");
      while (kept.latestProblems().getOrDefault(source, "").isEmpty()) {
        Thread.sleep(100);
      }
      assertThat(kept.latestProblems().get(source)).contains("stopped");
    }
  }
}
