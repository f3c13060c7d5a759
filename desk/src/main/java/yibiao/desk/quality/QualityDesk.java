package yibiao.desk.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.source.Sources;
import yibiao.desk.quality.ItemScore.DayScore;
import yibiao.lake.Lake;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.transforms.linkage.weigh.Parameters.Drift;

/** Reads {@code dq.score} and {@code link.parameter}; neither tells of any person. */
@Component
public class QualityDesk {
  private static final int DAYS = 30;

  private static final List<String> COLUMNS =
      List.of(
          "day",
          "run_id",
          "source",
          "dataset",
          "department",
          "item",
          "records",
          "filled",
          "unreadable",
          "repaired",
          "compared",
          "agreeing");

  private final Lake lake;
  private final Sources sources;
  private final DataItems items;

  QualityDesk(Lake lake, Sources sources, DataItems items) {
    this.lake = lake;
    this.sources = sources;
    this.items = items;
  }

  /**
   * The scores of the newest run, the worst first.
   *
   * @param seen the datasets, {@code source/dataset}, that the reader may know of
   */
  public List<ItemScore> scores(Set<String> seen) {
    Map<List<String>, TreeMap<String, Map<String, String>>> days = new HashMap<>();
    lake.forEach(
        "dq",
        "score",
        COLUMNS,
        row ->
            days.computeIfAbsent(
                    List.of(row.get("source"), row.get("dataset"), row.get("item")),
                    k -> new TreeMap<String, Map<String, String>>())
                // A day's last run counts for it.
                .merge(
                    row.get("day"),
                    row,
                    (a, b) -> a.get("run_id").compareTo(b.get("run_id")) > 0 ? a : b));
    Map<String, Sources.Origin> origins = sources.origins();
    Map<String, String> titles =
        items.all().stream().collect(Collectors.toMap(DataItem::name, DataItem::title));
    days.keySet().removeIf(key -> !seen.contains(key.get(0) + "/" + key.get(1)));
    List<ItemScore> scores = new ArrayList<>();
    days.values().forEach(ofItem -> scores.add(score(ofItem, origins, titles)));
    scores.sort(
        Comparator.comparingDouble(ItemScore::score)
            .thenComparing(ItemScore::dataset)
            .thenComparing(ItemScore::item));
    return scores;
  }

  private static ItemScore score(
      TreeMap<String, Map<String, String>> days,
      Map<String, Sources.Origin> origins,
      Map<String, String> titles) {
    Map<String, String> newest = days.lastEntry().getValue();
    List<DayScore> trend =
        days.values().stream()
            .skip(Math.max(0, days.size() - DAYS))
            .map(
                day ->
                    new DayScore(
                        day.get("day"),
                        ItemScore.of(
                            number(day, "filled"),
                            number(day, "unreadable"),
                            number(day, "compared"),
                            number(day, "agreeing"))))
            .toList();
    String dataset = newest.get("source") + "/" + newest.get("dataset");
    return new ItemScore(
        newest.get("department"),
        origins.getOrDefault(dataset, Sources.Origin.unknown(dataset)).title(),
        titles.getOrDefault(newest.get("item"), newest.get("item")),
        number(newest, "records"),
        number(newest, "filled"),
        number(newest, "unreadable"),
        number(newest, "repaired"),
        number(newest, "compared"),
        number(newest, "agreeing"),
        trend);
  }

  private static long number(Map<String, String> row, String column) {
    return Long.parseLong(row.get(column));
  }

  /** What linkage has come to weigh differently between the last two runs. */
  public List<Drift> drifts() {
    TreeMap<String, Map<List<String>, Double>> runs = new TreeMap<>();
    lake.forEach(
        "link",
        "parameter",
        List.of("run_id", "field", "level", "weight"),
        row ->
            runs.computeIfAbsent(row.get("run_id"), run -> new HashMap<>())
                .put(
                    List.of(row.get("field"), row.get("level")),
                    Double.parseDouble(row.get("weight"))));
    if (runs.size() < 2) {
      return List.of();
    }
    Map<List<String>, Double> now = runs.pollLastEntry().getValue();
    Map<List<String>, Double> before = runs.lastEntry().getValue();
    return now.entrySet().stream()
        .filter(weight -> before.containsKey(weight.getKey()))
        .map(
            weight ->
                new Drift(
                    weight.getKey().getFirst(),
                    Integer.parseInt(weight.getKey().getLast()),
                    before.get(weight.getKey()),
                    weight.getValue()))
        .filter(Drift::isMuch)
        .sorted(Comparator.comparing(Drift::field).thenComparing(Drift::level))
        .toList();
  }
}
