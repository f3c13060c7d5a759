package yibiao.transforms.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.group.Clusters;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.keep.KeptLinkage;
import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.PersonRecord;
import yibiao.transforms.linkage.weigh.Answers;
import yibiao.transforms.linkage.weigh.Calibration;
import yibiao.transforms.linkage.weigh.Families;
import yibiao.transforms.linkage.weigh.Judge;
import yibiao.transforms.linkage.weigh.JudgedPairs;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.linkage.weigh.Question;
import yibiao.transforms.linkage.weigh.WeightModel;

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

  /** Two records, and how the odds that they are one person are made up. */
  public record Pair(String recordA, String recordB, Question parts) {}

  /** What {@code residents} became of {@code previous}: merges name several, splits repeat one. */
  public record Change(String kind, String previous, String resident) {}

  /**
   * The outcome of one run.
   *
   * @param pairs the pairs within each resident, unless she has a great many records
   * @param reviews the pairs in the grey zone, for a person to judge
   * @param parameters what was learned from the records
   */
  public record Result(
      List<Linked> links,
      List<Pair> pairs,
      List<Pair> reviews,
      List<Change> changes,
      Parameters parameters) {}

  /** Nobody looks at the pairs of more records than these. */
  private static final int MOST_EXPLAINED = 30;

  private Linkage() {}

  /** Links the records; equal input gives equal output, in any order of the records. */
  public static Result link(List<PersonRecord> unordered) {
    return link(unordered, List.of());
  }

  /**
   * Links the records.
   *
   * @param answered what people have said about pairs: it holds, and is learned from
   */
  public static Result link(List<PersonRecord> unordered, List<PairVerdict> answered) {
    return link(unordered, answered, Keeper.NONE, Numbering.plain());
  }

  /** Is handed what there is to keep of a run. */
  public interface Keeper {
    Keeper NONE = (grouping, ids, members, residents) -> {};

    /**
     * Keeps it.
     *
     * @param ids the records' ids, by slot
     * @param members each resident's slots
     * @param residents each resident's id
     */
    void keep(Grouping grouping, IntFunction<String> ids, int[][] members, String[] residents);
  }

  /** Links the records, and hands out what {@link KeptLinkage} needs to go on from there. */
  public static Result link(
      List<PersonRecord> unordered,
      List<PairVerdict> answered,
      Keeper keeper,
      Numbering numbering) {
    List<PersonRecord> records = new ArrayList<>(unordered);
    records.sort(Comparator.comparing(PersonRecord::id));
    Features features = new Features(records.size());
    for (int slot = 0; slot < records.size(); slot++) {
      features.set(slot, records.get(slot));
    }
    IntFunction<String> recordIds = slot -> records.get(slot).id();
    Answers answers = Answers.of(answered, records);
    Grouping grouping = group(features, answers);
    int[][] members = grouping.members();
    StableIds ids =
        StableIds.assign(
            members,
            slot -> StableIds.number(records.get(slot).previousResident()),
            recordIds,
            numbering);
    keeper.keep(
        grouping,
        recordIds,
        members,
        IntStream.range(0, members.length).mapToObj(ids::of).toArray(String[]::new));
    return new Result(
        linked(recordIds, grouping, members, ids),
        pairs(recordIds, grouping, members),
        reviews(recordIds, grouping, answers),
        ids.changes(),
        grouping.parameters());
  }

  /** Groups the records of one person each; equal features in equal slots give equal groups. */
  public static Grouping group(Features features) {
    return group(features, Answers.NONE);
  }

  private static Grouping group(Features features, Answers answers) {
    Blocking blocking = new Blocking(features);
    WeightModel model = WeightModel.learn(features, blocking);
    boolean families = model.numbersTell() || Families.in(features, blocking);
    Calibration experience = Calibration.of(features, blocking);
    experience.learn(features, answers);
    Judge judge = new Judge(features, model, experience, families);
    return group(features, blocking, judge, answers);
  }

  /** Groups records by what an earlier run has learned. */
  public static Grouping group(Features features, Parameters parameters, Answers answers) {
    return group(features, new Blocking(features), Judge.of(features, parameters), answers);
  }

  private static Grouping group(
      Features features, Blocking blocking, Judge judge, Answers answers) {
    Links links = new Links();
    Links grey = new Links();
    for (JudgedPairs part : blocking.pairs(() -> new JudgedPairs(judge))) {
      links.addAll(part.links());
      grey.addAll(part.grey());
    }
    Clusters clusters = new Clusters(features);
    clusters.keepApart(answers.different());
    clusters.join(links, features);
    clusters.joinAnswered(answers.same());
    return new Grouping(features, clusters, links, grey, judge);
  }

  public static List<Linked> linked(
      IntFunction<String> recordIds, Grouping grouping, int[][] members, StableIds ids) {
    Features f = grouping.features();
    List<Linked> linked = new ArrayList<>(f.size());
    for (int cluster = 0; cluster < members.length; cluster++) {
      int[] slots = members[cluster];
      boolean oneNumber =
          slots.length > 1 && IntStream.of(slots).mapToLong(f::id).distinct().count() == 1;
      String rule = slots.length == 1 ? "alone" : oneNumber ? "id_number" : "weight";
      for (int slot : slots) {
        String id = recordIds.apply(slot);
        linked.add(new Linked(id, ids.of(cluster), grouping.weight(slot), rule));
      }
    }
    return linked;
  }

  public static List<Pair> pairs(
      IntFunction<String> recordIds, Grouping grouping, int[][] members) {
    List<Pair> pairs = new ArrayList<>();
    for (int[] slots : members) {
      for (int i = 0; i < slots.length && slots.length <= MOST_EXPLAINED; i++) {
        for (int j = i + 1; j < slots.length; j++) {
          pairs.add(pair(recordIds, grouping.explain(slots[i], slots[j])));
        }
      }
    }
    return pairs;
  }

  private static List<Pair> reviews(
      IntFunction<String> recordIds, Grouping grouping, Answers answers) {
    return grouping.questions().stream()
        .filter(q -> !answers.hold(q.a(), q.b()))
        .map(q -> pair(recordIds, q))
        .toList();
  }

  private static Pair pair(IntFunction<String> recordIds, Question parts) {
    return new Pair(recordIds.apply(parts.a()), recordIds.apply(parts.b()), parts);
  }
}
