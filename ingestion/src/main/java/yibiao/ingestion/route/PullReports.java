package yibiao.ingestion.route;

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

  void put(SourcePulls.Report report) {
    jdbc.sql("insert into pull_report (source, outcome, reason) values (?, ?, ?)")
        .params(report.source(), report.ok() ? "ok" : "failed", report.reason())
        .update();
  }

  /** Source → why its newest pull failed, "" where it did not. */
  public Map<String, String> latestProblems() {
    Map<String, String> problems = new HashMap<>();
    jdbc.sql("select distinct on (source) source, reason from pull_report order by source, at desc")
        .query((row, n) -> problems.put(row.getString(1), row.getString(2)))
        .list();
    return problems;
  }
}
