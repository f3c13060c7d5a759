package yibiao.transforms.linkage.pair;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.record.Hash;

/**
 * Slots in the order of a key, as one array of packed (hash, slot) words: slots of one key stand
 * together. Bits of the hash that do not fit are lost, so that a few slots of other keys may stand
 * among them.
 */
public final class SortedKeys {
  private static final int PARTS = 64;
  private static final int BUCKET_BITS = 11;
  private static final int BUCKETS = 1 << BUCKET_BITS;

  /** No word: slots do not fill their bits. */
  private static final long NONE = -1;

  private final long[] words;
  private final int slotBits;

  /** A slot's key, 0 for none. */
  public interface Key {
    long of(int slot);
  }

  private SortedKeys(long[] words, int slotBits) {
    this.words = words;
    this.slotBits = slotBits;
  }

  public static SortedKeys of(int size, Key key) {
    int slotBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, size));
    long[] words = new long[size];
    int[][] counts = new int[PARTS][BUCKETS];
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            part -> {
              for (int slot = bound(size, part); slot < bound(size, part + 1); slot++) {
                long value = key.of(slot);
                // Mixed, for the upper bits do not fit: they must not be what tells keys apart.
                words[slot] = value == 0 ? NONE : Hash.mix(value) << slotBits | slot;
                if (value != 0) {
                  counts[part][bucketOf(words[slot])]++;
                }
              }
            });
    return new SortedKeys(together(words, counts), slotBits);
  }

  /**
   * The words in order of their upper bits, each bucket of these then sorted by itself: small
   * enough for a processor's cache, which all of them together are not.
   *
   * @param counts how many words of each bucket each part has
   */
  private static long[] together(long[] words, int[][] counts) {
    int[] starts = new int[BUCKETS + 1];
    int at = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket] = at;
      for (int[] ofPart : counts) {
        int count = ofPart[bucket];
        ofPart[bucket] = at; // From now on: where its next word goes.
        at += count;
      }
    }
    starts[BUCKETS] = at;
    long[] sorted = new long[at];
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            part -> {
              for (int slot = bound(words.length, part);
                  slot < bound(words.length, part + 1);
                  slot++) {
                if (words[slot] != NONE) {
                  sorted[counts[part][bucketOf(words[slot])]++] = words[slot];
                }
              }
            });
    IntStream.range(0, BUCKETS)
        .parallel()
        .forEach(bucket -> Arrays.sort(sorted, starts[bucket], starts[bucket + 1]));
    return sorted;
  }

  private static int bucketOf(long word) {
    return (int) (word >>> Long.SIZE - BUCKET_BITS);
  }

  private static int bound(int size, int part) {
    return (int) ((long) size * part / PARTS);
  }

  /** Hands out the slots that have a key, and rarely one that has another. */
  public void forEach(long key, IntConsumer slots) {
    long word = Hash.mix(key) << slotBits;
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(words[middle], word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (; low < words.length && words[low] >>> slotBits == word >>> slotBits; low++) {
      slots.accept(slot(low));
    }
  }

  /** How many slots have the key. */
  public int size() {
    return words.length;
  }

  /** The key's hash in the upper bits, the slot in the lower {@link #slotBits}. */
  public long word(int place) {
    return words[place];
  }

  public int slotBits() {
    return slotBits;
  }

  public int slot(int place) {
    return (int) (words[place] & (1L << slotBits) - 1);
  }

  /** Takes the places of one key, the last one not included. */
  public interface Block {
    void take(int from, int to);
  }

  /** Parts of about one size; a block lies in one of them. */
  public int parts() {
    return PARTS;
  }

  /** Where a part's blocks begin. */
  public int from(int part) {
    return blockFrom(bound(words.length, part));
  }

  /** Hands out a part's blocks of two and more. */
  public void forEachBlock(int part, Block block) {
    int from = from(part);
    int end = blockFrom(bound(words.length, part + 1));
    for (int to = from + 1; to <= end; to++) {
      if (to == end || words[to] >>> slotBits != words[from] >>> slotBits) {
        if (to - from > 1) {
          block.take(from, to);
        }
        from = to;
      }
    }
  }

  /** The first place from there on where a block begins. */
  private int blockFrom(int place) {
    int at = place;
    while (at > 0 && at < words.length && words[at] >>> slotBits == words[at - 1] >>> slotBits) {
      at++;
    }
    return at;
  }
}
