package yibiao.app.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import yibiao.app.demo.Demo;
import yibiao.app.demo.Summary;
import yibiao.app.engine.StateFolder;
import yibiao.app.run.BuiltInForm;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.run.TransformRuns;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.route.PullReports;

/** The home page: what came in, what became of it. Counts only, no person's data. */
@Controller
class HomeController {
  private final StateFolder state;
  private final Sources sources;
  private final Deliveries deliveries;
  private final PullReports reports;
  private final TransformRuns runs;
  private final SharingPolicies policies;
  private final Clock clock;

  HomeController(
      StateFolder state,
      Sources sources,
      Deliveries deliveries,
      PullReports reports,
      TransformRuns runs,
      SharingPolicies policies,
      Clock clock) {
    this.state = state;
    this.sources = sources;
    this.deliveries = deliveries;
    this.reports = reports;
    this.runs = runs;
    this.policies = policies;
    this.clock = clock;
  }

  /** One source as the page shows it. */
  record SourceRow(
      String title,
      String department,
      SourceDefinition.Kind kind,
      long rows,
      long quarantined,
      int unreadable,
      String problem) {}

  @GetMapping("/")
  String home(@ModelAttribute("account") Account account, Model model) {
    List<Deliveries.Problem> unreadable = deliveries.problems();
    model.addAttribute("sources", sourceRows(unreadable));
    model.addAttribute("problems", unreadable);
    model.addAttribute("run", runs.latest().orElse(null));
    model.addAttribute("formCount", BuiltInForm.ALL.size());
    Optional<Summary> summary = Demo.last(state);
    model.addAttribute("summary", summary.orElse(null));
    model.addAttribute(
        "populations", summary.map(s -> visible(s.keyPopulations(), account)).orElse(List.of()));
    return "home";
  }

  /** Also how many there are of a group is for those only who may know the group. */
  private List<Summary.KeyPopulationLine> visible(
      List<Summary.KeyPopulationLine> lines, Account account) {
    if (!account.role().readsData()) {
      return lines;
    }
    Set<String> known =
        Decisions.decide(
                policies.inForce(),
                account,
                "core.key_population",
                List.of(),
                Optional.empty(),
                clock.instant())
            .rowValues()
            .keySet();
    return lines.stream().filter(line -> known.contains(line.category())).toList();
  }

  private List<SourceRow> sourceRows(List<Deliveries.Problem> unreadable) {
    Map<String, Deliveries.Count> counts = new LinkedHashMap<>();
    deliveries.counts().forEach(count -> counts.put(count.source(), count));
    Map<String, String> problems = reports.latestProblems();
    List<SourceRow> rows = new ArrayList<>();
    for (SourceDefinition source : sources.all()) {
      Deliveries.Count count =
          counts.getOrDefault(source.name(), new Deliveries.Count(source.name(), 0, 0));
      rows.add(
          new SourceRow(
              source.title(),
              source.department(),
              source.kind(),
              count.rows(),
              count.quarantined(),
              (int) unreadable.stream().filter(p -> p.source().equals(source.name())).count(),
              problems.getOrDefault(source.name(), "")));
    }
    return rows;
  }
}
