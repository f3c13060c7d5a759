package yibiao.transforms.linkage.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.Found;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.group.Clusters;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.keep.KeptLinkage.Moved;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.pair.Slots;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.weigh.Answers;
import yibiao.transforms.linkage.weigh.Judge;
import yibiao.transforms.linkage.weigh.Parameters;

/** Brings links and residents up to date after records have come and gone. */
final class Reclustering {
  private final KeptRecords records;
  private final KeptChanges changes;

  /** Over whichever records are at hand: what it judges by is worked out once. */
  private final Judge judge;

  private final int[] gone;
  private final int[] come;

  /** Where the first record that has come stands, and others after it. */
  private final int firstCome;

  private final int[] before;

  private final Answers answers;
  private final Numbering numbering;

  /** By slot, those that somebody has said to be the same person. */
  private final Map<Integer, List<Integer>> answeredSame = new HashMap<>();

  /** Slots from which on the graph of links has changed. */
  private final Slots starts = new Slots();

  /** Pairs in the grey zone that have come. */
  private final Links grey = new Links();

  /**
   * Of changes.
   *
   * @param gone slots that are no more, alive until now
   * @param come slots that have come, one after the other
   * @param before by slot that has come, the slot that the record was before; -1 for a new one
   * @param said what people say about pairs now
   * @param numbering how new residents are numbered
   */
  Reclustering(
      KeptRecords records,
      KeptChanges changes,
      Parameters parameters,
      int[] gone,
      int[] come,
      int[] before,
      List<PairVerdict> said,
      Numbering numbering) {
    this.records = records;
    this.changes = changes;
    this.numbering = numbering;
    this.judge = Judge.of(new Features(0), parameters);
    this.gone = gone;
    this.come = come;
    this.firstCome = come.length == 0 ? Integer.MAX_VALUE : come[0];
    this.before = before;
    this.answers = Answers.of(said, records::slotOf);
    for (int link = 0; link < answers.same().size(); link++) {
      answered(answers.same().a(link)).add(answers.same().b(link));
      answered(answers.same().b(link)).add(answers.same().a(link));
    }
    startFromOthers(said, changes.answers());
    startFromOthers(changes.answers(), said);
    changes.setAnswers(said);
  }

  private List<Integer> answered(int slot) {
    return answeredSame.computeIfAbsent(slot, any -> new ArrayList<>());
  }

  /** What is said now and was not before, or the other way round, changes its residents. */
  private void startFromOthers(List<PairVerdict> answers, List<PairVerdict> known) {
    Set<PairVerdict> same = new HashSet<>(known);
    for (PairVerdict answer : answers) {
      if (!same.contains(answer)) {
        IntStream.of(records.slotOf(answer.recordA()), records.slotOf(answer.recordB()))
            .filter(slot -> slot >= 0)
            .forEach(starts::add);
      }
    }
  }

  /** Brings links up to date. */
  void relink() {
    TouchedBlocks touched = new TouchedBlocks(records, gone, come);
    for (int slot : gone) {
      records.links(slot, (other, weight) -> starts.add(other));
      answeredSame.getOrDefault(slot, List.of()).forEach(starts::add);
    }
    for (int slot : gone) {
      records.remove(slot);
    }
    for (int slot : come) {
      starts.add(slot);
    }
    Relinking relinking = new Relinking(records, touched, judge.over(touched.features()));
    relinking.come(this::link, grey::add);
    Links dropped = new Links();
    relinking.go(dropped::add);
    for (int link = 0; link < dropped.size(); link++) {
      changes.drop(dropped.a(link), dropped.b(link));
      starts.add(dropped.a(link));
      starts.add(dropped.b(link));
    }
  }

  private void link(int a, int b, float weight) {
    boolean[] there = {false};
    records.links(a, (other, already) -> there[0] |= other == b);
    if (!there[0]) {
      changes.link(a, b, weight);
      starts.add(a);
      starts.add(b);
    }
  }

