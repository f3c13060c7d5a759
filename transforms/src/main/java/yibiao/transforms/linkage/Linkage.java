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
    StableIds ids =
        StableIds.assign(
            members,
            slot -> StableIds.number(records.get(slot).previousResident()),
            slot -> records.get(slot).id());
    return new Result(
        linked(records, features, grouping, members, ids),
        reviews(records, grouping),
        ids.changes());
  }

  /** Groups the records of one person each; equal features in equal slots give equal groups. */
  public static Grouping group(Features features) {
    Blocking blocking = new Blocking(features);
    WeightModel model = WeightModel.learn(features, blocking);
    boolean families = model.numbersTell() || Families.in(features, blocking);
    Calibration experience = Calibration.of(features, blocking);
    return group(features, blocking, new Judge(features, model, experience, families));
  }

  /** Groups records by what an earlier run has learned. */
  static Grouping group(Features features, Parameters parameters) {
    return group(features, new Blocking(features), Judge.of(features, parameters));
  }

  private static Grouping group(Features features, Blocking blocking, Judge judge) {
    Links links = new Links();
    Links grey = new Links();
    for (JudgedPairs part : blocking.pairs(() -> new JudgedPairs(judge))) {
      links.addAll(part.links());
      grey.addAll(part.grey());
    }
    Clusters clusters = new Clusters(features);
    clusters.join(links, features);
    return new Grouping(features, clusters, links, grey, judge);
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
    return grouping.questions().stream()
        .map(q -> new Review(records.get(q.a()).id(), records.get(q.b()).id(), q.weight()))
        .toList();
  }
}
