package yibiao.catalog.engine.guard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the catalog, once a statement: every statement has a user name of its own. An answer that
 * does not come, or is no answer, grants nothing, and is asked for again next time.
 */
final class CatalogLink {
  private static final Logger LOG = Logger.getLogger(CatalogLink.class.getName());
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

  /** More statements than run at a time. */
  private static final int KEPT = 500;

  private final URI catalog;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Map<String, Grant> grants = kept();
  private final Map<String, Map<String, Set<String>>> visible = kept();

  CatalogLink(URI catalog) {
    this.catalog = catalog;
  }

  private static <V> Map<String, V> kept() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > KEPT;
          }
        });
  }

  /** What a statement may read. */
  Grant grant(String user) {
    Grant known = grants.get(user);
    if (known != null) {
      return known;
    }
    try {
      Grant grant = Grant.of(ask("statement", user));
      grants.put(user, grant);
      return grant;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the catalog gave no answer: {0}", e.getMessage());
      return Grant.NOTHING;
    }
  }

  /** The columns of each table, by {@code schema.table}, that exist for a statement's asker. */
  Map<String, Set<String>> visible(String user) {
    Map<String, Set<String>> known = visible.get(user);
    if (known != null) {
      return known;
    }
    try {
      Map<String, Set<String>> answer = new HashMap<>();
      for (Map.Entry<?, ?> table : Json.object(ask("visible", user)).entrySet()) {
        Set<String> columns = new HashSet<>();
        for (Object column : Json.array(table.getValue())) {
          columns.add(Json.text(column));
        }
        answer.put(table.getKey().toString(), columns);
      }
      visible.put(user, answer);
      return answer;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the catalog gave no answer: {0}", e.getMessage());
      return Map.of();
    }
  }

  private Object ask(String what, String user) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(catalog + "/" + what))
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(BodyPublishers.ofString(user))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return Json.read(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }
}
