package yibiao.bench;

import java.util.Arrays;

/** Times of one thing done many times, in nanoseconds. */
final class Figures {
  private static final double MILLION = 1e6;

  private final long[] sorted;

  private Figures(long[] times) {
    sorted = times.clone();
    Arrays.sort(sorted);
  }

  /** Something that is timed. */
  interface Work {
    void run(int n) throws Exception;
  }

  static Figures of(long[] times) {
    return new Figures(times);
  }

  /** Does it some times untimed, then {@code times} times timed. */
  static Figures of(int warmUp, int times, Work work) throws Exception {
    for (int n = 0; n < warmUp; n++) {
      work.run(n);
    }
    long[] taken = new long[times];
    for (int n = 0; n < times; n++) {
      taken[n] = time(work, warmUp + n);
    }
    return new Figures(taken);
  }

  static long time(Work work, int n) throws Exception {
    long start = System.nanoTime();
    work.run(n);
    return System.nanoTime() - start;
  }

  /** Milliseconds. */
  double median() {
    return percentile(50);
  }

  double percentile(double percent) {
    int at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.max(0, at)] / MILLION;
  }

  double max() {
    return sorted[sorted.length - 1] / MILLION;
  }

  @Override
  public String toString() {
    return "median %.2f ms, p99 %.2f ms, max %.2f ms, n=%d"
        .formatted(median(), percentile(99), max(), sorted.length);
  }
}
