package yibiao.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yibiao.app.Platform;
import yibiao.app.engine.Steps;
import yibiao.app.settings.SettingsFile;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.decision.TrinoExpressions;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.list.KeptEntry;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * What the list costs: one decision among many rules; queries through the door and the list beside
 * the same queries on an engine without access control; from publishing to effect.
 */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "${bundle:bench.cli.policy}")
final class PolicyBench implements Callable<Integer> {
  private static final String YAML =
      """
      district: "360702"
      organisations:
        - {name: data-office, title: 数据局, kind: SUPERVISION, jurisdiction: "360702"}
        - {name: civil-affairs, title: 民政局, kind: DEPARTMENT, department: 民政, jurisdiction: "360702"}
        - {name: civil-affairs-2, title: 民政局二科, kind: DEPARTMENT, department: 民政, jurisdiction: "360702"}
      accounts:
        - {name: steward, title: 甲, role: STEWARD, organisation: data-office}
        - {name: steward2, title: 乙, role: STEWARD, organisation: data-office}
        - {name: civil, title: 分析员, role: ANALYST, organisation: civil-affairs}
        - {name: grown, title: 分析员乙, role: ANALYST, organisation: civil-affairs-2}
      authorizations:
        - organisations: [civil-affairs]
          resource: core.resident
          items: [name, sex, ethnicity]
          purpose: 测量
          legalBasis: 测量
          children: true
          days: 2
      """;

  @ParentCommand private BenchCommand bench;
  private final PrintStream out = System.out;

  @Option(
      names = "--residents",
      defaultValue = "1000000",
      description = "${bundle:bench.cli.policy.residents}")
  private int residents;

  @Option(names = "--runs", defaultValue = "40", description = "${bundle:bench.cli.policy.runs}")
  private int runs;

  @Override
  public Integer call() throws Exception {
    StateFolder state = bench.fresh("policy");
    System.setProperty("yibiao.log", state.file("log", "server.log").toString());
    Steps steps = new Steps(System.err, false);
    try (Platform platform =
        Platform.start(
            Platform.claim(state),
            Path.of(System.getProperty("yibiao.home")),
            SettingsFile.parse(YAML, "bench"),
            steps)) {
      platform.awaitEngine();
      try (OpenTrino open = OpenTrino.start(state)) {
        new QueryCost(platform, open, residents, runs, out).measure();
        effect(platform);
      }
      decisions(platform);
    }
    return 0;
  }

  /** From the moment that publishing begins until a query shows the new list. */
  private void effect(Platform platform) throws Exception {
    SharingLists lists = platform.bean(SharingLists.class);
    List<Long> times = new ArrayList<>();
    try (Connection civil = QueryCost.as(platform, "civil")) {
      for (int n = 0; n < 10; n++) {
        Mask mask = n % 2 == 0 ? Mask.HIDE : Mask.PHONE;
        int draft = lists.draft("测量 " + n, "steward");
        KeptEntry phone = lists.entry(draft, "core.resident", "phone").orElseThrow();
        lists.put(draft, with(phone.entry(), mask), phone.lock(), "steward");
        lists.review(draft, lists.version(draft).revision(), "steward2");
        long start = System.nanoTime();
        lists.publish(draft, lists.version(draft).revision(), Instant.EPOCH, "steward2");
        while (isShown(civil) == (mask == Mask.HIDE)) {
          Thread.onSpinWait();
        }
        times.add(System.nanoTime() - start);
      }
    }
    out.printf(
        "publish to effect, the first query included: %s%n",
        Figures.of(times.stream().mapToLong(t -> t).toArray()));
  }

  private static boolean isShown(Connection connection) throws SQLException {
    try (ResultSet rows =
        connection.createStatement().executeQuery("SELECT phone FROM core.resident LIMIT 1")) {
      rows.next();
      return rows.getString(1) != null;
    }
  }

  private static ListEntry with(ListEntry e, Mask mask) {
    Terms old = e.terms();
    return e.with(new Terms(old.attribute(), old.legalBasis(), old.conditions(), mask));
  }

  /** As the engine asks: policy of the moment, decision, filter, and a mask for each column. */
  private void decisions(Platform platform) throws Exception {
    new ManyPolicies(platform.bean(JdbcTemplate.class), platform.bean(SharingLists.class)).make();
    SharingPolicies policies = platform.bean(SharingPolicies.class);
    out.printf(
        "first read of the policy: %.0f ms%n", Figures.time(n -> policies.inForce(), 0) / 1e6);
    Random random = new Random(7);
    SharingPolicy policy = policies.inForce();
    Figures pure = Figures.of(20_000, 100_000, n -> decide(policy, random));
    Figures whole = Figures.of(2_000, 20_000, n -> decide(policies.inForce(), random));
    out.printf(
        "decision, %d resources × %d authorizations × %,d accounts, %d columns each%n",
        ManyPolicies.RESOURCES,
        ManyPolicies.AUTHORIZATIONS,
        ManyPolicies.ACCOUNTS,
        ManyPolicies.COLUMNS);
    out.printf("  decision, filter, masks:          %s%n", pure);
    out.printf("  with the revision from PostgreSQL: %s%n", whole);
  }

  private static void decide(SharingPolicy policy, Random random) {
    Account person =
        policy.account(ManyPolicies.account(random.nextInt(ManyPolicies.ACCOUNTS))).orElseThrow();
    DataResource resource =
        policy
            .resource(ManyPolicies.resource(random.nextInt(ManyPolicies.RESOURCES)))
            .orElseThrow();
    Decision decision =
        Decisions.decide(
            policy,
            person,
            resource.name(),
            resource.columns().keySet(),
            Optional.empty(),
            Instant.now());
    LocalDate today = LocalDate.now();
    TrinoExpressions.rowFilter(resource, decision, today);
    decision
        .columns()
        .keySet()
        .forEach(column -> TrinoExpressions.mask(resource, decision, column, today));
  }
}
