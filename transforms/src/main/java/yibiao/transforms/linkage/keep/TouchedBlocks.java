package yibiao.transforms.linkage.keep;

import java.util.Arrays;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.BlockingKeys;
import yibiao.transforms.linkage.pair.KeySet;
import yibiao.transforms.linkage.pair.Slots;
import yibiao.transforms.linkage.record.Features;

/**
 * The blocks that changed records were in or are in now, with all of their members, in a small room
 * of their own: nothing outside of them can change.
 */
final class TouchedBlocks {
  private final KeptRecords records;

  /** By key, the values whose blocks are touched. */
  private final KeySet[] values;

  /** By key, the touched blocks' members, one block after the other, each led by its size. */
  private final int[][] blocks;

  private final int[] members;
  private final Features features;
  private final boolean[] gone;
  private final boolean[] come;

  /** By member, a bit for each key whose block is, or was, too large to be met whole. */
  private final short[] large;

  /**
   * Gathers them.
   *
   * @param goneSlots records that are about to die, and still are alive
   * @param comeSlots records that have come already
   */
  TouchedBlocks(KeptRecords records, int[] goneSlots, int[] comeSlots) {
    this.records = records;
    int[] changed = IntStream.concat(IntStream.of(goneSlots), IntStream.of(comeSlots)).toArray();
    BlockingKeys changedKeys = new BlockingKeys(records.copy(changed));
    values = new KeySet[BlockingKeys.MOST];
    blocks = new int[BlockingKeys.MOST][];
    IntStream.range(0, values.length)
        .parallel()
        .forEach(
            key -> {
              long[] touched =
                  IntStream.range(0, changed.length)
                      .mapToLong(i -> changedKeys.value(key, i))
                      .filter(value -> value != 0)
                      .sorted()
                      .distinct()
                      .toArray();
              values[key] = new KeySet(touched);
              blocks[key] = blocks(key, touched);
            });
    members = distinct(changed);
    features = records.copy(members);
    gone = flags(goneSlots);
    come = flags(comeSlots);
    large = new short[members.length];
    for (int key = 0; key < blocks.length; key++) {
      markLarge(key);
    }
  }

  private int[] blocks(int key, long[] touched) {
    Slots all = new Slots();
    for (long value : touched) {
      int lead = all.size();
      all.add(0);
      records.block(key, value, all::add);
      all.set(lead, all.size() - lead - 1);
    }
    return all.toArray();
  }

  private int[] distinct(int[] changed) {
    Slots all = new Slots();
    for (int slot : changed) {
      all.add(slot);
    }
    for (int[] ofKey : blocks) {
      for (int at = 0; at < ofKey.length; at += ofKey[at] + 1) {
        for (int i = at + 1; i <= at + ofKey[at]; i++) {
          all.add(ofKey[i]);
        }
      }
    }
    int[] sorted = all.toArray();
    Arrays.parallelSort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private boolean[] flags(int[] slots) {
    boolean[] flags = new boolean[members.length];
    for (int slot : slots) {
      flags[placeOf(slot)] = true;
    }
    return flags;
  }

  private void markLarge(int key) {
    int[] ofKey = blocks[key];
    for (int at = 0; at < ofKey.length; at += ofKey[at] + 1) {
      if (ofKey[at] > Blocking.WHOLE_BLOCK) {
        for (int i = at + 1; i <= at + ofKey[at]; i++) {
          large[placeOf(ofKey[i])] |= (short) (1 << key);
        }
      }
    }
  }

  /** A record's place here, negative for one that is in none of these blocks. */
  int placeOf(int slot) {
    return Arrays.binarySearch(members, slot);
  }

  /** The record at a place. */
  int slot(int place) {
    return members[place];
  }

  int size() {
    return members.length;
  }

  Features features() {
    return features;
  }

  boolean isGone(int place) {
    return gone[place];
  }

  boolean hasCome(int place) {
    return come[place];
  }

  /** Whether two members are in one block whose pairs may be others than before. */
  boolean mayHaveMoved(int a, int b) {
    return (large[a] & large[b]) != 0;
  }

  /** Whether a member's block may have others for neighbours than before. */
  boolean mayHaveMoved(int place) {
    return large[place] != 0;
  }

  boolean isTouched(int key, long value) {
    return values[key].contains(value);
  }

  /** Blocking among the members, by what is touched, without those that are gone. */
  Blocking blocking() {
    return new Blocking(features, (key, slot, value) -> !gone[slot] && isTouched(key, value));
  }
}
