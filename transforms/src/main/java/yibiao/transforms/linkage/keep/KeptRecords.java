package yibiao.transforms.linkage.keep;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.pair.BlockingKeys;
import yibiao.transforms.linkage.pair.SortedKeys;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.linkage.weigh.WeightModel;

/** The records of all runs as one: those of the last full run, and what has changed since. */
final class KeptRecords {
  private final KeptBase base;
  private final KeptChanges changes;
  private final int baseSize;
  private final Map<String, Integer> slotsSince = new HashMap<>();
  private final SortedKeys[] keysSince = new SortedKeys[BlockingKeys.MOST];

  KeptRecords(KeptBase base, KeptChanges changes) {
    this.base = base;
    this.changes = changes;
    this.baseSize = base.size();
    enter(0);
  }

  private void enter(int firstPlace) {
    Features since = changes.features();
    for (int place = firstPlace; place < since.size(); place++) {
      if (isAlive(baseSize + place)) {
        slotsSince.put(changes.ids().get(place), baseSize + place);
      }
    }
    BlockingKeys keys = new BlockingKeys(since);
    Arrays.setAll(keysSince, key -> SortedKeys.of(since.size(), place -> keys.value(key, place)));
  }

  /** Slots given out, dead ones among them. */
  int size() {
    return baseSize + changes.features().size();
  }

  boolean isAlive(int slot) {
    return !changes.dead().get(slot);
  }

  void copy(int slot, Features into, int to) {
    if (slot < baseSize) {
      base.copy(slot, into, to);
    } else {
      into.copy(changes.features(), slot - baseSize, to);
    }
  }

  /** Some records, in a room of their own. */
  Features copy(int[] slots) {
    Features copy = new Features(slots.length);
    IntStream.range(0, slots.length).parallel().forEach(i -> copy(slots[i], copy, i));
    return copy;
  }

  String id(int slot) {
    return slot < baseSize ? base.id(slot) : changes.ids().get(slot - baseSize);
  }

  /** The slot of a record that is alive, or -1. */
  int slotOf(String id) {
    Integer since = slotsSince.get(id);
    int slot = since == null ? base.slotOf(id) : since;
    return slot >= 0 && isAlive(slot) ? slot : -1;
  }

  /** The share of records that had the name when names were counted; the rarest where none had. */
  void setNameShare(Features features, int slot, float rarest) {
    long name = features.name(slot);
    features.setNameShare(slot, Math.max(rarest, name == 0 ? 0 : base.nameShare(name)));
  }

  /** Hands out the records that are alive and have a key, and rarely one that has another. */
  void block(int key, long value, IntConsumer slots) {
    base.block(
        key,
        value,
        slot -> {
          if (isAlive(slot)) {
            slots.accept(slot);
          }
          return false;
        });
    keysSince[key].forEach(
        value,
        place -> {
          if (isAlive(baseSize + place)) {
            slots.accept(baseSize + place);
          }
        });
  }

  /** Hands out a record's links to records that are alive. */
  void links(int slot, KeptBase.LinkConsumer consumer) {
    if (slot < baseSize) {
      base.links(
          slot,
          (other, weight) -> {
            if (isAlive(other) && !changes.isDropped(slot, other)) {
              consumer.accept(other, weight);
            }
          });
    }
    for (KeptChanges.Link link : changes.added(slot)) {
      if (isAlive(link.other())) {
        consumer.accept(link.other(), link.weight());
      }
    }
  }

  long resident(int slot) {
    KeptChanges.Home home = changes.homes().get(slot);
    return home != null ? home.resident() : slot < baseSize ? base.resident(slot) : 0;
  }

  float weight(int slot) {
    KeptChanges.Home home = changes.homes().get(slot);
    return home != null ? home.weight() : slot < baseSize ? base.weight(slot) : 0;
  }

  /** Takes records in, and hands out their slots, in the same order. */
  int[] add(Features from, int[] places, IntFunction<String> ids, Parameters parameters) {
    int first = changes.grow(places.length);
    Features all = changes.features();
    float rarest = WeightModel.rarest(parameters.records());
    IntStream.range(0, places.length)
        .parallel()
        .forEach(
            i -> {
              all.copy(from, places[i], first + i);
              setNameShare(all, first + i, rarest);
            });
    IntStream.of(places).mapToObj(ids).forEach(changes.ids()::add);
    int[] slots = IntStream.range(0, places.length).map(i -> baseSize + first + i).toArray();
    enter(first);
    return slots;
  }

  void remove(int slot) {
    changes.dead().set(slot);
  }
}
