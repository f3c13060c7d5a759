package yibiao.transforms.linkage.pair;

import java.util.stream.IntStream;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Hash;
import yibiao.transforms.linkage.weigh.Comparison;

/** What records have to have in common to be compared: by key, a value of each record. */
public final class BlockingKeys {
  /** The key that families share. */
  public static final int DWELLING = 3;

  public static final int IN_LETTERS = 10;

  private static final int USUAL = 6;

  /** By key, the fields that its pairs agree in because they have the key, as bits. */
  private static final int[] FIELDS = {
    1 << Comparison.ID,
    1 << Comparison.NAME | 1 << Comparison.BIRTH,
    1 << Comparison.PHONE,
    1 << Comparison.PLACE,
    1 << Comparison.NAME | 1 << Comparison.BIRTH,
    1 << Comparison.NAME | 1 << Comparison.PLACE,
    1 << Comparison.BIRTH,
    1 << Comparison.NAME,
    1 << Comparison.NAME | 1 << Comparison.PLACE,
    1 << Comparison.NAME | 1 << Comparison.PLACE
  };

  private final Features f;

  public BlockingKeys(Features features) {
    this.f = features;
  }

  /** How many keys there are; some are for names in letters alone. */
  public int count() {
    return f.sketches().isEmpty() ? USUAL : IN_LETTERS;
  }

  /** The keys that people of one family need not share. */
  public int[] beyondFamilies() {
    return IntStream.range(0, count()).filter(key -> key != 2 && key != DWELLING).toArray();
  }

  /** The fields that a key is made of, as bits. */
  public static int fields(int key) {
    return FIELDS[key];
  }

  /** Whether two records have one value of a key. */
  public boolean share(int key, int a, int b) {
    return switch (key) {
      case 0 -> same(f.id(a), f.id(b));
      case 1 -> sameBirth(a, b) && same(f.name(a), f.name(b));
      case 2 -> same(f.phone(a), f.phone(b));
      case 3 -> same(f.dwelling(a), f.dwelling(b));
      case 4 -> sameBirth(a, b) && same(f.sound(a), f.sound(b));
      case 5 -> same(f.community(a), f.community(b)) && same(f.name(a), f.name(b));
      case 6 -> f.inLetters(a) && f.inLetters(b) && sameBirth(a, b);
      case 7 -> f.inLetters(a) && f.inLetters(b) && same(f.name(a), f.name(b));
      case 8 -> same(f.sketches().firstWord(a), f.sketches().firstWord(b));
      case 9 -> same(f.sketches().lastWord(a), f.sketches().lastWord(b));
      default -> throw new IllegalArgumentException("no blocking key " + key);
    };
  }

  private boolean sameBirth(int a, int b) {
    return same(f.birth(a), f.birth(b));
  }

  private static boolean same(long a, long b) {
    return a != 0 && a == b;
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
    return switch (key) {
      case 0 -> f.id(slot);
      case 1 -> both(f.name(slot), f.birth(slot));
      case 2 -> f.phone(slot);
      case 3 -> f.dwelling(slot);
      case 4 -> both(f.sound(slot), f.birth(slot));
      case 5 -> both(f.name(slot), f.community(slot));
      case 6 -> f.inLetters(slot) ? f.birth(slot) : 0;
      case 7 -> f.inLetters(slot) ? f.name(slot) : 0;
      case 8 -> f.sketches().firstWord(slot);
      case 9 -> f.sketches().lastWord(slot);
      default -> throw new IllegalArgumentException("no blocking key " + key);
    };
  }

  private static long both(long first, long second) {
    return first == 0 || second == 0 ? 0 : Hash.of(first, second);
  }
}
