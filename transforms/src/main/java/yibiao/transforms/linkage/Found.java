package yibiao.transforms.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yibiao.transforms.linkage.Linkage.Change;
import yibiao.transforms.linkage.Linkage.Linked;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.weigh.Answers;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.linkage.weigh.Question;

/**
 * Who is who, worked out piece by piece as it is asked for: what there is to say of a city's pairs
 * is more than its records.
 */
public final class Found {
  /** Nobody looks at the pairs of more records than these. */
  private static final int MOST_EXPLAINED = 30;

  private final IntFunction<String> recordIds;
  private final Grouping grouping;
  private final int[][] members;
  private final StableIds residents;
  private final Answers answers;

  /**
   * @param recordIds the records' ids, by slot
   * @param members each resident's slots
   * @param answers what people have said about pairs: they are no question
   */
  public Found(
      IntFunction<String> recordIds,
      Grouping grouping,
      int[][] members,
      StableIds residents,
      Answers answers) {
    this.recordIds = recordIds;
    this.grouping = grouping;
    this.members = members;
    this.residents = residents;
    this.answers = answers;
  }

  /** Every record and its resident. */
  public Stream<Linked> links() {
    return IntStream.range(0, members.length).boxed().flatMap(this::links);
  }

  private Stream<Linked> links(int cluster) {
    int[] slots = members[cluster];
    boolean oneNumber =
        slots.length > 1
            && IntStream.of(slots).mapToLong(grouping.features()::id).distinct().count() == 1;
    String rule = slots.length == 1 ? "alone" : oneNumber ? "id_number" : "weight";
    String resident = residents.of(cluster);
    return IntStream.of(slots)
        .mapToObj(slot -> new Linked(recordIds.apply(slot), resident, grouping.weight(slot), rule));
  }

  /** The pairs within each resident, unless she has a great many records. */
  public Stream<Pair> pairs() {
    return Arrays.stream(members)
        .filter(slots -> slots.length <= MOST_EXPLAINED)
        .flatMap(this::pairs);
  }

  private Stream<Pair> pairs(int[] slots) {
    return IntStream.range(0, slots.length)
        .boxed()
        .flatMap(
            i ->
                IntStream.range(i + 1, slots.length)
                    .mapToObj(j -> pair(grouping.explain(slots[i], slots[j]))));
  }

  /** The pairs in the grey zone, for a person to judge. */
  public Stream<Pair> reviews() {
    return grouping.questions().stream().filter(q -> !answers.hold(q.a(), q.b())).map(this::pair);
  }

  private Pair pair(Question parts) {
    return new Pair(recordIds.apply(parts.a()), recordIds.apply(parts.b()), parts);
  }

  /** Which residents were merged or split. */
  public List<Change> changes() {
    return residents.changes();
  }

  /** What was learned. */
  public Parameters parameters() {
    return grouping.parameters();
  }
}
