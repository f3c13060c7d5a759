package yibiao.transforms.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
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
    Found found =
        link(
            features,
            slot -> records.get(slot).id(),
            slot -> StableIds.number(records.get(slot).previousResident()),
            answered,
            Optional.empty(),
            keeper,
            numbering);
    return new Result(
        found.links().toList(),
        found.pairs().toList(),
        found.reviews().toList(),
        found.changes(),
        found.parameters());
  }

  /**
   * Links records that are numbers already.
   *
   * @param ids the records' ids, by slot, in rising order
   * @param previous a slot's resident after the last run, or {@link StableIds#NONE}
   * @param known what an earlier run has learned, if it still holds
   */
  public static Found link(
      Features features,
      IntFunction<String> ids,
      IntToLongFunction previous,
      List<PairVerdict> answered,
      Optional<Parameters> known,
      Keeper keeper,
      Numbering numbering) {
    Answers answers = answers(answered, features.size(), ids);
    Grouping grouping =
        known.isPresent() ? group(features, known.get(), answers) : group(features, answers);
    int[][] members = grouping.members();
    StableIds residents = StableIds.assign(members, previous, ids, numbering);
    keeper.keep(
        grouping,
        ids,
        members,
        IntStream.range(0, members.length).mapToObj(residents::of).toArray(String[]::new));
    return new Found(ids, grouping, members, residents, answers);
  }

  private static Answers answers(List<PairVerdict> answered, int size, IntFunction<String> ids) {
    if (answered.isEmpty()) {
      return Answers.NONE;
    }
    Set<String> named = new HashSet<>();
    answered.forEach(answer -> named.addAll(List.of(answer.recordA(), answer.recordB())));
    Map<String, Integer> slots = new HashMap<>();
    for (int slot = 0; slot < size; slot++) {
      String id = ids.apply(slot);
      if (named.contains(id)) {
        slots.put(id, slot);
      }
    }
    return Answers.of(answered, id -> slots.getOrDefault(id, -1));
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
}
