package yibiao.transforms.linkage;

import java.util.Arrays;

/** How often each value occurs in an array, by binary search in its sorted copy. */
final class LongCounts {
  private final long[] sorted;

  private LongCounts(long[] sorted) {
    this.sorted = sorted;
  }

  static LongCounts of(long[] values) {
    long[] sorted = values.clone();
    Arrays.parallelSort(sorted);
    return new LongCounts(sorted);
  }

  int get(long value) {
    return firstAbove(value) - firstFrom(value);
  }

  private int firstFrom(long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int firstAbove(long value) {
    return value == Long.MAX_VALUE ? sorted.length : firstFrom(value + 1);
  }
}
