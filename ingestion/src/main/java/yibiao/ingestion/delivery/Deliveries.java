package yibiao.ingestion.delivery;

import static yibiao.standard.words.Words.say;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries, for people to look at and to take back. */
@Repository
public class Deliveries {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  public Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a delivery came to the lake, or was taken back or up again, last. */
  public Optional<Instant> lastChange() {
    return jdbc.sql(
            "select max(greatest(committed_at, settled_at)) from delivery where status = 'COMMITTED'")
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /** Deliveries that no run has taken up yet, and since when the oldest waits. */
  public record Waiting(int deliveries, long rows, Instant since) {}

  /** Those that have come to the lake, or were taken back or up again, after a run began. */
  public Optional<Waiting> waiting(Instant run) {
    return jdbc.sql(
            """
            select count(*) as deliveries, sum(row_count) as rows, min(greatest(committed_at, settled_at)) as since
            from delivery where status = 'COMMITTED' and greatest(committed_at, settled_at) > ?
            """)
        .param(Timestamp.from(run))
        .query(
            (row, n) ->
                row.getInt("deliveries") == 0
                    ? Optional.<Waiting>empty()
                    : Optional.of(
                        new Waiting(
                            row.getInt("deliveries"),
                            row.getLong("rows"),
                            row.getTimestamp("since").toInstant())))
        .single();
  }

  /** What could not be read, for people to see. */
  public record Problem(String source, String dataset, String fileName, String reason) {}

  /** A delivery as people look for it. */
  public record Line(
      String id,
      String source,
      String dataset,
      String fileName,
      Instant landed,
      String status,
      long rows,
      long quarantined,
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
                    row.getLong("quarantined"),
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
   * The deliveries of which nothing stands any more, because an empty one came behind them.
   *
   * @param whole whether it took the place of all before it, and not only of those of its name
   */
  public List<String> emptied(String source, String dataset, boolean whole) {
    return jdbc.sql(
            """
            select id from delivery d
            where source = :source and dataset = :dataset and row_count > 0 and exists (
              select 1 from delivery e
              where e.source = d.source and e.dataset = d.dataset and (:whole or e.file_name = d.file_name)
                and e.landed_at > d.landed_at and e.status = 'COMMITTED' and e.withdrawn_at is null
                and e.row_count = 0 and e.quarantined = 0)
            order by id
            """)
        .param("source", source)
        .param("dataset", dataset)
        .param("whole", whole)
        .query(String.class)
        .list();
  }

  /**
   * Takes a delivery back: what it brought stays in the lake, and no run uses it any more; one that
   * could not be read is not tried again.
   *
   * @return whether there is such a delivery that counted
   */
  public boolean withdraw(String id, String reason) {
    return jdbc.sql(
                """
                update delivery set withdrawn_at = now(), settled_at = now(), withdrawn_reason = ?
                where id = ? and status <> 'LANDED' and withdrawn_at is null
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

  /**
   * What a dataset delivered so far.
   *
   * @param newest when the newest of it came into the lake
   */
  public record Freshness(
      String source, String dataset, Instant newest, long rows, long quarantined) {
    /** {@code source/dataset}. */
    public String name() {
      return source + "/" + dataset;
    }
  }

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

  /** The unreadable files of a source, {@code dataset/file: reason}. */
  public List<String> problems(String source) {
    return problems().stream()
        .filter(problem -> problem.source().equals(source))
        .map(problem -> problem.dataset() + "/" + problem.fileName() + ": " + problem.reason())
        .toList();
  }

  /** The newest unreadable files, but for those that came again. */
  public List<Problem> problems() {
    return jdbc.sql(
            """
            select * from delivery d
            where (status = 'UNREADABLE' or status = 'LANDED' and reason <> '') and withdrawn_at is null and not exists (
              select 1 from delivery later
              where later.source = d.source and later.dataset = d.dataset and later.file_name = d.file_name
                and later.landed_at > d.landed_at)
            order by landed_at desc limit 1000
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

  /**
   * A delivery that counts and of which rows are in quarantine.
   *
   * @param newest whether its dataset delivered nothing behind it
   * @param told the rows by sheet and reason
   */
  public record Shortfall(
      String source,
      String dataset,
      String fileName,
      long quarantined,
      boolean newest,
      List<String> told) {
    /** In one line. */
    public String line() {
      return say(
          "ingestion.rowsInQuarantine", dataset, fileName, quarantined, String.join("; ", told));
    }
  }

  /** What counts and came in with gaps, but for what came again under the same name. */
  public List<Shortfall> shortfalls() {
    return jdbc.sql(
            """
            select d.*, not exists (
                select 1 from delivery later where later.source = d.source and later.dataset = d.dataset
                  and later.status = 'COMMITTED' and later.landed_at > d.landed_at) as newest
            from delivery d
            where status = 'COMMITTED' and withdrawn_at is null and quarantined > 0 and not exists (
              select 1 from delivery later
              where later.source = d.source and later.dataset = d.dataset and later.file_name = d.file_name
                and later.status = 'COMMITTED' and later.landed_at > d.landed_at)
            order by landed_at desc limit 1000
            """)
        .query(
            (row, n) ->
                new Shortfall(
                    row.getString("source"),
                    row.getString("dataset"),
                    row.getString("file_name"),
                    row.getLong("quarantined"),
                    row.getBoolean("newest"),
                    JSON.readValue(row.getString("told"), new TypeReference<List<String>>() {})))
        .list();
  }

  /** How many rows the newest delivery of a dataset brought; 0 where there is none. */
  public long newestRows(String source, String dataset) {
    return jdbc.sql(
            """
            select row_count from delivery where source = ? and dataset = ? and status = 'COMMITTED'
            order by landed_at desc limit 1
            """)
        .params(source, dataset)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** The size and time of change of a file as its server told them when it was fetched last. */
  public record Fetched(String version, Instant seen) {}

  /** File name → how it was when it was fetched last. */
  public Map<String, Fetched> fetched(String source, String dataset) {
    Map<String, Fetched> fetched = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (file_name) file_name, version, coalesce(seen_at, landed_at) as seen from delivery
            where source = ? and dataset = ? order by file_name, landed_at desc
            """)
        .params(source, dataset)
        .query(
            row -> {
              fetched.put(
                  row.getString("file_name"),
                  new Fetched(row.getString("version"), row.getTimestamp("seen").toInstant()));
            });
    return fetched;
  }
}
