package yibiao.transforms.linkage.weigh;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.Links;
import yibiao.transforms.linkage.record.Features;

/**
 * How often pairs that agree in a certain way are one person, counted among pairs of two valid ID
 * numbers, which tell. Fields do not agree independently of each other: a family shares surname,
 * address and phone, twins the birth date too, and a common name meets its like on one birthday.
 * What the counts say goes before what the sum of weights says; where there are few, the sum of
 * weights counts as {@link #PRIOR_PAIRS} of them.
 */
public final class Calibration {
  private static final double PRIOR_PAIRS = 4;

  /** Pairs of a larger file are a sample of about as many records. */
  private static final int SAMPLED_RECORDS = 2_000_000;

  private static final int RARITIES = 16;
  private static final double BITS_A_RARITY = 1;

  private final AtomicIntegerArray same = new AtomicIntegerArray(size());
  private final AtomicIntegerArray different = new AtomicIntegerArray(size());

  private Calibration() {}

  private static int size() {
    return (Comparison.PATTERNS >> 3) * RARITIES;
  }

  public static Calibration of(Features features, Blocking blocking) {
    Calibration calibration = new Calibration();
    int stride = 1 + features.size() / SAMPLED_RECORDS;
    for (int key = 0; key < blocking.keys().count(); key++) {
      int counted = key;
      blocking
          .pairs(key, stride, () -> (a, b) -> calibration.count(features, blocking, counted, a, b))
          .forEach(done -> {});
    }
    return calibration;
  }

  /**
   * Takes in what people have said about pairs: each answer counts as a pair whose numbers tell.
   */
  public void learn(Features features, Answers answers) {
    learn(features, answers.same(), same);
    learn(features, answers.different(), different);
  }

  private static void learn(Features features, Links answered, AtomicIntegerArray counts) {
    for (int link = 0; link < answered.size(); link++) {
      int a = answered.a(link);
      int b = answered.b(link);
      counts.incrementAndGet(index(features, Comparison.pattern(features, a, b), a, b));
    }
  }

  /** The experience of an earlier run. */
  public static Calibration of(Parameters parameters) {
    Calibration calibration = new Calibration();
    parameters
        .experience()
        .forEach(
            (kind, counts) -> {
              calibration.same.set(kind, counts.get(0));
              calibration.different.set(kind, counts.get(1));
            });
    return calibration;
  }

  /** By kind of pair, how many were one person and how many were not. */
  Map<Integer, List<Integer>> experience() {
    Map<Integer, List<Integer>> experience = new TreeMap<>();
    for (int kind = 0; kind < size(); kind++) {
      if (same.get(kind) > 0 || different.get(kind) > 0) {
        experience.put(kind, List.of(same.get(kind), different.get(kind)));
      }
    }
    return experience;
  }

  private void count(Features features, Blocking blocking, int key, int a, int b) {
    boolean tells =
        features.idState(a) == Features.VALID_ID && features.idState(b) == Features.VALID_ID;
    if (!tells) {
      return;
    }
    boolean one = features.id(a) == features.id(b);
    // A pair of one number is counted where the number found it, any other by its first key.
    if (one
        ? key == 0 && blocking.keys().behindNumber(a, b) > 0
        : blocking.keys().behindNumber(a, b) == key) {
      int index = index(features, Comparison.pattern(features, a, b), a, b);
      (one ? same : different).incrementAndGet(index);
    }
  }

  /** The pattern without the number, and how rare the name is, or how long. */
  private static int index(Features features, int pattern, int a, int b) {
    int name = Comparison.level(pattern, Comparison.NAME);
    int rarity =
        name == Comparison.SAME
            ? (int) (-WeightModel.log2(features.nameShare(a)) / BITS_A_RARITY) - 5
            : Math.max(features.length(a), features.length(b)) - 2;
    return index(pattern, Math.clamp(rarity, 0, RARITIES - 1));
  }

  private static int index(int pattern, int rarity) {
    int low = pattern & (1 << 3 * Comparison.ID) - 1;
    int high = pattern >>> 3 * (Comparison.ID + 1) << 3 * Comparison.ID;
    return (high | low) * RARITIES + rarity;
  }

  /**
   * The odds, in bits, that a pair is one person, whatever its numbers say.
   *
   * @param expected the odds by the sum of weights
   */
  double odds(Features features, int pattern, int a, int b, double expected) {
    return odds(index(features, pattern, a, b), expected);
  }

  /** The most that {@link #odds} can be for a pattern of two names, however long they are. */
  double mostOdds(int pattern, double expected) {
    int first = index(pattern, 0);
    return IntStream.range(first, first + RARITIES)
        .mapToDouble(index -> odds(index, expected))
        .max()
        .orElseThrow();
  }

  private double odds(int index, double expected) {
    double yes = same.get(index) + PRIOR_PAIRS * probability(expected);
    double no = different.get(index) + PRIOR_PAIRS * probability(-expected);
    return WeightModel.log2(yes / no);
  }

  private static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }
}
