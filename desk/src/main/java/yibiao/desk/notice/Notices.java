package yibiao.desk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.organisation.Account;

/** Notices as kept in PostgreSQL; each is published as an event too, for those who send it on. */
@Repository
public class Notices {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  public Notices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Puts a notice on the desks of these people. */
  @Transactional
  public void put(Collection<Account> to, String kind, List<String> words, String link) {
    Instant now = clock.instant();
    for (Account account : to) {
      long id =
          jdbc.sql(
                  """
                  insert into notice (account, kind, subject, link, created_at) values (?, ?, ?::json, ?, ?) returning id
                  """)
              .params(
                  account.name(), kind, JSON.writeValueAsString(words), link, Timestamp.from(now))
              .query(Long.class)
              .single();
      events.publishEvent(new NoticePut(id));
    }
  }

  public Optional<Notice> find(long id) {
    return jdbc.sql("select * from notice where id = ?")
        .param(id)
        .query(Notices::notice)
        .optional();
  }

  /** An account's notices, newest first. */
  public List<Notice> of(String account, int limit) {
    return jdbc.sql("select * from notice where account = ? order by id desc limit ?")
        .params(account, limit)
        .query(Notices::notice)
        .list();
  }

  public int unread(String account) {
    return jdbc.sql("select count(*) from notice where account = ? and read_at is null")
        .param(account)
        .query(Integer.class)
        .single();
  }

  public void readAll(String account) {
    jdbc.sql("update notice set read_at = ? where account = ? and read_at is null")
        .params(Timestamp.from(clock.instant()), account)
        .update();
  }

  private static Notice notice(ResultSet row, int n) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getString("account"),
        row.getString("kind"),
        JSON.readValue(row.getString("subject"), new TypeReference<List<String>>() {}),
        row.getString("link"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("read_at") != null);
  }
}
