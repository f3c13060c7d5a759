package yibiao.door.query;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that people keep for the next time, each for herself. */
@Repository
public class SavedQueries {
  private final JdbcClient jdbc;

  SavedQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One of them. */
  public record Saved(int id, String title, String statement, String purpose) {}

  public List<Saved> of(String account) {
    return jdbc.sql("select * from saved_query where account = ? order by title")
        .param(account)
        .query(
            (row, n) ->
                new Saved(
                    row.getInt("id"),
                    row.getString("title"),
                    row.getString("statement"),
                    row.getString("purpose")))
        .list();
  }

  /** Keeps a statement; one of the same title is replaced. */
  public void save(String account, String title, String statement, String purpose) {
    jdbc.sql(
            """
            insert into saved_query (account, title, statement, purpose) values (?, ?, ?, ?)
            on conflict (account, title) do update set statement = excluded.statement, purpose = excluded.purpose
            """)
        .params(account, title.strip(), statement, purpose)
        .update();
  }

  public void remove(String account, int id) {
    jdbc.sql("delete from saved_query where account = ? and id = ?").params(account, id).update();
  }
}
