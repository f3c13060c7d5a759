package yibiao.transforms.linkage;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How often pairs that agree in a certain way are one person, counted among pairs of two valid ID
 * numbers, which tell. Fields do not agree independently of each other: a family shares surname,
 * address and phone, twins the birth date too, and a common name meets its like on one birthday.
 * What the counts say goes before what the sum of weights says; where there are few, the sum of
 * weights counts as {@link #PRIOR_PAIRS} of them.
 */
final class Calibration {
  private static final double PRIOR_PAIRS = 4;

  /** Pairs of a larger file are a sample of about as many records. */
  private static final int SAMPLED_RECORDS = 2_000_000;

  private static final int RARITIES = 8;
  private static final double BITS_A_RARITY = 2;

  private final Features features;
  private final AtomicIntegerArray same = new AtomicIntegerArray(size());
  private final AtomicIntegerArray different = new AtomicIntegerArray(size());

  private Calibration(Features features) {
    this.features = features;
  }

  private static int size() {
    return (Comparison.PATTERNS >> 3) * RARITIES;
  }

  static Calibration of(Features features, Blocking blocking) {
    Calibration calibration = new Calibration(features);
    int stride = 1 + features.size() / SAMPLED_RECORDS;
    for (int key = 0; key < blocking.keys(); key++) {
      int its = key;
      blocking
          .pairs(key, stride, () -> (a, b) -> calibration.count(blocking, its, a, b))
          .forEach(done -> {});
    }
    return calibration;
  }

  private void count(Blocking blocking, int key, int a, int b) {
    boolean tells =
        features.idState(a) == Features.VALID_ID && features.idState(b) == Features.VALID_ID;
    if (!tells) {
      return;
    }
    boolean one = features.id(a) == features.id(b);
    // A pair of one number is counted where the number found it, any other by its first key.
    if (one
        ? key == 0 && blocking.keyBehindNumber(a, b) > 0
        : blocking.keyBehindNumber(a, b) == key) {
      int index = index(Comparison.pattern(features, a, b), a);
      (one ? same : different).incrementAndGet(index);
    }
  }

  /** The pattern without the number, and how rare the name is, or how long. */
  private int index(int pattern, int a) {
    int low = pattern & (1 << 3 * Comparison.ID) - 1;
    int high = pattern >>> 3 * (Comparison.ID + 1) << 3 * Comparison.ID;
    int name = Comparison.level(pattern, Comparison.NAME);
    int rarity =
        name == Comparison.SAME
            ? (int) (-WeightModel.log2(features.nameShare(a)) / BITS_A_RARITY) - 2
            : features.length(a) - 2;
    return (high | low) * RARITIES + Math.clamp(rarity, 0, RARITIES - 1);
  }

  /**
   * The odds, in bits, that a pair is one person, whatever its numbers say.
   *
   * @param expected the odds by the sum of weights
   */
  double odds(int pattern, int a, double expected) {
    int index = index(pattern, a);
    double yes = same.get(index) + PRIOR_PAIRS * probability(expected);
    double no = different.get(index) + PRIOR_PAIRS * probability(-expected);
    return WeightModel.log2(yes / no);
  }

  private static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }
}
