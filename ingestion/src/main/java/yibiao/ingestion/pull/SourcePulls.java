package yibiao.ingestion.pull;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.ingestion.delivery.Arrival;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.delivery.Receipt;
import yibiao.ingestion.kind.SourceKind;
import yibiao.ingestion.kind.SourceKinds;
import yibiao.ingestion.kind.Surroundings;
import yibiao.standard.plan.Dataset.Retention;

/**
 * Pulls from every source that is configured, several at a time. One that fails is reported with
 * its reason, one that takes too long is stopped or goes on by itself, and the others run on.
 */
public final class SourcePulls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SourcePulls.class);
  private static final int AT_ONCE = 8;

  private final Sources sources;
  private final Intake intake;
  private final Deliveries deliveries;
  private final PullReports pullReports;
  private final Surroundings around;
  private final Limits limits;
  private final Clock clock;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("pull-", 0).daemon().factory());

  /** Source → since when it is being pulled. */
  private final Map<String, Instant> running = new ConcurrentHashMap<>();

  /**
   * How long things may take.
   *
   * @param pull how long one source may take; then it is stopped
   * @param patience how long the others wait for it; then they go on without it
   */
  public record Limits(Duration pull, Duration patience) {
    public static final Limits USUAL = new Limits(Duration.ofMinutes(30), Duration.ofMinutes(10));
  }

  public SourcePulls(
      Sources sources,
      Intake intake,
      Deliveries deliveries,
      PullReports pullReports,
      Surroundings around,
      Limits limits,
      Clock clock) {
    this.sources = sources;
    this.intake = intake;
    this.deliveries = deliveries;
    this.pullReports = pullReports;
    this.around = around;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Pulls from all sources.
   *
   * @param progress is told each source's title as it is done
   */
  public List<PullReport> pullAll(Consumer<String> progress) {
    sources.unconfigured().forEach(intake::finish); // Corrections among them.
    Map<SourceDefinition, Future<PullReport>> pulls = new LinkedHashMap<>();
    Deadline patience = Deadline.in(limits.patience(), clock);
    for (SourceDefinition source : sources.configured()) {
      if (running.putIfAbsent(source.name(), clock.instant()) == null) {
        pulls.put(source, workers.submit(() -> pull(source)));
      } else {
        pulls.put(source, null);
      }
    }
    List<PullReport> reports = new ArrayList<>();
    pulls.forEach(
        (source, pull) -> {
          reports.add(outcome(source, pull, patience));
          progress.accept(source.title());
        });
    return reports;
  }

  private PullReport outcome(SourceDefinition source, Future<PullReport> pull, Deadline patience) {
    try {
      return pull == null
          ? stillRunning(source)
          : pull.get(patience.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return stillRunning(source);
    } catch (ExecutionException e) {
      return report(source, List.of(Reason.of(e.getCause())), List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(say("ingestion.pullingWasInterrupted"), e);
    }
  }

  private PullReport stillRunning(SourceDefinition source) {
    return report(
        source,
        List.of(),
        List.of(
            say(
                "ingestion.stillPulling",
                "%tT"
                    .formatted(
                        running
                            .getOrDefault(source.name(), clock.instant())
                            .atZone(clock.getZone())))));
  }

  /** Finishes what was cut short, source by source; told by the reports of the next pull. */
  public void finishAll() {
    sources.all().forEach(intake::finish);
  }

  private PullReport pull(SourceDefinition source) {
    List<String> problems = new ArrayList<>();
    List<String> told = new ArrayList<>();
    try {
      intake.finish(source);
      SourceKind kind = SourceKinds.of(source);
      Deadline deadline = Deadline.in(limits.pull(), clock);
      for (DatasetDefinition dataset : source.datasets()) {
        try {
          told.addAll(kind.pull(new Pull(source, dataset, deadline), around));
        } catch (Exception e) {
          String reason = Reason.of(deadline.isOver() ? deadline.exceeded() : e);
          LOG.warn("pull of {}/{} failed: {}", source.name(), dataset.name(), reason);
          problems.add(dataset.name() + ": " + reason);
        }
      }
      PullReport report = report(source, problems, told);
      pullReports.put(report);
      return report;
    } finally {
      running.remove(source.name());
    }
  }

  private PullReport report(SourceDefinition source, List<String> problems, List<String> told) {
    return new PullReport(
        source.name(),
        problems.isEmpty(),
        String.join("; ", problems),
        deliveries.problems(source.name()),
        shortfalls(source).stream().map(Deliveries.Shortfall::line).toList(),
        told);
  }

  /** What counts and came in with gaps: of a dataset of which only the newest counts, that one. */
  public List<Deliveries.Shortfall> shortfalls(SourceDefinition source) {
    return deliveries.shortfalls().stream()
        .filter(gap -> gap.source().equals(source.name()))
        .filter(
            gap ->
                gap.newest()
                    || source.datasets().stream()
                        .filter(dataset -> dataset.name().equals(gap.dataset()))
                        .noneMatch(dataset -> dataset.retention() == Retention.LATEST_DELIVERY))
        .toList();
  }

  /**
   * Takes in a file that a person hands in as that source.
   *
   * @throws IllegalArgumentException when no dataset expects a file of that name
   */
  public Receipt land(SourceDefinition source, Path file) throws IOException {
    String name = file.getFileName().toString();
    DatasetDefinition dataset =
        source.datasets().stream()
            .filter(d -> d.expects(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        say(
                            "ingestion.noSuchDataset",
                            source.name(),
                            source.datasets().stream().map(DatasetDefinition::location).toList())));
    try (InputStream bytes = Files.newInputStream(file)) {
      return intake.take(source, dataset, Arrival.handedIn(name), bytes);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
