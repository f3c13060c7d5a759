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
  /** Posterior odds, in bits, from which a pair is a link: about 19 to 1. */
  private static final double LINK_ODDS = 4.25;

  /** Below this, in bits, a pair is not even a question. */
  private static final double REVIEW_ODDS = -3;

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
    WeightModel model = WeightModel.learn(features);
    // Prior odds that two random records are one person: about one partner among all others.
    double prior = WeightModel.log2(2.0 / Math.max(2, records.size()));
    Links links = new Links();
    Links grey = new Links();
    new Blocking(features)
        .forEachPair(
            (a, b) -> {
              int pattern = Comparison.pattern(features, a, b);
              double weight = model.weight(pattern, a, b);
              Evidence evidence = Evidence.of(pattern, weight + prior, LINK_ODDS, REVIEW_ODDS);
              if (evidence == Evidence.LINK) {
                links.add(a, b, weight);
              } else if (evidence == Evidence.REVIEW) {
                grey.add(a, b, weight);
              }
            });
    Clusters clusters = new Clusters(features);
    clusters.join(links);
    int[][] members = clusters.members();
    StableIds ids = StableIds.assign(records, members);
    return new Result(
        linked(records, features, clusters, members, ids),
        reviews(records, clusters, grey),
        ids.changes());
  }

  private static List<Linked> linked(
      List<PersonRecord> records, Features f, Clusters clusters, int[][] members, StableIds ids) {
    List<Linked> linked = new ArrayList<>(records.size());
    for (int cluster = 0; cluster < members.length; cluster++) {
      int[] slots = members[cluster];
      boolean oneNumber =
          slots.length > 1 && IntStream.of(slots).mapToLong(s -> f.id[s]).distinct().count() == 1;
      String rule = slots.length == 1 ? "alone" : oneNumber ? "id_number" : "weight";
      for (int slot : slots) {
        String id = records.get(slot).id();
        linked.add(new Linked(id, ids.of(cluster), clusters.weight(slot), rule));
      }
    }
    return linked;
  }

  private static List<Review> reviews(List<PersonRecord> records, Clusters clusters, Links grey) {
    List<Review> reviews = new ArrayList<>();
    for (int link = 0; link < grey.size(); link++) {
      int a = grey.a(link);
      int b = grey.b(link);
      if (clusters.root(a) != clusters.root(b)) {
        reviews.add(new Review(records.get(a).id(), records.get(b).id(), grey.weight(link)));
      }
    }
    return reviews;
  }
}
