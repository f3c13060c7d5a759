package yibiao.app.run;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.engine.SparkJob;
import yibiao.app.settings.PlatformSettings;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.run.TransformRuns;
import yibiao.catalog.source.Sources;
import yibiao.desk.pair.PairAnswer.Verdict;
import yibiao.desk.pair.PairAnswers;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.kind.SourceKinds;
import yibiao.lake.Lake;
import yibiao.lake.LakeSettings;
import yibiao.lake.PublishedSets;
import yibiao.standard.division.Divisions;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.GroupRule;
import yibiao.standard.plan.Item;
import yibiao.standard.plan.PairVerdict;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.derive.LakeQuery;

/** Writes the run plan, has Spark carry it out, and keeps the record of it. */
@Component
public final class TransformJob {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StateFolder state;
  private final SparkJob spark;
  private final Sources sources;
  private final DataItems items;
  private final Deliveries deliveries;
  private final PairAnswers answers;
  private final TransformRuns runs;
  private final LakeSettings settings;
  private final Lake lake;
  private final PublishedSets sets;
  private final List<String> areas;
  private final int smallestCount;
  private final Clock clock;

  public TransformJob(
      StateFolder state,
      SparkJob spark,
      Sources sources,
      DataItems items,
      Deliveries deliveries,
      PairAnswers answers,
      TransformRuns runs,
      LakeSettings settings,
      Lake lake,
      PublishedSets sets,
      PlatformSettings platform,
      Clock clock) {
    this.state = state;
    this.spark = spark;
    this.sources = sources;
    this.items = items;
    this.deliveries = deliveries;
    this.answers = answers;
    this.runs = runs;
    this.settings = settings;
    this.lake = lake;
    this.sets = sets;
    this.areas = platform.areas();
    this.smallestCount = platform.statistics().smallestCount();
    this.clock = clock;
  }

  /**
   * How a run went.
   *
   * @param rows stage → rows, in the order of the stages
   * @param told what people should know of it
   */
  public record Outcome(Map<String, Long> rows, List<String> told) {
    static final Outcome NOTHING = new Outcome(Map.of(), List.of());
  }

  /** Whether the tables would be others than they are. */
  public boolean isStale() {
    Basis now = Basis.of(plan("", false));
    return sets.basis().map(basis -> !JSON.readValue(basis, Basis.class).isLike(now)).orElse(true);
  }

  /**
   * Runs the transforms once.
   *
   * @param full whether all records are linked anew, not only those that have changed
   * @param stages is told each stage and its rows
   */
  public synchronized Outcome run(boolean full, BiConsumer<String, Long> stages)
      throws IOException {
    String id =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
            .withZone(clock.getZone())
            .format(clock.instant());
    Map<String, Long> rows = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    runs.started(id); // What comes from now on may be too late for it.
    try {
      Path plan = state.file("run", "plan.json");
      StateFolder.writePrivately(plan, JSON.writeValueAsString(plan(id, full)));
      spark.run(
          plan,
          (stage, count) -> {
            rows.put(stage, count);
            stages.accept(stage, count);
          },
          told::add);
      runs.done(id, rows, told);
      return new Outcome(rows, told);
    } catch (IOException | RuntimeException e) {
      runs.failed(id);
      throw e;
    }
  }

  /** The deliveries that do not count: withdrawn, or followed by one that is empty. */
  private List<String> uncounted(List<Dataset> datasets) {
    Stream<String> emptied =
        datasets.stream()
            .filter(dataset -> dataset.retention() != Dataset.Retention.LATEST_PER_KEY)
            .flatMap(
                dataset ->
                    deliveries
                        .emptied(
                            dataset.source(),
                            dataset.name(),
                            dataset.retention() == Dataset.Retention.LATEST_DELIVERY)
                        .stream());
    return Stream.concat(deliveries.withdrawn().stream(), emptied).distinct().toList();
  }

  private RunPlan plan(String id, boolean full) {
    Set<String> sensitive =
        items.all().stream().filter(DataItem::sensitive).map(DataItem::name).collect(toSet());
    List<Item> planned = items.held().stream().map(TransformJob::item).toList();
    List<Dataset> datasets = sources.datasets(sensitive, SourceKinds.deliveringWholeLists());
    return new RunPlan(
        id,
        LocalDate.now(clock).toString(),
        areas,
        new RunPlan.Lake(
            LakeSettings.CATALOG,
            settings.uri(),
            settings.user(),
            settings.password(),
            settings.warehouse()),
        Divisions.of(areas),
        datasets,
        planned,
        items.codeLists(),
        Groups.standard().keyPopulations().stream().map(TransformJob::rule).toList(),
        uncounted(datasets),
        answered(),
        full,
        state.folder("linkage").toString(),
        smallestCount,
        ColumnTitles.of(items.held()),
        state.secret("ids"),
        snapshots(datasets),
        LakeQuery.version());
  }

  /** What has been delivered by now; what comes while a run is on is for the next. */
  private Map<String, Long> snapshots(List<Dataset> datasets) {
    Map<String, Long> snapshots = new TreeMap<>();
    for (Dataset dataset : datasets) {
      long version = lake.version("raw", dataset.table());
      if (version != 0) {
        snapshots.put(dataset.table(), version);
      }
    }
    return snapshots;
  }

  private List<PairVerdict> answered() {
    return answers.standing().stream()
        .filter(answer -> answer.verdict() != Verdict.UNSURE)
        .map(
            answer ->
                new PairVerdict(
                    answer.recordA(), answer.recordB(), answer.verdict() == Verdict.SAME))
        .toList();
  }

  private static GroupRule rule(Group group) {
    List<String> conditions = new ArrayList<>();
    if (group.from() != null) {
      conditions.add("age >= " + group.from());
    }
    if (group.below() != null) {
      conditions.add("age < " + group.below());
    }
    if (!group.condition().isEmpty()) {
      conditions.add("(" + group.condition() + ")");
    }
    return new GroupRule(group.name(), String.join(" and ", conditions), group.evidence());
  }

  private static Item item(DataItem item) {
    return new Item(
        item.name(), item.type(), item.codeList(), item.department(), item.newestWins());
  }
}
