package yibiao.pages.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.run.TransformRuns;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.desk.quality.KeyPopulations;
import yibiao.desk.quality.SourceSight;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.pull.PullReports;
import yibiao.ingestion.pull.SourcePulls;
import yibiao.lake.Lake;
import yibiao.pages.Page;
import yibiao.reports.template.BuiltInForm;

/** The home page: what came in, what became of it. Counts only, no person's data. */
@Page
class HomeController {
  private final KeyPopulations populations;
  private final SharingPolicies policies;
  private final Sources sources;
  private final Deliveries deliveries;
  private final PullReports reports;
  private final SourcePulls pulls;
  private final SourceSight sight;
  private final TransformRuns runs;
  private final Lake lake;

  HomeController(
      KeyPopulations populations,
      SharingPolicies policies,
      Sources sources,
      Deliveries deliveries,
      PullReports reports,
      SourcePulls pulls,
      SourceSight sight,
      TransformRuns runs,
      Lake lake) {
    this.populations = populations;
    this.policies = policies;
    this.sources = sources;
    this.deliveries = deliveries;
    this.reports = reports;
    this.pulls = pulls;
    this.sight = sight;
    this.runs = runs;
    this.lake = lake;
  }

  /**
   * One source as the page shows it.
   *
   * @param counted whether the reader may know of any of its datasets how many rows it has
   * @param troubles how many of its files are not, or not wholly, in the lake
   * @param failed whether it could not be pulled from
   * @param problem why, where the reader may know
   */
  record SourceRow(
      String title,
      String department,
      String kind,
      long rows,
      long quarantined,
      boolean counted,
      int troubles,
      boolean failed,
      String problem) {}

  /**
   * A file that is not, or not wholly, in the lake.
   *
   * @param quarantined how many of its rows are missing; 0 for all of them
   */
  record Trouble(String source, String dataset, String fileName, long quarantined, String reason) {}

  /** A key population, and how many residents it has. */
  record PopulationRow(String title, long residents) {}

  @GetMapping("/")
  String home(@ModelAttribute("account") Account account, Model model) {
    Set<String> seen = sight.of(account);
    List<Trouble> troubles = troubles(seen);
    model.addAttribute("sources", sourceRows(seen, troubles));
    model.addAttribute("troubles", troubles);
    // Together with what one may count oneself, these tell how many are in registers that one may
    // not know.
    boolean keeps = !account.role().readsData();
    model.addAttribute("run", runs.latest().filter(run -> keeps).orElse(null));
    model.addAttribute("held", keeps ? held() : Map.of());
    model.addAttribute(
        "waiting",
        runs.latest()
            .filter(run -> keeps)
            .flatMap(run -> deliveries.waiting(run.startedAt()))
            .orElse(null));
    model.addAttribute("keeps", keeps);
    model.addAttribute("failed", runs.failedSince().orElse(null));
    model.addAttribute("formCount", BuiltInForm.ALL.size());
    model.addAttribute("populations", keeps ? populationRows() : List.of());
    return "home/home";
  }

  /** How much of what there is; in the order of the page. */
  private Map<String, Long> held() {
    Map<String, Long> held = new LinkedHashMap<>();
    held.put("merge", lake.rows("core", "resident") + lake.rows("link", "unlisted_resident"));
    held.put("household", lake.rows("core", "household"));
    held.put("dwelling", lake.rows("core", "dwelling"));
    held.put("cleanse", lake.rows("std", "person_record"));
    return held;
  }

  private List<PopulationRow> populationRows() {
    Map<String, String> titles =
        policies
            .inForce()
            .resource(KeyPopulations.TABLE)
            .map(DataResource::rowTitles)
            .orElse(Map.of());
    return populations.counts().entrySet().stream()
        .map(
            count ->
                new PopulationRow(
                    titles.getOrDefault(count.getKey(), count.getKey()), count.getValue()))
        .toList();
  }

  private List<SourceRow> sourceRows(Set<String> seen, List<Trouble> troubles) {
    List<Deliveries.Freshness> fresh =
        deliveries.freshness().stream().filter(f -> seen.contains(f.name())).toList();
    Map<String, String> problems = reports.latestProblems();
    List<SourceRow> rows = new ArrayList<>();
    for (SourceDefinition source : sources.all()) {
      List<Deliveries.Freshness> own =
          fresh.stream().filter(f -> f.source().equals(source.name())).toList();
      boolean whole =
          source.datasets().stream()
              .allMatch(dataset -> seen.contains(source.name() + "/" + dataset.name()));
      String problem = problems.getOrDefault(source.name(), "");
      rows.add(
          new SourceRow(
              source.title(),
              source.department(),
              source.kind(),
              own.stream().mapToLong(Deliveries.Freshness::rows).sum(),
              own.stream().mapToLong(Deliveries.Freshness::quarantined).sum(),
              !own.isEmpty(),
              (int) troubles.stream().filter(t -> t.source().equals(source.name())).count(),
              !problem.isEmpty(),
              // Its words name datasets.
              whole ? problem : ""));
    }
    return rows;
  }

  /** Files that could not be read, and those of which rows are missing. */
  private List<Trouble> troubles(Set<String> seen) {
    List<Trouble> troubles = new ArrayList<>();
    for (Deliveries.Problem file : deliveries.problems()) {
      if (seen.contains(file.source() + "/" + file.dataset())) {
        troubles.add(new Trouble(file.source(), file.dataset(), file.fileName(), 0, file.reason()));
      }
    }
    for (SourceDefinition source : sources.all()) {
      for (Deliveries.Shortfall gap : pulls.shortfalls(source)) {
        if (seen.contains(gap.source() + "/" + gap.dataset())) {
          troubles.add(
              new Trouble(
                  gap.source(),
                  gap.dataset(),
                  gap.fileName(),
                  gap.quarantined(),
                  String.join("; ", gap.told())));
        }
      }
    }
    return troubles;
  }
}
