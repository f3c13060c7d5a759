package yibiao.transforms.linkage;

import java.util.Random;

/** By field and level of agreement, how many pairs of some kind agree so. */
final class LevelCounts {
  private static final int RANDOM_PAIRS = 500_000;

  private LevelCounts() {}

  /** Pairs at random, but those that look like one person. */
  static long[][] ofRandomPairs(Features f) {
    long[][] counts = emptyCounts();
    Random random = new Random(20090101);
    // A small file's pairs at random are few, and some of them one person: then the prior stands.
    long draws = Math.min(RANDOM_PAIRS, (long) f.size() * (f.size() - 1) / 2);
    for (int i = 0; i < draws; i++) {
      int a = random.nextInt(f.size());
      int b = random.nextInt(f.size());
      int pattern = Comparison.pattern(f, a, b);
      if (a != b && !lookLikeOne(pattern)) {
        count(counts, pattern);
      }
    }
    return counts;
  }

  /** In a small file, pairs at random are one person often enough to spoil the count. */
  private static boolean lookLikeOne(int pattern) {
    boolean name = Comparison.namesAlike(pattern);
    boolean birth = Comparison.level(pattern, Comparison.BIRTH) == Comparison.SAME;
    boolean place = Comparison.level(pattern, Comparison.PLACE) == Comparison.SAME;
    return Comparison.level(pattern, Comparison.ID) == Comparison.SAME
        || name && (birth || place)
        || birth && place;
  }

  /** Pairs that have one valid ID number. */
  static long[][] ofOneNumber(Features f) {
    SortedKeys numbers =
        SortedKeys.of(
            f.size(), slot -> f.idState(slot) == Features.VALID_ID ? Hash.of(f.id(slot), 0) : 0);
    long[][] counts = emptyCounts();
    for (int part = 0; part < numbers.parts(); part++) {
      numbers.forEachBlock(
          part,
          (from, to) -> {
            for (int place = from + 1; place < to; place++) {
              int a = numbers.slot(place - 1);
              int b = numbers.slot(place);
              if (f.id(a) == f.id(b)) {
                count(counts, Comparison.pattern(f, a, b));
              }
            }
          });
    }
    return counts;
  }

  private static void count(long[][] counts, int pattern) {
    for (int field = 0; field < Comparison.FIELDS; field++) {
      counts[field][Comparison.level(pattern, field)]++;
    }
  }

  private static long[][] emptyCounts() {
    long[][] counts = new long[Comparison.FIELDS][];
    for (int field = 0; field < Comparison.FIELDS; field++) {
      counts[field] = new long[Comparison.LEVELS[field]];
    }
    return counts;
  }
}
