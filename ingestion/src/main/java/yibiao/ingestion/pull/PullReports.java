package yibiao.ingestion.pull;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each pull ended, as kept in PostgreSQL. */
@Repository
public class PullReports {
  private final JdbcClient jdbc;

  public PullReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(PullReport report) {
    jdbc.sql("insert into pull_report (source, outcome, reason, told) values (?, ?, ?, ?)")
        .params(
            report.source(),
            report.ok() ? "ok" : "failed",
            report.reason(),
            String.join("; ", report.told()))
        .update();
  }

  /** Source → why its newest pull failed, "" where it did not. */
  public Map<String, String> latestProblems() {
    return latest("reason");
  }

  /** Source → what else people should know of its newest pull, "" for nothing. */
  public Map<String, String> latestRemarks() {
    return latest("told");
  }

  private Map<String, String> latest(String column) {
    Map<String, String> latest = new HashMap<>();
    jdbc.sql(
            "select distinct on (source) source, %s from pull_report order by source, at desc"
                .formatted(column))
        .query((row, n) -> latest.put(row.getString(1), row.getString(2)))
        .list();
    return latest;
  }
}
