package yibiao.catalog.audit;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.organisation.Session;

/** Keeps the record of reads. What was read is named, never repeated. */
@Repository
public class ReadRecords {
  private final JdbcClient jdbc;

  public ReadRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One line of the record, for the auditor. */
  public record ReadRecord(
      Instant at,
      String account,
      String resource,
      List<String> columns,
      String purpose,
      String outcome) {}

  /** A table of a query, allowed or refused. */
  public void read(
      Session session,
      String resource,
      Collection<String> columns,
      Decision decision,
      boolean allowed) {
    jdbc.sql(
            """
            insert into read_record (account, path, purpose, authorizations, list_version, resource, columns, outcome)
            values (?, 'sql', coalesce((select string_agg(distinct purpose, '; ') from authorization_grant where id = any(?::int[])), ''),
                    ?::int[], ?, ?, ?::text[], ?)
            """)
        .params(
            session.account(),
            decision.authorizations().toArray(Integer[]::new),
            decision.authorizations().toArray(Integer[]::new),
            decision.listVersion(),
            resource,
            columns.toArray(String[]::new),
            allowed ? "read" : "refused")
        .update();
  }

  public List<ReadRecord> latest(int limit) {
    return jdbc.sql("select * from read_record order by id desc limit ?")
        .param(limit)
        .query(
            (row, n) ->
                new ReadRecord(
                    row.getTimestamp("at").toInstant(),
                    row.getString("account"),
                    row.getString("resource"),
                    strings(row.getArray("columns")),
                    row.getString("purpose"),
                    row.getString("outcome")))
        .list();
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
