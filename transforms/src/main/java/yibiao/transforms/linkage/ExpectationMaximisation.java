package yibiao.transforms.linkage;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How often the fields of one person's records agree, where there are no valid ID numbers to tell:
 * by expectation maximisation (Dempster, Laird, Rubin 1977; for linkage Winkler 1988) over the
 * agreement patterns of each blocking key's pairs, with u known. A key says nothing about its own
 * fields. Keys that whole families share are left out: their likeliest division would be into
 * families and strangers.
 */
final class ExpectationMaximisation {
  private static final int ROUNDS = 40;
  private static final double FIRST_SHARE = 0.5;

  /** What is believed before counts as so many pairs. */
  private static final double PRIOR_PAIRS = 5;

  private static final int SAMPLED_RECORDS = 500_000;

  private final double[][] prior;
  private final double[][] u;
  private final double[][] agreeing;

  private ExpectationMaximisation(double[][] prior, double[][] u) {
    this.prior = prior;
    this.u = u;
    this.agreeing = scaled(prior, PRIOR_PAIRS);
  }

  /**
   * Estimates m; rows are fields, columns levels 1….
   *
   * @param prior what is believed of it before
   * @param u how often the levels occur among two people
   */
  static double[][] m(Features features, Blocking blocking, double[][] prior, double[][] u) {
    ExpectationMaximisation learned = new ExpectationMaximisation(prior, u);
    int stride = 1 + features.size() / SAMPLED_RECORDS;
    for (int key : blocking.keysBeyondFamilies()) {
      AtomicIntegerArray counts = new AtomicIntegerArray(Comparison.PATTERNS);
      blocking
          .allPairs(
              key,
              stride,
              () -> (a, b) -> counts.incrementAndGet(Comparison.pattern(features, a, b)))
          .forEach(done -> {});
      learned.learn(counts, Blocking.fields(key));
    }
    return learned.m();
  }

  private void learn(AtomicIntegerArray counts, int ownFields) {
    int[] patterns = new int[counts.length()];
    int seen = 0;
    for (int pattern = 0; pattern < counts.length(); pattern++) {
      if (counts.get(pattern) > 0) {
        patterns[seen++] = pattern;
      }
    }
    double[][] m = prior;
    double share = FIRST_SHARE;
    double[][] sums = scaled(prior, 0);
    for (int round = 0; round < ROUNDS && seen > 0; round++) {
      sums = scaled(prior, 0);
      double matches = 0;
      double pairs = 0;
      for (int i = 0; i < seen; i++) {
        int count = counts.get(patterns[i]);
        double expected = count * probability(patterns[i], m, share, ownFields);
        matches += expected;
        pairs += count;
        for (int field = 0; field < Comparison.FIELDS; field++) {
          int level = Comparison.level(patterns[i], field);
          if (level != Comparison.MISSING && (ownFields >> field & 1) == 0) {
            sums[field][level - 1] += expected;
          }
        }
      }
      share = Math.clamp(matches / pairs, 1e-6, 1 - 1e-6);
      m = normalised(sums);
    }
    for (int field = 0; field < Comparison.FIELDS; field++) {
      for (int level = 0; level < sums[field].length; level++) {
        agreeing[field][level] += sums[field][level];
      }
    }
  }

  private double probability(int pattern, double[][] m, double share, int ownFields) {
    double odds = share / (1 - share);
    for (int field = 0; field < Comparison.FIELDS; field++) {
      int level = Comparison.level(pattern, field);
      if (level != Comparison.MISSING && (ownFields >> field & 1) == 0) {
        odds *= m[field][level - 1] / u[field][level - 1];
      }
    }
    return odds / (1 + odds);
  }

  private double[][] m() {
    return normalised(agreeing);
  }

  /** As shares of each field, the prior among them, so that no level becomes impossible. */
  private double[][] normalised(double[][] sums) {
    double[][] m = scaled(prior, PRIOR_PAIRS);
    for (int field = 0; field < m.length; field++) {
      for (int level = 0; level < m[field].length; level++) {
        m[field][level] += sums[field][level];
      }
      double total = Arrays.stream(m[field]).sum();
      m[field] = Arrays.stream(m[field]).map(sum -> sum / total).toArray();
    }
    return m;
  }

  private static double[][] scaled(double[][] shares, double by) {
    return Arrays.stream(shares)
        .map(row -> Arrays.stream(row).map(share -> share * by).toArray())
        .toArray(double[][]::new);
  }
}
