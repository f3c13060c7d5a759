package yibiao.app.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import yibiao.app.engine.TlsCertificate;
import yibiao.app.engine.TrinoServer;

/** The query engine as the door talks to it: over TLS, on loopback, by its own HTTP protocol. */
public final class EngineLink {
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  private final CompletableFuture<TrinoServer> trino;
  private final HttpClient http;

  /**
   * @param trino the engine, which may still be starting
   */
  public EngineLink(CompletableFuture<TrinoServer> trino, TlsCertificate certificate) {
    this.trino = trino;
    this.http =
        HttpClient.newBuilder()
            // One request a connection at a time: multiplexing only costs here.
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(certificate.trusting())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** Whether it answers queries now. */
  public boolean isUp() {
    return server().map(TrinoServer::isAlive).orElse(false);
  }

  private Optional<TrinoServer> server() {
    return trino.isDone() && !trino.isCompletedExceptionally()
        ? Optional.of(trino.join())
        : Optional.empty();
  }

  /**
   * Sends a request.
   *
   * @param pathAndQuery as the client asked
   * @throws IOException when the engine is not there
   */
  HttpResponse<InputStream> send(
      String method, String pathAndQuery, Map<String, String> headers, BodyPublisher body)
      throws IOException {
    URI engine = server().orElseThrow(() -> new IOException("the engine is not up")).address();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(engine.resolve(pathAndQuery))
            .timeout(LONGEST_ANSWER)
            .method(method, body);
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the engine", e);
    }
  }
}
