package yibiao.transforms.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import yibiao.transforms.linkage.KeptLinkage.Doubt;
import yibiao.transforms.linkage.KeptLinkage.Moved;

/** Brings links and residents up to date after records have come and gone. */
final class Reclustering {
  private final KeptRecords records;
  private final KeptChanges changes;
  private final Parameters parameters;
  private final int[] gone;
  private final int[] come;

  /** Where the first record that has come stands, and others after it. */
  private final int firstCome;

  /** By record that has come, the slot that it was before; -1 for a new one. */
  private final int[] before;

  /** Slots from which on the graph of links has changed. */
  private final Slots starts = new Slots();

  Reclustering(
      KeptRecords records,
      KeptChanges changes,
      Parameters parameters,
      int[] gone,
      int[] come,
      int[] before) {
    this.records = records;
    this.changes = changes;
    this.parameters = parameters;
    this.gone = gone;
    this.come = come;
    this.firstCome = come.length == 0 ? Integer.MAX_VALUE : come[0];
    this.before = before;
  }

  /**
   * Brings links up to date.
   *
   * @return the new pairs in the grey zone
   */
  List<Doubt> relink() {
    TouchedBlocks touched = new TouchedBlocks(records, gone, come);
    for (int slot : gone) {
      records.links(slot, (other, weight) -> starts.add(other));
    }
    for (int slot : gone) {
      records.remove(slot);
    }
    for (int slot : come) {
      starts.add(slot);
    }
    Relinking relinking = new Relinking(records, touched, Judge.of(touched.features(), parameters));
    List<Doubt> questions = new ArrayList<>();
    relinking.come(
        this::link,
        (a, b, weight) -> questions.add(new Doubt(records.id(a), records.id(b), weight)));
    Links dropped = new Links();
    relinking.go(dropped::add);
    for (int link = 0; link < dropped.size(); link++) {
      changes.drop(dropped.a(link), dropped.b(link));
      starts.add(dropped.a(link));
      starts.add(dropped.b(link));
    }
    return questions;
  }

  private void link(int a, int b, float weight) {
    boolean[] there = {false};
    records.links(a, (other, its) -> there[0] |= other == b);
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
  List<Linkage.Change> regroup(List<Moved> moved) {
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
    Clusters clusters = new Clusters(features);
    clusters.join(links, features);
    int[][] members = clusters.members();
    int run = changes.nextRun();
    StableIds ids =
        StableIds.assign(
            members,
            place -> residentBefore(affected[place]),
            place -> records.id(affected[place]) + "#" + run);
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
    return ids.changes();
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

  /** All slots that links lead to from where the graph has changed, in rising order. */
  private int[] affected() {
    BitSet seen = new BitSet(records.size());
    Slots queue = new Slots();
    for (int i = 0; i < starts.size(); i++) {
      reach(starts.get(i), seen, queue);
    }
    for (int at = 0; at < queue.size(); at++) {
      records.links(queue.get(at), (other, weight) -> reach(other, seen, queue));
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
