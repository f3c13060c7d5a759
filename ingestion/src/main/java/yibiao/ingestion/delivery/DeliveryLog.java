package yibiao.ingestion.delivery;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yibiao.ingestion.commit.RawCommit;
import yibiao.standard.plan.Dataset.Retention;

/** What the intake notes down of deliveries, in PostgreSQL. */
final class DeliveryLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  DeliveryLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Bytes that have landed. */
  record Landing(
      String id, String source, String dataset, String checksum, long bytes, Path landed) {}

  /** Notes down a delivery; its time is behind every other's of the dataset. */
  Delivery land(Landing landing, Arrival arrival, Instant now) {
    jdbc.sql(
            """
            insert into delivery (id, source, dataset, file_name, checksum, bytes, landed_path, landed_at, properties,
              version, seen_at, status)
            values (:id, :source, :dataset, :file, :checksum, :bytes, :path,
              greatest(:now, (select max(landed_at) + interval '1 microsecond' from delivery
                              where source = :source and dataset = :dataset)),
              :properties::jsonb, :version, :now, 'LANDED')
            """)
        .param("id", landing.id())
        .param("source", landing.source())
        .param("dataset", landing.dataset())
        .param("file", arrival.fileName())
        .param("checksum", landing.checksum())
        .param("bytes", landing.bytes())
        .param("path", landing.landed().toString())
        .param("now", Timestamp.from(now.truncatedTo(ChronoUnit.MICROS)))
        .param("properties", JSON.writeValueAsString(arrival.properties()))
        .param("version", arrival.version())
        .update();
    return find(landing.id()).orElseThrow();
  }

  Optional<Delivery> find(String id) {
    return jdbc.sql("select * from delivery where id = ?")
        .param(id)
        .query(DeliveryLog::delivery)
        .optional();
  }

  /** The newest delivery of that name. */
  Optional<Delivery> last(String source, String dataset, String fileName) {
    return jdbc.sql(
            """
            select * from delivery where source = ? and dataset = ? and file_name = ?
            order by landed_at desc limit 1
            """)
        .params(source, dataset, fileName)
        .query(DeliveryLog::delivery)
        .optional();
  }

  /** How many rows stand that a delivery takes the place of. */
  long rowsBefore(Delivery delivery, Retention retention) {
    return retention == Retention.LATEST_PER_KEY
        ? 0
        : jdbc.sql(
                """
                select row_count from delivery
                where source = ? and dataset = ? and (? or file_name = ?) and landed_at < ?
                  and status = 'COMMITTED' and withdrawn_at is null
                order by landed_at desc limit 1
                """)
            .params(
                delivery.source(),
                delivery.dataset(),
                retention == Retention.LATEST_DELIVERY,
                delivery.fileName(),
                Timestamp.from(delivery.landedAt()))
            .query(Long.class)
            .optional()
            .orElse(0L);
  }

  /** The id of a dataset's newest delivery. */
  Optional<String> newestOf(String source, String dataset) {
    return jdbc.sql(
            "select id from delivery where source = ? and dataset = ? order by landed_at desc limit 1")
        .params(source, dataset)
        .query(String.class)
        .optional();
  }

  /** The same was found again at its source. */
  void seen(String id, String version, Instant now) {
    jdbc.sql("update delivery set seen_at = ?, version = ? where id = ?")
        .params(Timestamp.from(now), version, id)
        .update();
  }

  void committed(String id, RawCommit.Counts counts) {
    jdbc.sql(
            """
            update delivery set status = 'COMMITTED', reason = '', row_count = ?, quarantined = ?, told = ?::json,
              committed_at = coalesce(committed_at, now())
            where id = ?
            """)
        .params(counts.rows(), counts.unreadable(), JSON.writeValueAsString(counts.told()), id)
        .update();
  }

  /** What keeps it from the lake for now; it is tried again. */
  void waits(String id, String reason) {
    jdbc.sql("update delivery set reason = ? where id = ?").params(reason, id).update();
  }

  /** The whole file is one thing in quarantine until it can be read. */
  void unreadable(String id, String reason) {
    jdbc.sql("update delivery set status = 'UNREADABLE', reason = ?, quarantined = 1 where id = ?")
        .params(reason, id)
        .update();
  }

  /**
   * The ids of what was landed but is not in the lake: left by a crash, or unreadable until its
   * mapping was mended. Of an unreadable file that came anew, only the newest is tried.
   */
  List<String> unfinished(String source) {
    return jdbc.sql(
            """
            select id from delivery d where source = ? and status <> 'COMMITTED' and withdrawn_at is null
              and not (status = 'UNREADABLE' and exists (
                select 1 from delivery later where later.source = d.source and later.dataset = d.dataset
                  and later.file_name = d.file_name and later.landed_at > d.landed_at))
            order by landed_at
            """)
        .param(source)
        .query(String.class)
        .list();
  }

  private static Delivery delivery(ResultSet row, int n) throws SQLException {
    return new Delivery(
        row.getString("id"),
        row.getString("source"),
        row.getString("dataset"),
        row.getString("file_name"),
        row.getString("checksum"),
        Path.of(row.getString("landed_path")),
        row.getTimestamp("landed_at").toInstant(),
        row.getString("version"),
        JSON.readValue(row.getString("properties"), new TypeReference<Map<String, String>>() {}),
        Delivery.Status.valueOf(row.getString("status")),
        row.getTimestamp("withdrawn_at") != null,
        new Delivery.Counted(
            row.getInt("row_count"),
            row.getInt("quarantined"),
            JSON.readValue(row.getString("told"), new TypeReference<List<String>>() {})));
  }
}
