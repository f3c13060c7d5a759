package yibiao.transforms.linkage;

import java.util.Arrays;

/**
 * The pairs worth comparing: those that share a blocking key. A key's records are found by sorting
 * one array of packed (hash, slot) words; a pair that several keys find is handed out once, by the
 * first of them. In a block larger than {@link #WHOLE_BLOCK}, where all pairs would be quadratic, a
 * record meets only its neighbours in the order of name and birth date.
 */
final class Blocking {
  private static final int WHOLE_BLOCK = 64;
  private static final int NEIGHBOURS = 12;
  private static final int KEYS = 8;

  /** Takes one pair of slots. */
  interface PairConsumer {
    void accept(int a, int b);
  }

  private final Features f;
  private final int slotBits;

  Blocking(Features features) {
    this.f = features;
    this.slotBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, features.size));
  }

  void forEachPair(PairConsumer pairs) {
    for (int key = 0; key < KEYS; key++) {
      long[] words = sortedWords(key);
      int from = 0;
      for (int to = 1; to <= words.length; to++) {
        if (to == words.length || words[to] >>> slotBits != words[from] >>> slotBits) {
          block(words, from, to, key, pairs);
          from = to;
        }
      }
    }
  }

  private long[] sortedWords(int key) {
    long[] words = new long[f.size];
    int count = 0;
    for (int slot = 0; slot < f.size; slot++) {
      long hash = key(key, slot);
      if (hash != 0) {
        words[count++] = hash << slotBits | slot;
      }
    }
    words = Arrays.copyOf(words, count);
    // Unsigned order is not needed: equal keys only have to stand together.
    Arrays.parallelSort(words);
    return words;
  }

  private void block(long[] words, int from, int to, int key, PairConsumer pairs) {
    int size = to - from;
    if (size < 2) {
      return;
    }
    int reach = size <= WHOLE_BLOCK ? size : NEIGHBOURS;
    int[] slots = new int[size];
    for (int i = 0; i < size; i++) {
      slots[i] = (int) (words[from + i] & (1L << slotBits) - 1);
    }
    if (size > WHOLE_BLOCK) {
      slots = byNameAndBirth(slots);
    }
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < Math.min(size, i + reach); j++) {
        if (key(key, slots[i]) == key(key, slots[j]) && !foundEarlier(key, slots[i], slots[j])) {
          pairs.accept(slots[i], slots[j]);
        }
      }
    }
  }

  private int[] byNameAndBirth(int[] slots) {
    long[] order = new long[slots.length];
    int positionBits = 32 - Integer.numberOfLeadingZeros(slots.length);
    for (int i = 0; i < slots.length; i++) {
      order[i] = Hash.of(f.name[slots[i]], f.birth[slots[i]]) << positionBits | i;
    }
    Arrays.sort(order);
    int[] sorted = new int[slots.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = slots[(int) (order[i] & (1L << positionBits) - 1)];
    }
    return sorted;
  }

  /**
   * Whether an earlier key holds the same pair. An earlier block may have been too large to meet
   * there, so only keys that name a single person (number; name and birth date) are trusted to have
   * found it; a pair may thus come twice, which costs time and changes nothing.
   */
  private boolean foundEarlier(int key, int a, int b) {
    for (int earlier = 0; earlier < Math.min(key, 2); earlier++) {
      long hash = key(earlier, a);
      if (hash != 0 && hash == key(earlier, b)) {
        return true;
      }
    }
    return false;
  }

  private long key(int key, int slot) {
    return switch (key) {
      case 0 -> f.id[slot];
      case 1 -> both(f.name[slot], f.birth[slot]);
      case 2 -> both(f.name[slot], f.phone[slot]);
      case 3 -> both(f.name[slot], f.dwelling[slot]);
      case 4 -> both(f.phone[slot], f.birth[slot]);
      case 5 -> both(f.dwelling[slot], f.birth[slot]);
      case 6 -> both(f.sound[slot], f.birth[slot]);
      case 7 -> both(f.name[slot], f.community[slot]);
      default -> throw new IllegalArgumentException("no blocking key " + key);
    };
  }

  private static long both(long first, long second) {
    return first == 0 || second == 0 ? 0 : Hash.of(first, second);
  }
}
