package yibiao.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.demo.Demo;
import yibiao.app.engine.StateFolder;
import yibiao.catalog.run.TransformRuns;
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

  HomeController(
      StateFolder state,
      Sources sources,
      Deliveries deliveries,
      PullReports reports,
      TransformRuns runs) {
    this.state = state;
    this.sources = sources;
    this.deliveries = deliveries;
    this.reports = reports;
    this.runs = runs;
  }

  /** One source as the page shows it. */
  record SourceRow(
      String title,
      String department,
      SourceDefinition.Kind kind,
      long rows,
      long quarantined,
      String problem) {}

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("sources", sourceRows());
    model.addAttribute("problems", deliveries.problems());
    model.addAttribute("stages", stages());
    model.addAttribute("summary", Demo.last(state).orElse(null));
    return "home";
  }

  private List<SourceRow> sourceRows() {
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
              problems.getOrDefault(source.name(), "")));
    }
    return rows;
  }

  /** Stage → rows of the newest run; empty before the first. */
  private Map<String, Long> stages() {
    return runs.latestSummary()
        .map(
            json ->
                JsonMapper.builder()
                    .build()
                    .readValue(json, new TypeReference<Map<String, Long>>() {}))
        .orElse(Map.of());
  }
}
