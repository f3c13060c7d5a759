package yibiao.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.pull.PullReport;
import yibiao.lake.Lake;
import yibiao.simulator.truth.Scores;
import yibiao.simulator.truth.Truth;
import yibiao.standard.plan.Dataset;

/** Counts taken from the lake itself, set against what the district says of itself. */
final class LakeFigures {
  private final Lake lake;
  private final Truth truth;
  private final Scores scores;

  LakeFigures(Lake lake, Truth truth) {
    this.lake = lake;
    this.truth = truth;
    this.scores = new Scores(truth);
  }

  List<Summary.SourceLine> sources(
      List<SourceDefinition> sources, List<PullReport> reports, Deliveries deliveries) {
    Map<String, Long> quarantined = new HashMap<>();
    lake.forEach(
        "dq",
        "quarantine",
        List.of("source"),
        row -> quarantined.merge(row.get("source"), 1L, Long::sum));
    Map<String, String> problems = new HashMap<>();
    reports.forEach(report -> problems.put(report.source(), report.problems()));
    List<Summary.SourceLine> lines = new ArrayList<>();
    for (SourceDefinition source : sources) {
      if (source.name().equals(Dataset.CORRECTIONS)) {
        continue; // People's answers: the district knows nothing of them.
      }
      long raw = 0;
      for (DatasetDefinition dataset : source.datasets()) {
        raw += lake.rows("raw", dataset.rawTable(source.name()));
      }
      lines.add(
          new Summary.SourceLine(
              source.name(),
              truth.delivered().getOrDefault(source.name(), 0L),
              raw,
              quarantined.getOrDefault(source.name(), 0L)
                  + deliveries.problems(source.name()).size(),
              problems.getOrDefault(source.name(), "")));
    }
    return lines;
  }

  Summary.Residents residents() {
    return new Summary.Residents(
        truth.residents(), lake.rows("core", "resident") + lake.rows("link", "unlisted_resident"));
  }

  Scores.Linkage linkage() {
    Map<String, String> residentOf = new HashMap<>();
    lake.forEach(
        "link",
        "resident_xref",
        List.of("record_id", "resident_id"),
        row -> residentOf.put(row.get("record_id"), row.get("resident_id")));
    return scores.linkage(residentOf);
  }

  Scores.Addresses addresses() {
    Map<String, String[]> placeOf = new HashMap<>();
    lake.forEach(
        "std",
        "person_record",
        List.of("record_id", "community_code", "place_dwelling"),
        row ->
            placeOf.put(
                row.get("record_id"),
                new String[] {row.get("community_code"), row.get("place_dwelling")}));
    return scores.addresses(placeOf);
  }

  List<Summary.KeyPopulationLine> keyPopulations() {
    Map<String, Set<String>> found = new HashMap<>();
    lake.forEach(
        "core",
        "key_population",
        List.of("resident_id", "category"),
        row ->
            found
                .computeIfAbsent(row.get("category"), k -> new HashSet<>())
                .add(row.get("resident_id")));
    List<Summary.KeyPopulationLine> lines = new ArrayList<>();
    scores
        .keyPopulations()
        .forEach(
            (category, count) ->
                lines.add(
                    new Summary.KeyPopulationLine(
                        category, count, found.getOrDefault(category, Set.of()).size())));
    return lines;
  }
}
