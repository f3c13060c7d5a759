package yibiao.catalog.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The statements that are on their way through the query engine, by key: what the engine says at
 * the end of one is put on record together with what was asked.
 */
@Component
public class Statements {
  private static final Duration LONGEST_QUERY = Duration.ofHours(2);

  /** What they may be long together; the oldest are forgotten first. */
  private static final long MOST_CHARACTERS = 100_000_000;

  private final Cache<String, Running> running =
      Caffeine.newBuilder()
          .expireAfterAccess(LONGEST_QUERY)
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String key, Running statement) -> statement.text().length() + 1000)
          .build();

  /**
   * One statement.
   *
   * @param tables the resources that it names
   * @param columns the columns that it names; empty where it may name any
   */
  public record Running(
      String text, String path, Set<String> tables, Optional<Set<String>> columns) {
    private static final Running UNKNOWN = new Running("", "sql", Set.of(), Optional.empty());

    /** Whether it may read a column. */
    public boolean names(String column) {
      return columns.isEmpty() || columns.get().contains(column);
    }
  }

  public void started(String key, Running statement) {
    running.put(key, statement);
  }

  /** The statement of a key; one without text where the key is not known. */
  public Running of(String key) {
    Running known = running.getIfPresent(key);
    return known == null ? Running.UNKNOWN : known;
  }
}
