package yibiao.transforms.linkage.keep;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import yibiao.transforms.linkage.pair.SortedKeys;
import yibiao.transforms.linkage.record.Hash;

/**
 * Slots by key, in a file: sorted words of (hash of the key, slot), and where the words of each
 * beginning of a hash start, so that a look-up touches two places.
 */
final class KeptIndex {
  private static final int HEADER = 2;
  private static final int WORDS_A_START = 8;

  /** From so many words of one start on, halving beats looking at each. */
  private static final int MANY = 64;

  private final MappedWords file;
  private final int slotBits;
  private final int startBits;
  private final long first;

  private KeptIndex(MappedWords file) {
    this.file = file;
    this.slotBits = (int) file.get(0);
    this.startBits = (int) file.get(1);
    this.first = HEADER + (1L << startBits) + 1;
  }

  static KeptIndex open(Path file, Arena arena) throws IOException {
    return new KeptIndex(MappedWords.open(file, arena));
  }

  static void write(Path file, SortedKeys keys) throws IOException {
    int startBits =
        Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(2, keys.size() / WORDS_A_START)));
    long[] starts = new long[(1 << startBits) + 1];
    for (int place = 0; place < keys.size(); place++) {
      starts[(int) (keys.word(place) >>> Long.SIZE - startBits) + 1]++;
    }
    for (int start = 1; start < starts.length; start++) {
      starts[start] += starts[start - 1];
    }
    long first = HEADER + starts.length;
    MappedWords.write(
        file,
        first + keys.size(),
        place ->
            place == 0
                ? keys.slotBits()
                : place == 1
                    ? startBits
                    : place < first
                        ? starts[(int) place - HEADER]
                        : keys.word((int) (place - first)));
  }

  /**
   * Hands out the slots that have a key, and rarely one that has another, until one is the right
   * one.
   */
  boolean anyMatch(long key, IntPredicate slots) {
    long word = Hash.mix(key) << slotBits;
    long start = HEADER + (word >>> Long.SIZE - startBits);
    long from = first + file.get(start);
    long to = first + file.get(start + 1);
    if (to - from > MANY) {
      from = firstNotBefore(word, from, to);
    }
    for (long place = from; place < to; place++) {
      long found = file.get(place);
      if (found >>> slotBits == word >>> slotBits) {
        if (slots.test((int) (found & (1L << slotBits) - 1))) {
          return true;
        }
      } else if (Long.compareUnsigned(found, word) > 0) {
        return false;
      }
    }
    return false;
  }

  private long firstNotBefore(long word, long from, long to) {
    long low = from;
    long high = to;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (Long.compareUnsigned(file.get(middle), word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
