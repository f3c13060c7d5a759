package yibiao.door.query;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's own last statements, for nobody but herself. */
@Repository
public class RecentStatements {
  private static final int KEPT = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  RecentStatements(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Newest first, each once. */
  public List<String> of(String account) {
    return jdbc.sql(
            "select statement from recent_statement where account = ? order by asked_at desc limit ?")
        .params(account, KEPT)
        .query(String.class)
        .list();
  }

  public void asked(String account, String statement) {
    jdbc.sql(
            """
            insert into recent_statement (account, statement, asked_at) values (?, ?, ?)
            on conflict (account, statement) do update set asked_at = excluded.asked_at
            """)
        .params(account, statement, Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            """
            delete from recent_statement where account = :account and id not in (
              select id from recent_statement where account = :account order by asked_at desc limit :kept)
            """)
        .param("account", account)
        .param("kept", KEPT)
        .update();
  }
}
