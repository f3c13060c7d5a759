package yibiao.transforms.linkage.weigh;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.BlockingKeys;
import yibiao.transforms.linkage.record.Features;

/**
 * Divides pairs into one person's and two people's by how they agree: expectation maximisation
 * (Dempster, Laird, Rubin 1977; for linkage Winkler 1988) over the pairs' agreement patterns, with
 * u known. Pairs say nothing about the fields that they were found by.
 */
final class ExpectationMaximisation {
  private static final int ROUNDS = 40;

  /** What is believed of m before counts as so many pairs. */
  private static final double PRIOR_PAIRS = 5;

  private static final int SAMPLED_RECORDS = 500_000;

  /** What a number implies: it cannot tell whose the number is. */
  private static final int IMPLIED_BY_NUMBER =
      1 << Comparison.ID | 1 << Comparison.BIRTH | 1 << Comparison.SEX;

  /** What is believed of the share of strangers among them before counts as so many pairs. */
  private static final double PAIRS_OF_NUMBERS = 1000;

  private final double[][] prior;
  private final double[][] u;

  private ExpectationMaximisation(double[][] prior, double[][] u) {
    this.prior = prior;
    this.u = u;
  }

  /**
   * What pairs show.
   *
   * @param agreeing by field and level from 1 on, how many of the pairs that are one person agree
   *     so
   * @param share the share of pairs that are one person
   */
  record Learned(double[][] agreeing, double share) {}

  /**
   * Estimates m where there are no valid ID numbers to tell; rows are fields, columns levels 1….
   * Keys that whole families share are left out: their likeliest division would be into families
   * and strangers.
   *
   * @param prior what is believed of it before
   * @param u how often the levels occur among two people
   */
  static double[][] m(Features features, Blocking blocking, double[][] prior, double[][] u) {
    var estimation = new ExpectationMaximisation(prior, u);
    double[][] agreeing = scaled(prior, PRIOR_PAIRS);
    int stride = 1 + features.size() / SAMPLED_RECORDS;
    for (int key : blocking.keys().beyondFamilies()) {
      AtomicIntegerArray counts = new AtomicIntegerArray(Comparison.PATTERNS);
      blocking
          .allPairs(
              key,
              stride,
              () -> (a, b) -> counts.incrementAndGet(Comparison.pattern(features, a, b)))
          .forEach(done -> {});
      int own = BlockingKeys.fields(key);
      double[][] found = estimation.learn(counts, own, own, 0.5, 0).agreeing();
      for (int field = 0; field < found.length; field++) {
        for (int level = 0; level < found[field].length; level++) {
          agreeing[field][level] += found[field][level];
        }
      }
    }
    return estimation.normalised(agreeing);
  }

  /**
   * Tells one person's records from two people's that stand under one number, because it was lent,
   * or mistyped into somebody else's: name, phone and address tell.
   *
   * @param counts by pattern, how many pairs have one valid number
   * @param share of them that is believed to be one person before any data
   */
  static Learned ofNumbers(
      AtomicIntegerArray counts, double[][] prior, double[][] u, double share) {
    return new ExpectationMaximisation(prior, u)
        .learn(counts, IMPLIED_BY_NUMBER, 1 << Comparison.ID, share, PAIRS_OF_NUMBERS);
  }

  /**
   * Learns from pairs.
   *
   * @param blind fields that do not tell what a pair is, as bits
   * @param own fields of which nothing is learned
   * @param firstShare what is believed of the share of pairs that are one person
   * @param believed as many pairs as that counts for
   */
  private Learned learn(
      AtomicIntegerArray counts, int blind, int own, double firstShare, double believed) {
    int[] patterns = new int[counts.length()];
    int seen = 0;
    for (int pattern = 0; pattern < counts.length(); pattern++) {
      if (counts.get(pattern) > 0) {
        patterns[seen++] = pattern;
      }
    }
    double[][] m = prior;
    double share = firstShare;
    double[][] sums = scaled(prior, 0);
    for (int round = 0; round < ROUNDS && seen > 0; round++) {
      sums = scaled(prior, 0);
      double matches = firstShare * believed;
      double pairs = believed;
      for (int i = 0; i < seen; i++) {
        int count = counts.get(patterns[i]);
        double expected = count * probability(patterns[i], m, share, blind);
        matches += expected;
        pairs += count;
        for (int field = 0; field < Comparison.FIELDS; field++) {
          int level = Comparison.level(patterns[i], field);
          if (level != Comparison.MISSING && (own >> field & 1) == 0) {
            sums[field][level - 1] += expected;
          }
        }
      }
      share = Math.clamp(matches / pairs, 1e-6, 1 - 1e-6);
      m = normalised(sums);
    }
    return new Learned(sums, share);
  }

  private double probability(int pattern, double[][] m, double share, int blind) {
    double odds = share / (1 - share);
    for (int field = 0; field < Comparison.FIELDS; field++) {
      int level = Comparison.level(pattern, field);
      if (level != Comparison.MISSING && (blind >> field & 1) == 0) {
        odds *= m[field][level - 1] / u[field][level - 1];
      }
    }
    return odds / (1 + odds);
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
