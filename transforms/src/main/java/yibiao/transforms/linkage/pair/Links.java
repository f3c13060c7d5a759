package yibiao.transforms.linkage.pair;

import java.util.Arrays;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Hash;

/** A growing list of weighted links, 12 bytes each. */
public final class Links {
  private static final int HEAVIEST = 128;
  private static final int LINK_BITS = 28;
  private static final int TIE_BITS = 21;

  private int[] a = new int[64];
  private int[] b = new int[64];
  private float[] weight = new float[64];
  private int size;

  public void add(int slotA, int slotB, double linkWeight) {
    if (size == a.length) {
      a = Arrays.copyOf(a, size * 2);
      b = Arrays.copyOf(b, size * 2);
      weight = Arrays.copyOf(weight, size * 2);
    }
    a[size] = slotA;
    b[size] = slotB;
    weight[size++] = (float) linkWeight;
  }

  public void addAll(Links others) {
    int needed = size + others.size;
    if (needed > a.length) {
      int room = Math.max(needed, size * 3 / 2);
      a = Arrays.copyOf(a, room);
      b = Arrays.copyOf(b, room);
      weight = Arrays.copyOf(weight, room);
    }
    System.arraycopy(others.a, 0, a, size, others.size);
    System.arraycopy(others.b, 0, b, size, others.size);
    System.arraycopy(others.weight, 0, weight, size, others.size);
    size = needed;
  }

  public int size() {
    return size;
  }

  /** Two slots, in any order, as one number. */
  public static long pair(int slotA, int slotB) {
    return (long) Math.min(slotA, slotB) << 32 | Math.max(slotA, slotB);
  }

  public int a(int link) {
    return a[link];
  }

  public int b(int link) {
    return b[link];
  }

  public float weight(int link) {
    return weight[link];
  }

  /**
   * The links in falling order of weight; equal weights by the ids of their records, so that the
   * order does not depend on where records stand.
   */
  public int[] strongestFirst(Features f) {
    long[] words = new long[size];
    IntStream.range(0, size)
        .parallel()
        .forEach(
            link -> {
              // 1/64 bit is finer than any weight is known.
              int lightness = Math.clamp((int) ((HEAVIEST - weight[link]) * 64), 0, 0x3fff);
              int ids = f.idHash(a[link]) + f.idHash(b[link]);
              long tie = Hash.mix(ids) >>> Long.SIZE - TIE_BITS;
              words[link] = ((long) lightness << TIE_BITS | tie) << LINK_BITS | link;
            });
    Arrays.parallelSort(words);
    return Arrays.stream(words).mapToInt(word -> (int) (word & (1L << LINK_BITS) - 1)).toArray();
  }
}
