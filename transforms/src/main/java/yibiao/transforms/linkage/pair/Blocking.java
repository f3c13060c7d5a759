package yibiao.transforms.linkage.pair;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Hash;

/**
 * The pairs worth comparing: those that share a blocking key. A pair that several keys find is
 * handed out once, by the first of them that meets it. In a block larger than {@link #WHOLE_BLOCK},
 * where all pairs would be quadratic, a record meets only its neighbours in the order of name and
 * birth date.
 */
public final class Blocking {
  public static final int WHOLE_BLOCK = 64;
  private static final int NEIGHBOURS = 12;

  /** Takes one pair of slots. */
  public interface PairConsumer {
    void accept(int a, int b);
  }

  private final Features f;
  private final BlockingKeys keys;

  /** By slot, a bit for each key whose block was too large to be met whole. */
  private final short[] tooLarge;

  /** A bit for each key that had such a block: mostly there is none, and nothing to look up. */
  private final AtomicInteger keysTooLarge = new AtomicInteger();

  private final Filter filter;

  /** Which values of which keys, and which of their slots, count. */
  public interface Filter {
    boolean keeps(int key, int slot, long value);
  }

  public Blocking(Features features) {
    this(features, (key, slot, value) -> true);
  }

  public Blocking(Features features, Filter filter) {
    this.f = features;
    this.keys = new BlockingKeys(features);
    this.filter = filter;
    this.tooLarge = new short[features.size()];
  }

  public BlockingKeys keys() {
    return keys;
  }

  /**
   * Hands out all pairs.
   *
   * @param consumers makes one for each part of each key, which are worked on side by side
   * @return the consumers, in an order that does not depend on who was faster
   */
  public <C extends PairConsumer> List<C> pairs(Supplier<C> consumers) {
    return IntStream.range(0, keys.count())
        .boxed()
        .flatMap(key -> pairs(key, 1, true, consumers))
        .toList();
  }

  /**
   * The pairs of one key that no earlier key has found.
   *
   * @param stride of so many values of the key one counts, by chance
   */
  public <C extends PairConsumer> Stream<C> pairs(int key, int stride, Supplier<C> consumers) {
    return pairs(key, stride, true, consumers);
  }

  /** All pairs of one key, whichever key has found them before. */
  public <C extends PairConsumer> Stream<C> allPairs(int key, int stride, Supplier<C> consumers) {
    return pairs(key, stride, false, consumers);
  }

  private <C extends PairConsumer> Stream<C> pairs(
      int key, int stride, boolean once, Supplier<C> consumers) {
    SortedKeys sorted =
        SortedKeys.of(
            f.size(),
            slot -> {
              long value = keys.value(key, slot);
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
      keysTooLarge.getAndUpdate(bits -> bits | 1 << key);
      for (int slot : slots) {
        tooLarge[slot] |= (short) (1 << key);
      }
      slots = byNameAndBirth(slots);
    }
    earlier.look(slots);
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < Math.min(size, i + reach); j++) {
        if (!earlier.share(i, j) && keys.share(key, slots[i], slots[j])) {
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
    private final int count;

    /** The values of the first record, then of the second. */
    private long[] values = new long[0];

    EarlierKeys(int count) {
      this.count = count;
    }

    void look(int[] slots) {
      if (values.length < slots.length * count) {
        values = new long[slots.length * count];
      }
      for (int i = 0; i < slots.length; i++) {
        for (int key = 0; key < count; key++) {
          values[i * count + key] = wasWhole(key, slots[i]) ? keys.value(key, slots[i]) : 0;
        }
      }
    }

    boolean share(int i, int j) {
      for (int key = 0; key < count; key++) {
        long value = values[i * count + key];
        if (value != 0 && value == values[j * count + key]) {
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
  public boolean foundEarlier(int key, int a, int b) {
    for (int earlier = 0; earlier < key; earlier++) {
      if (wasWhole(earlier, a) && keys.share(earlier, a, b)) {
        return true;
      }
    }
    return false;
  }

  private boolean wasWhole(int key, int slot) {
    int bit = 1 << key;
    return (keysTooLarge.get() & bit) == 0 || (tooLarge[slot] & bit) == 0;
  }
}
