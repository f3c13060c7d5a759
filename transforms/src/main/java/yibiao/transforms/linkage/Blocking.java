package yibiao.transforms.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pairs worth comparing: those that share a blocking key. A pair that several keys find is
 * handed out once, by the first of them that meets it. In a block larger than {@link #WHOLE_BLOCK},
 * where all pairs would be quadratic, a record meets only its neighbours in the order of name and
 * birth date.
 */
final class Blocking {
  static final int WHOLE_BLOCK = 64;
  private static final int NEIGHBOURS = 12;
  private static final int KEYS = 6;

  /** The key that families share. */
  static final int DWELLING = 3;

  static final int KEYS_IN_LETTERS = 10;

  /** By key, the fields that its pairs agree in because they have the key, as bits. */
  private static final int[] FIELDS = {
    1 << Comparison.ID,
    1 << Comparison.NAME | 1 << Comparison.BIRTH,
    1 << Comparison.PHONE,
    1 << Comparison.PLACE,
    1 << Comparison.NAME | 1 << Comparison.BIRTH,
    1 << Comparison.NAME | 1 << Comparison.PLACE,
    1 << Comparison.BIRTH,
    1 << Comparison.NAME,
    1 << Comparison.NAME | 1 << Comparison.PLACE,
    1 << Comparison.NAME | 1 << Comparison.PLACE
  };

  /** Takes one pair of slots. */
  interface PairConsumer {
    void accept(int a, int b);
  }

  private final Features f;

  /** By slot, a bit for each key whose block was too large to be met whole. */
  private final short[] tooLarge;

  /** A bit for each key that had such a block: mostly there is none, and nothing to look up. */
  private final AtomicInteger keysTooLarge = new AtomicInteger();

  private final Filter filter;

  /** Which values of which keys, and which of their slots, count. */
  interface Filter {
    boolean keeps(int key, int slot, long value);
  }

  Blocking(Features features) {
    this(features, (key, slot, value) -> true);
  }

  Blocking(Features features, Filter filter) {
    this.f = features;
    this.filter = filter;
    this.tooLarge = new short[features.size()];
  }

  /**
   * Hands out all pairs.
   *
   * @param consumers makes one for each part of each key, which are worked on side by side
   * @return the consumers, in an order that does not depend on who was faster
   */
  <C extends PairConsumer> List<C> pairs(Supplier<C> consumers) {
    return IntStream.range(0, keys())
        .boxed()
        .flatMap(key -> pairs(key, 1, true, consumers))
        .toList();
  }

  /** How many keys there are; some are for names in letters alone. */
  int keys() {
    return f.sketches().isEmpty() ? KEYS : KEYS_IN_LETTERS;
  }

  /** The keys that people of one family need not share. */
  int[] keysBeyondFamilies() {
    return IntStream.range(0, keys()).filter(key -> key != 2 && key != DWELLING).toArray();
  }

  /** The fields that a key is made of, as bits. */
  static int fields(int key) {
    return FIELDS[key];
  }

  /**
   * The pairs of one key that no earlier key has found.
   *
   * @param stride of so many values of the key one counts, by chance
   */
  <C extends PairConsumer> Stream<C> pairs(int key, int stride, Supplier<C> consumers) {
    return pairs(key, stride, true, consumers);
  }

  /** All pairs of one key, whichever key has found them before. */
  <C extends PairConsumer> Stream<C> allPairs(int key, int stride, Supplier<C> consumers) {
    return pairs(key, stride, false, consumers);
  }

  private <C extends PairConsumer> Stream<C> pairs(
      int key, int stride, boolean once, Supplier<C> consumers) {
    SortedKeys sorted =
        SortedKeys.of(
            f.size(),
            slot -> {
              long value = key(key, slot);
              boolean counts =
                  (stride == 1 || Long.remainderUnsigned(Hash.mix(value), stride) == 0)
                      && filter.keeps(key, slot, value);
              return counts ? value : 0;
            });
    return IntStream.range(0, sorted.parts())
        .parallel()
        .mapToObj(
            part -> {
              C consumer = consumers.get();
              EarlierKeys earlier = new EarlierKeys(once ? key : 0);
              ReadAhead ahead = new ReadAhead(f, sorted, sorted.from(part));
              sorted.forEachBlock(
                  part,
                  (from, to) -> {
                    ahead.upTo(to);
                    block(sorted, from, to, key, earlier, consumer);
                  });
              return consumer;
            })
        .toList()
        .stream();
  }

  private void block(
      SortedKeys sorted, int from, int to, int key, EarlierKeys earlier, PairConsumer pairs) {
    int size = to - from;
    int reach = size <= WHOLE_BLOCK ? size : NEIGHBOURS;
    int[] slots = new int[size];
    for (int i = 0; i < size; i++) {
      slots[i] = sorted.slot(from + i);
    }
    if (size > WHOLE_BLOCK) {
      keysTooLarge.getAndUpdate(keys -> keys | 1 << key);
      for (int slot : slots) {
        tooLarge[slot] |= (short) (1 << key);
      }
      slots = byNameAndBirth(slots);
    }
    earlier.look(slots);
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < Math.min(size, i + reach); j++) {
        if (!earlier.share(i, j) && shares(key, slots[i], slots[j])) {
          pairs.accept(slots[i], slots[j]);
        }
      }
    }
  }

  /**
   * Which records of a block an earlier key has brought together already: one after the other, as
   * {@link #foundEarlier} says for two.
   */
  private final class EarlierKeys {
    private final int keys;

    /** The values of the first record, then of the second. */
    private long[] values = new long[0];

    EarlierKeys(int keys) {
      this.keys = keys;
    }

    void look(int[] slots) {
      if (values.length < slots.length * keys) {
        values = new long[slots.length * keys];
      }
      for (int i = 0; i < slots.length; i++) {
        for (int key = 0; key < keys; key++) {
          values[i * keys + key] = wasWhole(key, slots[i]) ? key(key, slots[i]) : 0;
        }
      }
    }

    boolean share(int i, int j) {
      for (int key = 0; key < keys; key++) {
        long value = values[i * keys + key];
        if (value != 0 && value == values[j * keys + key]) {
          return true;
        }
      }
      return false;
    }
  }

  /** Those of one name and birth date in the order of their ids, wherever records stand. */
  private int[] byNameAndBirth(int[] slots) {
    int[] byId = sorted(slots, f::idHash);
    return sorted(byId, slot -> Hash.of(f.name(slot), f.birth(slot)));
  }

  /** In the order of a number's lower bits, as many as fit; of equal ones, as they were. */
  private static int[] sorted(int[] slots, IntToLongFunction by) {
    long[] order = new long[slots.length];
    int positionBits = 32 - Integer.numberOfLeadingZeros(slots.length);
    for (int i = 0; i < slots.length; i++) {
      order[i] = by.applyAsLong(slots[i]) << positionBits | i;
    }
    Arrays.sort(order);
    int[] sorted = new int[slots.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = slots[(int) (order[i] & (1L << positionBits) - 1)];
    }
    return sorted;
  }

  /** Whether an earlier key has handed out the same pair: one whose block was met whole. */
  boolean foundEarlier(int key, int a, int b) {
    for (int earlier = 0; earlier < key; earlier++) {
      if (wasWhole(earlier, a) && shares(earlier, a, b)) {
        return true;
      }
    }
    return false;
  }

  private boolean wasWhole(int key, int slot) {
    int bit = 1 << key;
    return (keysTooLarge.get() & bit) == 0 || (tooLarge[slot] & bit) == 0;
  }

  /** Whether two records have one value of a key. */
  boolean shares(int key, int a, int b) {
    return switch (key) {
      case 0 -> same(f.id(a), f.id(b));
      case 1 -> sameBirth(a, b) && same(f.name(a), f.name(b));
      case 2 -> same(f.phone(a), f.phone(b));
      case 3 -> same(f.dwelling(a), f.dwelling(b));
      case 4 -> sameBirth(a, b) && same(f.sound(a), f.sound(b));
      case 5 -> same(f.community(a), f.community(b)) && same(f.name(a), f.name(b));
      case 6 -> f.inLetters(a) && f.inLetters(b) && sameBirth(a, b);
      case 7 -> f.inLetters(a) && f.inLetters(b) && same(f.name(a), f.name(b));
      case 8 -> same(f.sketches().firstWord(a), f.sketches().firstWord(b));
      case 9 -> same(f.sketches().lastWord(a), f.sketches().lastWord(b));
      default -> throw new IllegalArgumentException("no blocking key " + key);
    };
  }

  private boolean sameBirth(int a, int b) {
    return same(f.birth(a), f.birth(b));
  }

  private static boolean same(long a, long b) {
    return a != 0 && a == b;
  }

  /** The first key that a pair shares, not counting the number; 0 for none. */
  int keyBehindNumber(int a, int b) {
    for (int key = 1; key < keys(); key++) {
      if (shares(key, a, b)) {
        return key;
      }
    }
    return 0;
  }

  /** A record's value of a key; 0 for none. */
  long key(int key, int slot) {
    return switch (key) {
      case 0 -> f.id(slot);
      case 1 -> both(f.name(slot), f.birth(slot));
      case 2 -> f.phone(slot);
      case 3 -> f.dwelling(slot);
      case 4 -> both(f.sound(slot), f.birth(slot));
      case 5 -> both(f.name(slot), f.community(slot));
      case 6 -> f.inLetters(slot) ? f.birth(slot) : 0;
      case 7 -> f.inLetters(slot) ? f.name(slot) : 0;
      case 8 -> f.sketches().firstWord(slot);
      case 9 -> f.sketches().lastWord(slot);
      default -> throw new IllegalArgumentException("no blocking key " + key);
    };
  }

  private static long both(long first, long second) {
    return first == 0 || second == 0 ? 0 : Hash.of(first, second);
  }
}
