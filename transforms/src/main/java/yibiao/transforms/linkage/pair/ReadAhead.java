package yibiao.transforms.linkage.pair;

import yibiao.transforms.linkage.record.Features;

/**
 * Reads records a little before they are looked at, many at once: the processor then waits for
 * memory once for all of them, not for one after the other. Records of one key lie anywhere.
 */
public final class ReadAhead {
  private static final int PLACES = 128;

  private final Features features;
  private final SortedKeys sorted;
  private int read;

  /** Keeps the reading from being left out as useless. */
  private long seen;

  /**
   * Reads ahead.
   *
   * @param sorted says in which order records are looked at
   * @param from the place that is looked at first
   */
  public ReadAhead(Features features, SortedKeys sorted, int from) {
    this.features = features;
    this.sorted = sorted;
    this.read = from;
  }

  /** To be told before what stands before a place is looked at. */
  public void upTo(int place) {
    if (place <= read) {
      return;
    }
    int end = Math.min(sorted.size(), place + PLACES);
    long words = 0;
    for (; read < end; read++) {
      words ^= features.id(sorted.slot(read));
    }
    seen ^= words;
  }
}
