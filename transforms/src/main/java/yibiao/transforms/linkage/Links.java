package yibiao.transforms.linkage;

import java.util.Arrays;

/** A growing list of weighted links, 12 bytes each. */
final class Links {
  private int[] a = new int[64];
  private int[] b = new int[64];
  private float[] weight = new float[64];
  private int size;

  void add(int slotA, int slotB, double linkWeight) {
    if (size == a.length) {
      a = Arrays.copyOf(a, size * 2);
      b = Arrays.copyOf(b, size * 2);
      weight = Arrays.copyOf(weight, size * 2);
    }
    a[size] = slotA;
    b[size] = slotB;
    weight[size++] = (float) linkWeight;
  }

  void addAll(Links others) {
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

  int size() {
    return size;
  }

  int a(int link) {
    return a[link];
  }

  int b(int link) {
    return b[link];
  }

  float weight(int link) {
    return weight[link];
  }

  /**
   * The links in falling order of weight; equal weights by their place, so a run can be repeated
   * exactly.
   */
  int[] strongestFirst() {
    long[] words = new long[size];
    for (int link = 0; link < size; link++) {
      int quantised = (int) (weight[link] * 1024);
      words[link] = (long) -quantised << 32 | link;
    }
    Arrays.parallelSort(words);
    return Arrays.stream(words).mapToInt(word -> (int) word).toArray();
  }
}
