package yibiao.catalog.run;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of runs: when, how it ended, and its summary as JSON. */
@Repository
public class TransformRuns {
  private final JdbcClient jdbc;

  TransformRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void started(String id) {
    jdbc.sql("insert into transform_run (id, started_at, outcome) values (?, now(), 'RUNNING')")
        .param(id)
        .update();
  }

  public void finished(String id, String outcome, String summaryJson) {
    jdbc.sql(
            "update transform_run set finished_at = now(), outcome = ?, summary = ?::jsonb where id = ?")
        .params(outcome, summaryJson, id)
        .update();
  }

  /** The newest successful run's summary. */
  public Optional<String> latestSummary() {
    return jdbc.sql(
            "select summary from transform_run where outcome = 'DONE' order by started_at desc limit 1")
        .query(String.class)
        .optional();
  }

  /** Whether anything was committed to the lake after the newest successful run began. */
  public boolean isStale() {
    return jdbc.sql(
            """
            select not exists (select 1 from transform_run where outcome = 'DONE')
                or exists (select 1 from delivery where status = 'COMMITTED' and committed_at >
                     (select max(started_at) from transform_run where outcome = 'DONE'))
            """)
        .query(Boolean.class)
        .single();
  }
}
