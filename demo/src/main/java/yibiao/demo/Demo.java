package yibiao.demo;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.Platform;
import yibiao.app.engine.MemoryWatch;
import yibiao.app.engine.Steps;
import yibiao.app.operator.AccountLine;
import yibiao.app.run.MainJob;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.door.query.PersonQuery;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.pull.PullReport;
import yibiao.ingestion.pull.SourcePulls;
import yibiao.lake.Lake;
import yibiao.reports.fill.Forms;
import yibiao.simulator.truth.FormScore;
import yibiao.simulator.truth.Truth;

/** The district and the platform up together, and the main job run on them. */
public final class Demo implements AutoCloseable {
  private final StateFolder state;
  private final Steps steps;
  private final MemoryWatch memory;
  private final DemoDistrict district;
  private final Platform platform;

  private Demo(
      StateFolder state,
      Steps steps,
      MemoryWatch memory,
      DemoDistrict district,
      Platform platform) {
    this.state = state;
    this.steps = steps;
    this.memory = memory;
    this.district = district;
    this.platform = platform;
  }

  /**
   * Starts both.
   *
   * @param home the project's folder
   */
  public static Demo start(StateFolder state, Path home, int residents, Steps steps)
      throws Exception {
    Platform.Claim claim = Platform.claim(state);
    MemoryWatch memory = new MemoryWatch(state);
    DemoDistrict district = null;
    try {
      district =
          steps.step(
              "district",
              say("demo.syntheticDistrict"),
              () -> DemoDistrict.start(state, residents));
      DemoSettings settings = DemoSettings.of(state, district);
      Platform platform = Platform.start(claim, home, settings.platform(), steps);
      return new Demo(state, steps, memory, district, platform);
    } catch (Exception e) {
      if (district != null) {
        district.close();
      }
      memory.close();
      claim.release();
      throw e;
    }
  }

  /** Runs the main job and measures it. What is in the lake already is not done again. */
  public Summary run() throws Exception {
    MainJob job = platform.bean(MainJob.class);
    MainJob.Progress progress = new StepProgress(steps);
    List<PullReport> reports =
        steps.step("collect", say("demo.collectingFromSources"), () -> collect(job, progress));
    steps.step(
        "transform", say("demo.cleansingLinkingMerging"), () -> job.transform(false, progress));
    steps.step(
        "query_engine_wait",
        say("demo.waitingForQueryEngine"),
        () -> {
          platform.awaitEngine();
          return null;
        });
    Truth truth = truth();
    List<Summary.FormLine> forms =
        steps.step("forms", say("demo.fillingForms"), () -> forms(truth));
    List<Summary.SqlLine> sql =
        steps.step(
            "sql",
            say("demo.queries"),
            () -> new SqlSamples(platform.bean(PersonQuery.class)).run());
    LakeFigures figures = new LakeFigures(platform.bean(Lake.class), truth);
    Summary measured =
        steps.step(
            "score", say("demo.checkingAgainstTruth"), () -> measure(figures, reports, forms, sql));
    Summary summary = withTotals(measured);
    StateFolder.writePrivately(
        state.file("run", "summary.json"),
        JsonMapper.builder().build().writeValueAsString(summary));
    return summary;
  }

  private List<PullReport> collect(MainJob job, MainJob.Progress progress) throws Exception {
    SourceDefinition ledger = platform.bean(Sources.class).find("ledger").orElseThrow();
    for (Path file : district.ledgers()) {
      platform.bean(SourcePulls.class).land(ledger, file);
    }
    return job.collect(progress);
  }

  /** What its district is in truth. */
  public Truth truth() {
    try {
      return Truth.read(district.truth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Summary.FormLine> forms(Truth truth) throws Exception {
    FormRuns runs = new FormRuns(platform.bean(Forms.class), new FormScore(truth), state);
    List<Summary.FormLine> lines = new ArrayList<>();
    for (Account account : platform.bean(Accounts.class).all()) {
      if (account.role() == Account.Role.WORKER) {
        lines.addAll(runs.fill(account));
      }
    }
    return lines;
  }

  private Summary measure(
      LakeFigures figures,
      List<PullReport> reports,
      List<Summary.FormLine> forms,
      List<Summary.SqlLine> sql) {
    return new Summary(
        figures.sources(
            platform.bean(Sources.class).all(), reports, platform.bean(Deliveries.class)),
        figures.residents(),
        figures.linkage(),
        figures.addresses(),
        figures.keyPopulations(),
        forms,
        sql,
        java.util.Map.of(),
        0,
        AccountLine.of(platform.bean(Accounts.class).all()));
  }

  private Summary withTotals(Summary s) {
    return new Summary(
        s.sources(),
        s.residents(),
        s.linkage(),
        s.addresses(),
        s.keyPopulations(),
        s.forms(),
        s.sql(),
        steps.seconds(),
        memory.peakMegabytes(),
        s.accounts());
  }

  public Platform platform() {
    return platform;
  }

  /** The last run's summary, if there was one. */
  public static java.util.Optional<Summary> last(StateFolder state) {
    Path file = state.file("run", "summary.json");
    try {
      return Files.exists(file)
          ? java.util.Optional.of(
              JsonMapper.builder().build().readValue(Files.readString(file), Summary.class))
          : java.util.Optional.empty();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    platform.close();
    district.close();
    memory.close();
  }

  private record StepProgress(Steps steps) implements MainJob.Progress {
    @Override
    public void source(String title) {
      steps.note(say("demo.collecting", title));
    }

    @Override
    public void stage(String name, long rows) {
      steps.line(say("demo.stageRows", "%-16s".formatted(name), "%,10d".formatted(rows)));
    }
  }
}
