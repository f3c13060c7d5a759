package yibiao.door.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import yibiao.door.engine.QueryEngine;
import yibiao.door.front.TlsCertificate;

/** The query engine as the door talks to it: over TLS, on loopback, by its own HTTP protocol. */
@Component
public final class EngineLink {
  private static final Timeout LONGEST_ANSWER = Timeout.ofMinutes(1);
  private static final int MOST_CONNECTIONS = 200;

  /** After this a client is told how far its query is. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(300);

  private final CompletableFuture<QueryEngine> trino;
  private final CloseableHttpClient http;

  /**
   * @param trino the engine, which may still be starting
   */
  public EngineLink(CompletableFuture<QueryEngine> trino, TlsCertificate certificate) {
    this.trino = trino;
    // Blocking: a statement is half a dozen short answers, and each change of threads costs.
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(certificate.trusting()))
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(5))
                            .setSocketTimeout(LONGEST_ANSWER)
                            .build())
                    .build())
            .disableAutomaticRetries() // A statement would run twice.
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
  }

  /** Whether it answers queries now. */
  public boolean isUp() {
    return server().map(QueryEngine::isAlive).orElse(false);
  }

  /**
   * Sends a request and, while the engine only says where it will go on, asks there: a statement is
   * five or six such answers, and each would be one more way through the door.
   */
  EnginePage sendUntilRows(
      String method, String pathAndQuery, Map<String, String> headers, String body)
      throws IOException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    EnginePage page = send(method, pathAndQuery, headers, body);
    Optional<String> next = page.onlyNext();
    while (next.isPresent() && System.nanoTime() < end) {
      URI uri = URI.create(next.get());
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      page = send("GET", uri.getRawPath() + query, headers, "").after(page);
      next = page.onlyNext();
    }
    return page;
  }

  /** Ends a statement that nobody will ask for any more. */
  void cancel(EnginePage page, Map<String, String> headers) throws IOException {
    Optional<String> next = page.next();
    if (next.isPresent()) {
      send("DELETE", URI.create(next.get()).getRawPath(), headers, "");
    }
  }

  private Optional<QueryEngine> server() {
    return trino.isDone() && !trino.isCompletedExceptionally()
        ? Optional.of(trino.join())
        : Optional.empty();
  }

  /**
   * Sends a request.
   *
   * @param pathAndQuery as the client asked
   * @param body "" for none
   * @throws IOException when the engine is not there
   */
  EnginePage send(String method, String pathAndQuery, Map<String, String> headers, String body)
      throws IOException {
    URI engine = server().orElseThrow(() -> new IOException("the engine is not up")).address();
    ClassicRequestBuilder request =
        ClassicRequestBuilder.create(method).setUri(engine.resolve(pathAndQuery));
    headers.forEach(request::addHeader);
    if (!body.isEmpty()) {
      request.setEntity(new StringEntity(body, StandardCharsets.UTF_8));
    }
    return http.execute(request.build(), EngineLink::page);
  }

  private static EnginePage page(ClassicHttpResponse answer) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : answer.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
    byte[] body =
        answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
    return EnginePage.of(answer.getCode(), headers, body);
  }
}
