package yibiao.catalog.standard;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the standard was taken in, or added here, and when. */
@Repository
public class StandardParts {
  private final JdbcClient jdbc;
  private final Clock clock;

  public StandardParts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A kind of part. */
  public enum Kind {
    CODE,
    ITEM,
    WORDING,
    RESOURCE,
    COLUMN,
    VALUE,
    ENTRY
  }

  /** The names of the parts of a kind that are taken in. */
  Set<String> taken(Kind kind) {
    return new HashSet<>(
        jdbc.sql("select name from standard_part where kind = ?")
            .param(kind.name())
            .query(String.class)
            .list());
  }

  /** Notes a part; one that is noted already stays as it was noted. */
  public void note(Kind kind, String name, String by) {
    note(kind, List.of(name), by);
  }

  /** Notes parts. */
  void note(Kind kind, Collection<String> names, String by) {
    jdbc.sql(
            """
            insert into standard_part (kind, name, taken_at, taken_by)
            select ?, unnest(?::text[]), ?, ? on conflict do nothing
            """)
        .params(kind.name(), names.toArray(String[]::new), Timestamp.from(clock.instant()), by)
        .update();
  }
}