  /**
   * Groups anew whatever is linked, however indirectly, to a change.
   *
   * @param moved takes the records whose resident or weight is another than before
   */
  Found regroup(List<Moved> moved) {
    int[] affected = affected();
    Features features = records.copy(affected);
    Links links = new Links();
    for (int place = 0; place < affected.length; place++) {
      int a = place;
      records.links(
          affected[place],
          (other, weight) -> {
            if (other > affected[a]) {
              links.add(a, Arrays.binarySearch(affected, other), weight);
            }
          });
    }
    Answers said = answers.among(affected);
    Clusters clusters = new Clusters(features);
    clusters.keepApart(said.different());
    clusters.join(links, features);
    clusters.joinAnswered(said.same());
    int[][] members = clusters.members();
    int run = changes.nextRun();
    StableIds ids =
        StableIds.assign(
            members,
            place -> residentBefore(affected[place]),
            place -> records.id(affected[place]) + "#" + run,
            numbering);
    for (int cluster = 0; cluster < members.length; cluster++) {
      for (int place : members[cluster]) {
        settle(affected[place], ids.number(cluster), clusters.weight(place), moved);
      }
    }
    for (int slot : gone) {
      changes.homes().remove(slot);
      if (records.slotOf(records.id(slot)) < 0) {
        moved.add(new Moved(records.id(slot), "", 0));
      }
    }
    return new Found(
        place -> records.id(affected[place]),
        new Grouping(features, clusters, links, new Links(), judge.over(features)),
        members,
        ids,
        Answers.NONE);
  }

  /** The pairs in the grey zone that have come, and that neither links nor answers have settled. */
  List<Linkage.Pair> questions() {
    int[] pairs =
        IntStream.range(0, grey.size())
            .filter(link -> records.resident(grey.a(link)) != records.resident(grey.b(link)))
            .filter(link -> !answers.hold(grey.a(link), grey.b(link)))
            .flatMap(link -> IntStream.of(grey.a(link), grey.b(link)))
            .toArray();
    Judge ofPairs = judge.over(records.copy(pairs));
    return IntStream.range(0, pairs.length / 2)
        .mapToObj(
            pair ->
                new Linkage.Pair(
                    records.id(pairs[2 * pair]),
                    records.id(pairs[2 * pair + 1]),
                    ofPairs.explain(2 * pair, 2 * pair + 1)))
        .toList();
  }

  private void settle(int slot, long resident, float weight, List<Moved> moved) {
    if (residentBefore(slot) != resident || records.weight(slotBefore(slot)) != weight) {
      moved.add(new Moved(records.id(slot), StableIds.name(resident), weight));
      changes.homes().put(slot, new KeptChanges.Home(resident, weight));
    } else if (slot != slotBefore(slot)) {
      changes.homes().put(slot, new KeptChanges.Home(resident, weight));
    }
  }

  private long residentBefore(int slot) {
    return slotBefore(slot) < 0 ? StableIds.NONE : records.resident(slotBefore(slot));
  }

  /** A changed record is another slot than before, but the same record; -1 for a new one. */
  private int slotBefore(int slot) {
    return slot < firstCome ? slot : before[slot - firstCome];
  }

  /** All slots that links and answers lead to from where the graph has changed, in rising order. */
  private int[] affected() {
    BitSet seen = new BitSet(records.size());
    Slots queue = new Slots();
    for (int i = 0; i < starts.size(); i++) {
      reach(starts.get(i), seen, queue);
    }
    for (int at = 0; at < queue.size(); at++) {
      records.links(queue.get(at), (other, weight) -> reach(other, seen, queue));
      answeredSame
          .getOrDefault(queue.get(at), List.of())
          .forEach(other -> reach(other, seen, queue));
    }
    return seen.stream().toArray();
  }

  private void reach(int slot, BitSet seen, Slots queue) {
    if (records.isAlive(slot) && !seen.get(slot)) {
      seen.set(slot);
      queue.add(slot);
    }
  }
}
