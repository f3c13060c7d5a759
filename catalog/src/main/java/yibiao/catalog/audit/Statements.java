package yibiao.catalog.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The statements that are on their way through the query engine, by key: what the engine says at
 * the end of one is put on record together with what was asked.
 */
@Component
public class Statements {
  private static final Duration LONGEST_QUERY = Duration.ofHours(2);

  private final Cache<String, Running> running =
      Caffeine.newBuilder().expireAfterAccess(LONGEST_QUERY).build();

  /** One statement. */
  public record Running(String text, String path) {}

  public void started(String key, String text, String path) {
    running.put(key, new Running(text, path));
  }

  /** The statement of a key; one without text where the key is not known. */
  public Running of(String key) {
    Running known = running.getIfPresent(key);
    return known == null ? new Running("", "sql") : known;
  }
}
