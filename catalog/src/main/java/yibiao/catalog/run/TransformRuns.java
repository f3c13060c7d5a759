package yibiao.catalog.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record of runs: when, how each ended, and how many rows every stage had. */
@Repository
public class TransformRuns {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  public TransformRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void started(String id) {
    jdbc.sql("insert into transform_run (id, started_at, outcome) values (?, now(), 'RUNNING')")
        .param(id)
        .update();
  }

  /**
   * Ends a run well.
   *
   * @param rows stage → rows, in the order of its stages
   * @param told what people should know of it
   */
  public void done(String id, Map<String, Long> rows, List<String> told) {
    finished(id, "DONE", rows, told);
  }

  public void failed(String id) {
    finished(id, "FAILED", Map.of(), List.of());
  }

  /** Ends the runs that were cut short when the platform stopped; tells how many. */
  public int endCutShort() {
    return jdbc.sql(
            "update transform_run set finished_at = now(), outcome = 'FAILED' where outcome = 'RUNNING'")
        .update();
  }

  /** When the newest run began, if it did not go through. */
  public Optional<Instant> failedSince() {
    return jdbc.sql(
            "select started_at, outcome from transform_run order by started_at desc limit 1")
        .query(
            (row, n) ->
                row.getString("outcome").equals("FAILED")
                    ? Optional.of(row.getTimestamp("started_at").toInstant())
                    : Optional.<Instant>empty())
        .optional()
        .flatMap(failed -> failed);
  }

  private void finished(String id, String outcome, Map<String, Long> rows, List<String> told) {
    jdbc.sql(
            """
            update transform_run set finished_at = now(), outcome = ?, rows = ?::json, told = ?::json where id = ?
            """)
        .params(outcome, JSON.writeValueAsString(rows), JSON.writeValueAsString(told), id)
        .update();
  }

  /** The newest successful run. */
  public Optional<TransformRun> latest() {
    return jdbc.sql(
            "select * from transform_run where outcome = 'DONE' order by started_at desc limit 1")
        .query(
            (row, n) ->
                new TransformRun(
                    row.getString("id"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("finished_at").toInstant(),
                    JSON.readValue(
                        row.getString("rows"),
                        new TypeReference<LinkedHashMap<String, Long>>() {})))
        .optional();
  }
}
