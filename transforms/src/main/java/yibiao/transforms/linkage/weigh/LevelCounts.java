package yibiao.transforms.linkage.weigh;

import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.pair.ReadAhead;
import yibiao.transforms.linkage.pair.SortedKeys;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Field;
import yibiao.transforms.linkage.record.Hash;

/** By field and level of agreement from 1 on, how many pairs of some kind agree so. */
final class LevelCounts {
  private static final int RANDOM_PAIRS = 500_000;

  /** Pairs of a larger file are those of about as many of its records. */
  private static final int SAMPLED_RECORDS = 2_000_000;

  private LevelCounts() {}

  /** Pairs at random, but those that look like one person. */
  static double[][] ofRandomPairs(Features f) {
    double[][] counts = emptyCounts();
    Random random = new Random(20090101);
    // A small file's pairs at random are few, and some of them one person: then the prior stands.
    long draws = Math.min(RANDOM_PAIRS, (long) f.size() * (f.size() - 1) / 2);
    for (int i = 0; i < draws; i++) {
      int a = random.nextInt(f.size());
      int b = random.nextInt(f.size());
      int pattern = Comparison.pattern(f, a, b);
      if (a != b && !lookLikeOne(pattern)) {
        count(counts, pattern, 1);
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

  /** By pattern, pairs that have one valid ID number. */
  static AtomicIntegerArray ofOneNumber(Features f) {
    return ofOneKey(
        f,
        slot -> f.idState(slot) == Features.VALID_ID ? Hash.of(f.id(slot), 0) : 0,
        (a, b) -> f.id(a) == f.id(b));
  }

  /** Pairs of one name and birth date that have one dwelling or one phone, too. */
  static double[][] ofOneNameAndHome(Features f) {
    AtomicIntegerArray patterns =
        ofOneKey(
            f,
            slot ->
                f.name(slot) == 0 || f.birth(slot) == 0 ? 0 : Hash.of(f.name(slot), f.birth(slot)),
            (a, b) ->
                f.name(a) == f.name(b)
                    && f.birth(a) == f.birth(b)
                    && (f.dwelling(a) != 0 && f.dwelling(a) == f.dwelling(b)
                        || f.phone(a) != 0 && f.phone(a) == f.phone(b)));
    double[][] counts = emptyCounts();
    for (int pattern = 0; pattern < patterns.length(); pattern++) {
      if (patterns.get(pattern) > 0) {
        count(counts, pattern, patterns.get(pattern));
      }
    }
    return counts;
  }

  /** Whether a pair counts. */
  private interface Counts {
    boolean test(int a, int b);
  }

  /**
   * By pattern, pairs that stand beside each other in the order of a key; of a large file, those of
   * some of its values.
   */
  private static AtomicIntegerArray ofOneKey(Features f, SortedKeys.Key key, Counts which) {
    int stride = 1 + f.size() / SAMPLED_RECORDS;
    SortedKeys sorted =
        SortedKeys.of(
            f.size(),
            slot -> {
              long value = key.of(slot);
              return stride == 1 || Long.remainderUnsigned(Hash.mix(value), stride) == 0
                  ? value
                  : 0;
            });
    AtomicIntegerArray patterns = new AtomicIntegerArray(Comparison.PATTERNS);
    IntStream.range(0, sorted.parts())
        .parallel()
        .forEach(
            part -> {
              ReadAhead ahead = new ReadAhead(f, sorted, sorted.from(part));
              sorted.forEachBlock(
                  part,
                  (from, to) -> {
                    ahead.upTo(to);
                    for (int place = from + 1; place < to; place++) {
                      int a = sorted.slot(place - 1);
                      int b = sorted.slot(place);
                      if (which.test(a, b)) {
                        patterns.incrementAndGet(Comparison.pattern(f, a, b));
                      }
                    }
                  });
            });
    return patterns;
  }

  private static void count(double[][] counts, int pattern, int pairs) {
    for (int field = 0; field < Comparison.FIELDS; field++) {
      int level = Comparison.level(pattern, field);
      if (level != Comparison.MISSING) {
        counts[field][level - 1] += pairs;
      }
    }
  }

  private static double[][] emptyCounts() {
    double[][] counts = new double[Comparison.FIELDS][];
    for (int field = 0; field < Comparison.FIELDS; field++) {
      counts[field] = new double[Field.all().get(field).levels().size()];
    }
    return counts;
  }
}
