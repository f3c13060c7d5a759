package yibiao.bench.form;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import yibiao.app.Platform;
import yibiao.app.engine.Steps;
import yibiao.app.settings.SettingsFile;
import yibiao.bench.BenchCommand;
import yibiao.bench.OpenTrino;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.reports.fill.Forms;
import yibiao.reports.template.BuiltInForm;

/** A form for each community of a district, of 300 people each, through the door and the list. */
record CommunityForms(BenchCommand bench, int communities, PrintStream out) {
  private static final int PEOPLE = 300;
  private static final int AT_ONCE = 2;
  private static final String YAML =
      """
      district: "360702"
      organisations:
        - {name: township, title: 街道办, kind: TOWNSHIP, jurisdiction: "360702"}
      accounts:
        - {name: worker, title: 工作者, role: WORKER, organisation: township}
      authorizations:
        - organisations: [township]
          resource: core.resident
          items: [name, sex, birth_date, id_number, phone, address, life_status]
          purpose: 测量
          legalBasis: 测量
          children: true
          days: 2
      """;

  void measure() throws Exception {
    StateFolder state = bench.fresh("forms-state");
    System.setProperty("yibiao.log", state.file("log", "server.log").toString());
    try (Platform platform =
        Platform.start(
            Platform.claim(state),
            Path.of(System.getProperty("yibiao.home")),
            SettingsFile.parse(YAML, "bench"),
            new Steps(System.err, false))) {
      platform.awaitEngine();
      try (OpenTrino open = OpenTrino.start(state);
          Connection lake = open.connect()) {
        lake.createStatement().execute("CREATE SCHEMA IF NOT EXISTS lake.core");
        lake.createStatement().execute(residents());
      }
      fill(platform);
    }
  }

  private void fill(Platform platform) throws Exception {
    Forms forms = platform.bean(Forms.class);
    Account worker = platform.bean(Accounts.class).find("worker").orElseThrow();
    byte[] blank = BuiltInForm.named("elderly-roster").blank();
    Forms.Blank form = Forms.Blank.of(blank, "全体居民");
    forms.fill(form, worker, community(0));
    long start = System.nanoTime();
    try (ExecutorService two = Executors.newFixedThreadPool(AT_ONCE)) {
      AtomicLong rows = new AtomicLong();
      List<Future<?>> halves = new ArrayList<>();
      for (int half = 0; half < AT_ONCE; half++) {
        List<String> mine =
            IntStream.iterate(half, n -> n < communities, n -> n + AT_ONCE)
                .mapToObj(CommunityForms::community)
                .toList();
        halves.add(
            two.submit(
                () -> {
                  forms.fillEach(form, worker, mine, one -> rows.addAndGet(one.total()));
                  return null;
                }));
      }
      for (Future<?> half : halves) {
        half.get();
      }
      out.printf(
          "%,d forms, %,d rows in all, %d at once: %.1f s%n",
          communities, rows.get(), AT_ONCE, (System.nanoTime() - start) / 1e9);
    }
  }

  private static String community(int n) {
    return "360702" + String.format("%06d", n);
  }

  /** As the product writes it, with what this form asks for. */
  private String residents() {
    StringBuilder rest = new StringBuilder();
    for (String item :
        List.of("name", "sex", "birth_date", "id_number", "phone", "address", "life_status")) {
      rest.append(", 'police/registered' AS ").append(item).append("_source, '2026-11-01' AS ");
      rest.append(item).append("_as_of");
    }
    return """
        CREATE TABLE lake.core.resident WITH (partitioning = ARRAY['community_code']) AS
        SELECT 'R' || lpad(cast(n AS varchar), 7, '0') AS resident_id,
          '360702' || lpad(cast(n %% %d AS varchar), 6, '0') AS community_code,
          'G' || cast(n %% 10 AS varchar) AS grid_code,
          'H' || cast(n / 3 AS varchar) AS household_id,
          '张' || cast(n %% 5000 AS varchar) AS name,
          CASE WHEN n %% 2 = 0 THEN '男' ELSE '女' END AS sex,
          date_add('day', -cast(n %% 30000 AS integer), DATE '2026-01-01') AS birth_date,
          '36070219900101' || lpad(cast(n %% 10000 AS varchar), 4, '0') AS id_number,
          '138' || lpad(cast(n AS varchar), 8, '0') AS phone,
          '江西省赣州市章贡区解放街道西津路居委会八一四大道' || cast(n %% 300 AS varchar) || '号' AS address,
          '正常' AS life_status%s
        FROM UNNEST(sequence(0, %d)) AS a (hi) CROSS JOIN UNNEST(sequence(0, 999)) AS b (lo)
        CROSS JOIN LATERAL (SELECT hi * 1000 + lo AS n)
        """
        .formatted(communities, rest, communities * PEOPLE / 1000 - 1);
  }
}
