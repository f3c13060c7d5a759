package yibiao.desk.procedure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every step of every case, of all procedures. */
@Repository
public class History {
  private final JdbcClient jdbc;

  public History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case's steps, the first one first. */
  public List<Event> of(String procedure, int id) {
    return jdbc.sql("select * from procedure_event where procedure = ? and case_id = ? order by id")
        .params(procedure, id)
        .query(
            (row, n) ->
                new Event(
                    row.getTimestamp("at").toInstant(),
                    row.getString("account"),
                    row.getString("step"),
                    row.getString("text")))
        .list();
  }

  /** Notes a step. */
  public void record(
      String procedure, int id, Instant at, String account, String step, String text) {
    jdbc.sql(
            "insert into procedure_event (procedure, case_id, at, account, step, text) values (?, ?, ?, ?, ?, ?)")
        .params(procedure, id, Timestamp.from(at), account, step, text)
        .update();
  }
}
