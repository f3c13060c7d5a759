package yibiao.transforms.linkage.weigh;

import java.util.concurrent.atomic.AtomicLong;
import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.BlockingKeys;
import yibiao.transforms.linkage.record.Features;

/**
 * Whether a file holds families: records of one address that agree neither in name nor in birth
 * date. Where there are hardly any, as in a register of customers, one address means one person.
 */
public final class Families {
  /** Of the pairs of one address, from which share on they are families. */
  private static final double SHARE = 0.05;

  /** Fewer pairs of one address do not tell; among so many, families would show. */
  private static final int ENOUGH = 30;

  private static final int SAMPLED_RECORDS = 500_000;

  private Families() {}

  /** A file that does not tell may hold them. */
  public static boolean in(Features features, Blocking blocking) {
    AtomicLong pairs = new AtomicLong();
    AtomicLong strangers = new AtomicLong();
    blocking
        .allPairs(
            BlockingKeys.DWELLING,
            1 + features.size() / SAMPLED_RECORDS,
            () ->
                (a, b) -> {
                  pairs.incrementAndGet();
                  if (areStrangers(Comparison.pattern(features, a, b))) {
                    strangers.incrementAndGet();
                  }
                })
        .forEach(done -> {});
    return pairs.get() < ENOUGH || strangers.get() >= SHARE * pairs.get();
  }

  private static boolean areStrangers(int pattern) {
    int birth = Comparison.level(pattern, Comparison.BIRTH);
    return Comparison.level(pattern, Comparison.NAME) != Comparison.MISSING
        && !Comparison.namesAlike(pattern)
        && (birth == 3 || birth == Comparison.MISSING)
        && Comparison.level(pattern, Comparison.ID) != Comparison.SAME;
  }
}
