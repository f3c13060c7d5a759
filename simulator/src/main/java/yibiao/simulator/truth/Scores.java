package yibiao.simulator.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import yibiao.simulator.truth.Truth.TruePerson;
import yibiao.simulator.truth.Truth.TrueRecord;

/** How far a lake is from the truth. */
public final class Scores {
  private final Truth truth;

  public Scores(Truth truth) {
    this.truth = truth;
  }

  /**
   * By pairs of records: of those joined, which are one person; of those that are one person, which
   * were joined.
   */
  public record Linkage(double precision, double recall, double f1) {}

  /** Address texts: how many led to a community, and how many to the right one. */
  public record Addresses(long delivered, long parsed, long correct, long dwellingCorrect) {
    /** Of the delivered texts, those that led to the right community. */
    public double correctShare() {
      return (double) correct / Math.max(1, delivered);
    }
  }

  /**
   * Scores a linkage.
   *
   * @param residentOf record id → resident id
   */
  public Linkage linkage(Map<String, String> residentOf) {
    Map<String, Integer> byResident = new HashMap<>();
    Map<Integer, Integer> byPerson = new HashMap<>();
    Map<String, Integer> byBoth = new HashMap<>();
    residentOf.forEach(
        (record, resident) -> {
          TrueRecord true_ = truth.records().get(record);
          if (true_ != null) {
            byResident.merge(resident, 1, Integer::sum);
            byPerson.merge(true_.person(), 1, Integer::sum);
            byBoth.merge(resident + " " + true_.person(), 1, Integer::sum);
          }
        });
    double joined = pairs(byResident);
    double same = pairs(byPerson);
    double right = pairs(byBoth);
    double precision = joined == 0 ? 1 : right / joined;
    double recall = same == 0 ? 1 : right / same;
    return new Linkage(
        precision,
        recall,
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
  }

  private static double pairs(Map<?, Integer> groups) {
    return groups.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
  }

  /**
   * Scores the address parser.
   *
   * @param placeOf record id → community code and dwelling code
   */
  public Addresses addresses(Map<String, String[]> placeOf) {
    long delivered = 0;
    long parsed = 0;
    long correct = 0;
    long dwelling = 0;
    for (var entry : placeOf.entrySet()) {
      TrueRecord true_ = truth.records().get(entry.getKey());
      if (true_ != null && !true_.community().isEmpty()) {
        delivered++;
        parsed += entry.getValue()[0].isEmpty() ? 0 : 1;
        correct += entry.getValue()[0].equals(true_.community()) ? 1 : 0;
        dwelling += entry.getValue()[1].equals(true_.dwelling()) ? 1 : 0;
      }
    }
    return new Addresses(delivered, parsed, correct, dwelling);
  }

  /** Category → how many people truly belong to it, among those that any source knows. */
  public Map<String, Long> keyPopulations() {
    LocalDate today = truth.today();
    Map<String, BiPredicate<TruePerson, Integer>> rules = new LinkedHashMap<>();
    rules.put("elderly_60", (p, age) -> age >= 60);
    rules.put("elderly_80", (p, age) -> age >= 80);
    rules.put("minor", (p, age) -> age < 18);
    rules.put("disabled_elderly", (p, age) -> p.items().containsKey("disability_level"));
    rules.put("left_behind_child", (p, age) -> p.items().containsKey("left_behind"));
    rules.put("severe_mental_disorder", (p, age) -> p.items().containsKey("psychiatric_risk"));
    rules.put("low_income", (p, age) -> p.items().containsKey("low_income"));
    rules.put("floating", (p, age) -> p.items().containsKey("arrival_date"));
    Map<String, Long> counts = new LinkedHashMap<>();
    rules.forEach(
        (category, rule) ->
            counts.put(
                category,
                truth.people().values().stream()
                    .filter(p -> p.delivered() && p.isAlive() && rule.test(p, p.ageOn(today)))
                    .count()));
    return counts;
  }

  /** The categories in the order of {@link #keyPopulations()}. */
  public Set<String> categories() {
    return keyPopulations().keySet();
  }
}
