package yibiao.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import yibiao.app.Platform;
import yibiao.catalog.organisation.Session;
import yibiao.door.query.TrinoConnections;

/** The same queries under the list and on an engine without access control, in turn. */
final class QueryCost {
  private static final String AGGREGATE =
      "SELECT sex, ethnicity, count(*), count(DISTINCT household_id) FROM core.resident GROUP BY sex, ethnicity";

  /** Until both engines' code is compiled: what a server is like an hour after its start. */
  private static final Duration WARM_UP = Duration.ofSeconds(90);

  private final Platform platform;
  private final OpenTrino open;
  private final int residents;
  private final int runs;
  private final PrintStream out;

  QueryCost(Platform platform, OpenTrino open, int residents, int runs, PrintStream out) {
    this.platform = platform;
    this.open = open;
    this.residents = residents;
    this.runs = runs;
    this.out = out;
  }

  void measure() throws Exception {
    try (Connection peer = open.connect()) {
      peer.createStatement().execute("CREATE SCHEMA IF NOT EXISTS lake.core");
      peer.createStatement().execute(residentTable());
      String lookUp =
          "SELECT name, sex FROM core.resident WHERE resident_id = 'R%07d'"
              .formatted(residents / 2);
      try (Connection all = as(platform, "civil");
          Connection grown = as(platform, "grown")) {
        print(
            "aggregate over %,d residents, all of it hers to read".formatted(residents),
            AGGREGATE,
            all,
            peer);
        print("one-row look-up, all of it hers to read", lookUp, all, peer);
        print("the same aggregate, children under 14 masked", AGGREGATE, grown, peer);
        print("the same look-up, children under 14 masked", lookUp, grown, peer);
      }
    }
  }

  static Connection as(Platform platform, String account) throws SQLException {
    return platform.bean(TrinoConnections.class).as(Session.of(account), "sql");
  }

  /** As the product writes it: partitioned by community. */
  private String residentTable() {
    return """
        CREATE TABLE lake.core.resident WITH (partitioning = ARRAY['community_code']) AS
        SELECT 'R' || lpad(cast(n AS varchar), 7, '0') AS resident_id,
          '360702' || lpad(cast(n %% 120 AS varchar), 6, '0') AS community_code,
          'G' || cast(n %% 1000 AS varchar) AS grid_code,
          'H' || cast(n / 3 AS varchar) AS household_id,
          '张' || cast(n %% 5000 AS varchar) AS name,
          CASE WHEN n %% 2 = 0 THEN '男' ELSE '女' END AS sex,
          CASE WHEN n %% 50 = 0 THEN '畲族' ELSE '汉族' END AS ethnicity,
          date_add('day', -cast(n %% 30000 AS integer), DATE '2026-01-01') AS birth_date,
          '138' || lpad(cast(n AS varchar), 8, '0') AS phone
        FROM UNNEST(sequence(0, %d)) AS a (hi) CROSS JOIN UNNEST(sequence(0, 999)) AS b (lo)
        CROSS JOIN LATERAL (SELECT hi * 1000 + lo AS n)
        """
        .formatted(residents / 1000 - 1);
  }

  private void print(String what, String sql, Connection guarded, Connection peer)
      throws Exception {
    long warm = System.nanoTime() + WARM_UP.toNanos();
    while (System.nanoTime() < warm) {
      drain(guarded, sql);
      drain(peer, sql);
    }
    long[] with = new long[runs];
    long[] without = new long[runs];
    for (int n = 0; n < runs; n++) {
      // What an engine does after its answer, it does in the other's time: they take turns.
      if (n % 2 == 0) {
        with[n] = Figures.time(i -> drain(guarded, sql), n);
        without[n] = Figures.time(i -> drain(peer, sql), n);
      } else {
        without[n] = Figures.time(i -> drain(peer, sql), n);
        with[n] = Figures.time(i -> drain(guarded, sql), n);
      }
    }
    Figures ours = Figures.of(with);
    Figures theirs = Figures.of(without);
    out.printf(
        "%s%n  under the list:          %s%n  without access control:  %s%n", what, ours, theirs);
    out.printf(
        "  ratio of medians %.3f, difference %.1f ms%n",
        ours.median() / theirs.median(), ours.median() - theirs.median());
  }

  private static void drain(Connection connection, String sql) throws SQLException {
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      if (count == 0) {
        throw new IllegalStateException("no row came back: " + sql);
      }
    }
  }
}
