package yibiao.transforms.linkage.pair;

import java.util.stream.IntStream;
import yibiao.transforms.linkage.record.Features;

/** The {@link Key}s of records, by number. */
public final class BlockingKeys {
  /** The key that families share. */
  public static final int DWELLING = Key.DWELLING.ordinal();

  private static final Key[] ALL = Key.values();

  /** How many keys there are at most. */
  public static final int MOST = ALL.length;

  private static final int USUAL = Key.BIRTH_OF_LETTERS.ordinal();

  private final Features f;

  public BlockingKeys(Features features) {
    this.f = features;
  }

  /** How many keys there are; some are for names in letters alone. */
  public int count() {
    return f.sketches().isEmpty() ? USUAL : MOST;
  }

  /** The keys that people of one family need not share. */
  public int[] beyondFamilies() {
    return IntStream.range(0, count()).filter(key -> !ALL[key].isFamilys()).toArray();
  }

  /** The fields that a key is made of, as bits. */
  public static int fields(int key) {
    return ALL[key].fields();
  }

  /** Whether two records have one value of a key. */
  public boolean share(int key, int a, int b) {
    return ALL[key].share(f, a, b);
  }

  /** The first key that a pair shares, not counting the number; 0 for none. */
  public int behindNumber(int a, int b) {
    for (int key = 1; key < count(); key++) {
      if (share(key, a, b)) {
        return key;
      }
    }
    return 0;
  }

  /** A record's value of a key; 0 for none. */
  public long value(int key, int slot) {
    return ALL[key].value(f, slot);
  }
}
