package yibiao.reports.memory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;

/**
 * The blanks that workers have handed in; each is seen by whoever handed it in, and nobody else.
 */
@Repository
public class UploadedBlanks {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int SHOWN = 10;

  private final JdbcClient jdbc;
  private final Clock clock;

  UploadedBlanks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A blank.
   *
   * @param name the file's
   * @param people whom it is about, as the worker says; "" for nothing said
   */
  public record Uploaded(UUID id, String name, String title, String people, byte[] content) {}

  /** One line of a list of them. */
  public record Recent(UUID id, String title, String name, Instant uploadedAt) {}

  /** Keeps one, and forgets those of long ago. */
  @Transactional
  public UUID put(Account account, String name, String title, byte[] content) {
    jdbc.sql("delete from form_blank where uploaded_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into form_blank values (?, ?, ?, ?, '', ?, ?)")
        .params(id, account.name(), name, title, content, Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  public Optional<Uploaded> find(UUID id, Account account) {
    return jdbc.sql(
            "select id, name, title, people, content from form_blank where id = ? and account = ?")
        .params(id, account.name())
        .query(
            (row, n) ->
                new Uploaded(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("title"),
                    row.getString("people"),
                    row.getBytes("content")))
        .optional();
  }

  /** Says whom one is about. */
  public void choose(UUID id, Account account, String people) {
    jdbc.sql("update form_blank set people = ? where id = ? and account = ?")
        .params(people, id, account.name())
        .update();
  }

  /** The latest ones of a worker. */
  public List<Recent> recent(Account account) {
    return jdbc.sql(
            """
            select id, title, name, uploaded_at from form_blank
            where account = ? order by uploaded_at desc limit ?
            """)
        .params(account.name(), SHOWN)
        .query(
            (row, n) ->
                new Recent(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getString("name"),
                    row.getTimestamp("uploaded_at").toInstant()))
        .list();
  }
}
