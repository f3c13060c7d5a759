package yibiao.transforms.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds out which records are one person. Give it all records of the area; it gives every record a
 * resident id, and the pairs that a person should look at.
 */
public final class Linkage {
  /**
   * A record and the resident it belongs to.
   *
   * @param weight the strongest match weight that holds the record there, in bits; 0 for a record
   *     alone
   * @param rule why: {@code id_number}, {@code weight} or {@code alone}
   */
  public record Linked(String recordId, String residentId, double weight, String rule) {}

  /** Two records in the grey zone, for a person to judge. */
  public record Review(String recordA, String recordB, double weight) {}

  /** What {@code residents} became of {@code previous}: merges name several, splits repeat one. */
  public record Change(String kind, String previous, String resident) {}

  /** The outcome of one run. */
  public record Result(List<Linked> links, List<Review> reviews, List<Change> changes) {}

  private Linkage() {}

  /** Links the records; equal input gives equal output, in any order of the records. */
  public static Result link(List<PersonRecord> unordered) {
    List<PersonRecord> records = new ArrayList<>(unordered);
    records.sort(Comparator.comparing(PersonRecord::id));
    Features features = new Features(records.size());
    for (int slot = 0; slot < records.size(); slot++) {
      features.set(slot, records.get(slot));
    }
    Grouping grouping = group(features);
    int[][] members = grouping.members();
    StableIds ids = StableIds.assign(records, members);
    return new Result(
        linked(records, features, grouping, members, ids),
        reviews(records, grouping),
        ids.changes());
  }

  /** Groups the records of one person each; equal features in equal slots give equal groups. */
  public static Grouping group(Features features) {
    WeightModel model = WeightModel.learn(features);
    // Prior odds that two random records are one person: about one partner among all others.
    double prior = WeightModel.log2(2.0 / Math.max(2, features.size()));
    Blocking blocking = new Blocking(features);
    Calibration calibration = Calibration.of(features, blocking);
    Links links = new Links();
    Links grey = new Links();
    for (Judge part : blocking.pairs(() -> new Judge(features, model, calibration, prior))) {
      links.addAll(part.links);
      grey.addAll(part.grey);
    }
    Clusters clusters = new Clusters(features);
    clusters.join(links);
    return new Grouping(clusters, grey);
  }

  /** Weighs pairs, and keeps those that are links or questions. */
  private static final class Judge implements Blocking.PairConsumer {
    private final Features features;
    private final WeightModel model;
    private final Calibration calibration;
    private final double prior;
    private final Links links = new Links();
    private final Links grey = new Links();

    Judge(Features features, WeightModel model, Calibration calibration, double prior) {
      this.features = features;
      this.model = model;
      this.calibration = calibration;
      this.prior = prior;
    }

    @Override
    public void accept(int a, int b) {
      int pattern = Comparison.pattern(features, a, b);
      double odds = odds(pattern, a, b);
      switch (Evidence.of(odds)) {
        case LINK -> links.add(a, b, odds - prior);
        case REVIEW -> grey.add(a, b, odds - prior);
        case NONE -> {}
      }
    }

    private double odds(int pattern, int a, int b) {
      double byWeights = Evidence.withoutFamilies(pattern, model.weight(pattern, a) + prior);
      int id = Comparison.level(pattern, Comparison.ID);
      if (id == Comparison.SAME || id == 2) {
        return byWeights;
      }
      double numbers = model.ofNumbers(pattern);
      return calibration.odds(pattern, a, byWeights - numbers) + numbers;
    }
  }

  private static List<Linked> linked(
      List<PersonRecord> records, Features f, Grouping grouping, int[][] members, StableIds ids) {
    List<Linked> linked = new ArrayList<>(records.size());
    for (int cluster = 0; cluster < members.length; cluster++) {
      int[] slots = members[cluster];
      boolean oneNumber =
          slots.length > 1 && IntStream.of(slots).mapToLong(f::id).distinct().count() == 1;
      String rule = slots.length == 1 ? "alone" : oneNumber ? "id_number" : "weight";
      for (int slot : slots) {
        String id = records.get(slot).id();
        linked.add(new Linked(id, ids.of(cluster), grouping.weight(slot), rule));
      }
    }
    return linked;
  }

  private static List<Review> reviews(List<PersonRecord> records, Grouping grouping) {
    List<Review> reviews = new ArrayList<>();
    Links grey = grouping.openQuestions();
    for (int link = 0; link < grey.size(); link++) {
      String a = records.get(grey.a(link)).id();
      String b = records.get(grey.b(link)).id();
      reviews.add(new Review(a, b, grey.weight(link)));
    }
    return reviews;
  }
}
