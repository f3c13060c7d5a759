package yibiao.door.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import yibiao.catalog.organisation.Session;

/** Whose queries are on their way: nobody fetches or ends another's. */
final class RunningQueries {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /**
   * One query.
   *
   * @param path by which way it came
   * @param text the statement, for the record
   * @param recording puts the statement on record before a row goes out
   * @param token opens the engine for this query
   * @param words puts a refusal into the client's language
   * @param asked what its text names, for words about its errors
   */
  record Running(
      Session session,
      String path,
      String text,
      Recording recording,
      String token,
      Optional<AskedStatement> asked,
      String catalog,
      String schema,
      Function<Refusal, Refusal> words) {}

  /** What the statements may be long together; the oldest are forgotten first. */
  private static final long MOST_CHARACTERS = 100_000_000;

  private final Cache<String, Running> queries =
      Caffeine.newBuilder()
          .expireAfterAccess(LONGEST_PAUSE)
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String id, Running query) -> query.text().length() + 1000)
          .build();

  void started(String id, Running query) {
    queries.put(id, query);
  }

  /** The query of that id, if it is that account's. */
  Optional<Running> of(String id, String account) {
    return Optional.ofNullable(queries.getIfPresent(id))
        .filter(query -> query.session().account().equals(account));
  }
}
