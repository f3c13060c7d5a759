package yibiao.ingestion.delivery;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries as kept in PostgreSQL. */
@Repository
public class Deliveries {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  public Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows by source, as ingestion itself kept them. */
  public record Count(String source, long rows, long quarantined) {}

  /** What could not be read, for people to see. */
  public record Problem(String source, String dataset, String fileName, String reason) {}

  Optional<Delivery> find(String id) {
    return jdbc.sql("select * from delivery where id = ?")
        .param(id)
        .query(Deliveries::delivery)
        .optional();
  }

  void landed(Delivery delivery, String checksum, long bytes) {
    jdbc.sql(
            """
            insert into delivery (id, source, dataset, file_name, checksum, bytes, landed_path, landed_at, properties, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'LANDED') on conflict do nothing
            """)
        .params(
            delivery.id(),
            delivery.source(),
            delivery.dataset(),
            delivery.fileName(),
            checksum,
            bytes,
            delivery.landed().toString(),
            Timestamp.from(delivery.landedAt()),
            JSON.writeValueAsString(delivery.properties()))
        .update();
  }

  void committed(String id, int rows, int quarantined) {
    jdbc.sql(
            """
            update delivery set status = 'COMMITTED', reason = '', row_count = ?, quarantined = ?, committed_at = now()
            where id = ?
            """)
        .params(rows, quarantined, id)
        .update();
  }

  /** The whole file is one thing in quarantine until it can be read. */
  void unreadable(String id, String reason) {
    jdbc.sql("update delivery set status = 'UNREADABLE', reason = ?, quarantined = 1 where id = ?")
        .params(reason, id)
        .update();
  }

  /**
   * What was landed but is not in the lake: left by a crash, or unreadable until its mapping was
   * mended.
   */
  List<Delivery> unfinished(String source) {
    return jdbc.sql(
            "select * from delivery where source = ? and status <> 'COMMITTED' order by landed_at")
        .param(source)
        .query(Deliveries::delivery)
        .list();
  }

  /** A delivery as people look for it. */
  public record Line(
      String id,
      String source,
      String dataset,
      String fileName,
      Instant landed,
      String status,
      long rows,
      boolean withdrawn) {}

  /** The newest deliveries. */
  public List<Line> newest(int limit) {
    return jdbc.sql("select * from delivery order by landed_at desc, id limit ?")
        .param(limit)
        .query(
            (row, n) ->
                new Line(
                    row.getString("id"),
                    row.getString("source"),
                    row.getString("dataset"),
                    row.getString("file_name"),
                    row.getTimestamp("landed_at").toInstant(),
                    row.getString("status"),
                    row.getLong("row_count"),
                    row.getTimestamp("withdrawn_at") != null))
        .list();
  }

  /** The deliveries that do not count. */
  public List<String> withdrawn() {
    return jdbc.sql("select id from delivery where withdrawn_at is not null order by id")
        .query(String.class)
        .list();
  }

  /**
   * Takes a delivery back: what it brought stays in the lake, and no run uses it any more.
   *
   * @return whether there is such a delivery that counted
   */
  public boolean withdraw(String id, String reason) {
    return jdbc.sql(
                """
                update delivery set withdrawn_at = now(), settled_at = now(), withdrawn_reason = ?
                where id = ? and status = 'COMMITTED' and withdrawn_at is null
                """)
            .params(reason, id)
            .update()
        == 1;
  }

  /** Takes a withdrawn delivery up again. */
  public boolean takeUp(String id) {
    return jdbc.sql(
                """
                update delivery set withdrawn_at = null, settled_at = now(), withdrawn_reason = ''
                where id = ? and withdrawn_at is not null
                """)
            .param(id)
            .update()
        == 1;
  }

  public List<Count> counts() {
    return jdbc.sql(
            """
            select source, sum(row_count) as n, sum(quarantined) filter (where status = 'COMMITTED') as q
            from delivery group by source order by source
            """)
        .query((row, n) -> new Count(row.getString("source"), row.getLong("n"), row.getLong("q")))
        .list();
  }

  /**
   * What a dataset delivered so far.
   *
   * @param newest when the newest of it came into the lake
   */
  public record Freshness(
      String source, String dataset, Instant newest, long rows, long quarantined) {}

  public List<Freshness> freshness() {
    return jdbc.sql(
            """
            select source, dataset, max(committed_at) as newest, sum(row_count) as n, sum(quarantined) as q
            from delivery where status = 'COMMITTED' group by source, dataset order by source, dataset
            """)
        .query(
            (row, n) ->
                new Freshness(
                    row.getString("source"),
                    row.getString("dataset"),
                    row.getTimestamp("newest").toInstant(),
                    row.getLong("n"),
                    row.getLong("q")))
        .list();
  }

  /** Unreadable deliveries of a source. */
  public long unreadableFiles(String source) {
    return jdbc.sql("select count(*) from delivery where source = ? and status = 'UNREADABLE'")
        .param(source)
        .query(Long.class)
        .single();
  }

  /** The unreadable files of a source, {@code file: reason}. */
  public List<String> problems(String source) {
    return problems().stream()
        .filter(problem -> problem.source().equals(source))
        .map(problem -> problem.fileName() + ": " + problem.reason())
        .toList();
  }

  /** The newest unreadable files, but for those that came again and could be read. */
  public List<Problem> problems() {
    return jdbc.sql(
            """
            select * from delivery d where status = 'UNREADABLE' and not exists (
              select 1 from delivery later
              where later.source = d.source and later.dataset = d.dataset and later.file_name = d.file_name
                and later.status = 'COMMITTED' and later.landed_at > d.landed_at)
            order by landed_at desc limit 100
            """)
        .query(
            (row, n) ->
                new Problem(
                    row.getString("source"),
                    row.getString("dataset"),
                    row.getString("file_name"),
                    row.getString("reason")))
        .list();
  }

  private static Delivery delivery(ResultSet row, int n) throws SQLException {
    return new Delivery(
        row.getString("id"),
        row.getString("source"),
        row.getString("dataset"),
        row.getString("file_name"),
        Path.of(row.getString("landed_path")),
        row.getTimestamp("landed_at").toInstant(),
        JSON.readValue(row.getString("properties"), new TypeReference<Map<String, String>>() {}),
        Delivery.Status.valueOf(row.getString("status")));
  }
}
