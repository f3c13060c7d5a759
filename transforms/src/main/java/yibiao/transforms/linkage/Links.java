package yibiao.transforms.linkage;

import java.util.Arrays;

/** A growing list of weighted links, 12 bytes each. */
final class Links {
  private int[] a = new int[1024];
  private int[] b = new int[1024];
  private float[] weight = new float[1024];
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
