package yibiao.door.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

  /** More statements than run at a time. */
  private static final int KEPT = 500;

  private final URI catalog;
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
      LOG.log(Level.WARNING, "the catalog gave no answer: {0}", e.getClass().getSimpleName());
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
      LOG.log(Level.WARNING, "the catalog gave no answer: {0}", e.getClass().getSimpleName());
      return Map.of();
    }
  }

  private Object ask(String what, String user) throws IOException {
    HttpURLConnection request =
        (HttpURLConnection) URI.create(catalog + "/" + what).toURL().openConnection();
    request.setConnectTimeout(2_000);
    request.setReadTimeout(5_000);
    request.setDoOutput(true);
    request.setRequestProperty("Content-Type", "text/plain;charset=UTF-8");
    try (OutputStream out = request.getOutputStream()) {
      out.write(user.getBytes(StandardCharsets.UTF_8));
    }
    if (request.getResponseCode() != 200) {
      throw new IOException("status " + request.getResponseCode());
    }
    try (InputStream answer = request.getInputStream()) {
      return Json.read(answer.readAllBytes());
    }
  }
}
