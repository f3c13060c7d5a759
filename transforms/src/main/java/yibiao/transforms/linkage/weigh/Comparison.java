package yibiao.transforms.linkage.weigh;

import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Field;
import yibiao.transforms.linkage.record.PackedNumber;

/**
 * How two records agree, field by field, as one small number: the agreement pattern. Level 0 is
 * always "missing in one of the two", level 1 "the same", higher levels are those of {@link Field}.
 */
public final class Comparison {
  static final int FIELDS = Field.all().size();
  static final int NAME = Field.NAME.ordinal();
  static final int BIRTH = Field.BIRTH.ordinal();
  static final int ID = Field.ID.ordinal();
  static final int PHONE = Field.PHONE.ordinal();
  static final int PLACE = Field.PLACE.ordinal();
  static final int SEX = Field.SEX.ordinal();
  static final int PATTERNS = 1 << 3 * FIELDS;
  static final int MISSING = 0;
  static final int SAME = 1;

  /** The level of two names in letters that are much alike, one word missing perhaps. */
  static final int NAMES_MUCH_ALIKE = 6;

  private static final double ALIKE = 0.8;
  private static final double MUCH_ALIKE = 0.6;
  private static final double A_LITTLE_ALIKE = 0.4;

  private Comparison() {}

  /** The pattern of a pair; three bits a field. */
  static int pattern(Features f, int a, int b) {
    int id = id(f, a, b);
    return name(f, a, b)
        | birth(f.birth(a), f.birth(b)) << 3
        | id << 6
        | exact(f.phone(a), f.phone(b)) << 9
        | place(f, a, b) << 12
        | exact(f.sex(a), f.sex(b)) << 15;
  }

  /** Whether two names are the same but for what pinyin or a slip of letters explains. */
  static boolean namesAlike(int pattern) {
    int level = level(pattern, NAME);
    return level == SAME || level == 2 || level == NAMES_MUCH_ALIKE;
  }

  /**
   * Whether it is plain at a glance that names are a slip apart or more, birth dates all but
   * different, and numbers neither the same nor a slip apart: as most people of one address are.
   */
  static boolean areOthers(Features f, int a, int b) {
    boolean names =
        f.name(a) != 0
            && f.name(b) != 0
            && f.name(a) != f.name(b)
            && f.sound(a) != f.sound(b)
            && !(f.inLetters(a) && f.inLetters(b))
            && !hasUnwritten(f.written(a))
            && !hasUnwritten(f.written(b));
    return names && birth(f.birth(a), f.birth(b)) == 3 && areOtherNumbers(f, a, b);
  }

  /** Whether one of four characters is the ? that stands for one that was not written. */
  private static boolean hasUnwritten(long written) {
    long zeroWhereSo = written ^ '?' * 0x0001_0001_0001_0001L;
    return (zeroWhereSo - 0x0001_0001_0001_0001L & ~zeroWhereSo & 0x8000_8000_8000_8000L) != 0;
  }

  private static boolean areOtherNumbers(Features f, int a, int b) {
    int stateA = f.idState(a);
    int stateB = f.idState(b);
    return stateA == Features.NO_ID
        || stateB == Features.NO_ID
        || stateA == Features.VALID_ID && stateB == Features.VALID_ID && f.id(a) != f.id(b);
  }

  /** The pattern of given levels, by field. */
  static int patternOf(int... levels) {
    int pattern = 0;
    for (int field = 0; field < levels.length; field++) {
      pattern |= levels[field] << 3 * field;
    }
    return pattern;
  }

  static int level(int pattern, int field) {
    return pattern >>> (3 * field) & 7;
  }

  private static int exact(long a, long b) {
    return a == 0 || b == 0 ? MISSING : a == b ? SAME : 2;
  }

  /**
   * 2: sounds the same, or differs in an unwritten character; 3: a slip: one character is another
   * one, too much, or has changed places; 4: the same surname; 5: different.
   */
  private static int name(Features f, int a, int b) {
    if (f.name(a) == 0 || f.name(b) == 0) {
      return MISSING;
    }
    if (f.name(a) == f.name(b)) {
      return SAME;
    }
    if (f.inLetters(a) && f.inLetters(b)) {
      double alike = f.sketches().names(a, b);
      return alike >= ALIKE
          ? 2
          : alike >= MUCH_ALIKE ? NAMES_MUCH_ALIKE : alike >= A_LITTLE_ALIKE ? 4 : 5;
    }
    if (f.sound(a) == f.sound(b)) {
      return 2;
    }
    int longer = Math.max(f.length(a), f.length(b));
    int shorter = Math.min(f.length(a), f.length(b));
    if (longer <= Features.LETTERS && shorter > 1) {
      int level = longer == shorter ? sameLength(f, a, b) : oneMore(f, a, b) ? 3 : 5;
      if (level < 5) {
        return level;
      }
    }
    return f.letter(a, 0) == f.letter(b, 0) ? 4 : 5;
  }

  private static int sameLength(Features f, int a, int b) {
    int different = 0;
    int unwritten = 0;
    int places = 0;
    for (int i = 0; i < f.length(a); i++) {
      char x = f.letter(a, i);
      char y = f.letter(b, i);
      if (x == '?' || y == '?') {
        unwritten++;
      } else if (x != y) {
        different++;
        places |= 1 << i;
      }
    }
    if (different == 0) {
      return unwritten < f.length(a) ? 2 : 5;
    }
    return different == 1 || different == 2 && isSwap(f, a, b, places) ? 3 : 5;
  }

  private static boolean isSwap(Features f, int a, int b, int places) {
    int i = Integer.numberOfTrailingZeros(places);
    return places == 3 << i
        && f.letter(a, i) == f.letter(b, i + 1)
        && f.letter(a, i + 1) == f.letter(b, i);
  }

  private static boolean oneMore(Features f, int a, int b) {
    int longer = f.length(a) > f.length(b) ? a : b;
    int shorter = longer == a ? b : a;
    if (f.length(longer) - f.length(shorter) != 1) {
      return false;
    }
    int i = 0;
    while (i < f.length(shorter) && f.letter(longer, i) == f.letter(shorter, i)) {
      i++;
    }
    while (i < f.length(shorter) && f.letter(longer, i + 1) == f.letter(shorter, i)) {
      i++;
    }
    return i == f.length(shorter);
  }

  /** 2: one of year, month and day differs, or month and day are swapped; 3: different. */
  private static int birth(int a, int b) {
    if (a == 0 || b == 0) {
      return MISSING;
    }
    if (a == b) {
      return SAME;
    }
    int yearA = a / 10000;
    int yearB = b / 10000;
    int monthA = a / 100 % 100;
    int monthB = b / 100 % 100;
    int dayA = a % 100;
    int dayB = b % 100;
    int same = (yearA == yearB ? 1 : 0) + (monthA == monthB ? 1 : 0) + (dayA == dayB ? 1 : 0);
    boolean swapped = yearA == yearB && monthA == dayB && dayA == monthB;
    return same == 2 || swapped ? 2 : 3;
  }

  /**
   * 2: a slip of the keys where not both are valid; 3: two valid numbers; 4: more than a slip
   * apart, one of them not valid.
   */
  private static int id(Features f, int a, int b) {
    if (f.idState(a) == Features.NO_ID || f.idState(b) == Features.NO_ID) {
      return MISSING;
    }
    if (f.id(a) == f.id(b)) {
      return SAME;
    }
    boolean bothValid = f.idState(a) == Features.VALID_ID && f.idState(b) == Features.VALID_ID;
    return bothValid ? 3 : PackedNumber.isSlip(f.id(a), f.id(b)) ? 2 : 4;
  }

  /**
   * 2: another dwelling of the same community, or in letters: much of the text the same; 3:
   * somewhere else.
   */
  private static int place(Features f, int a, int b) {
    boolean dwellings = f.dwelling(a) != 0 && f.dwelling(b) != 0;
    if (dwellings && f.dwelling(a) == f.dwelling(b)) {
      return SAME;
    }
    if (f.placeInLetters(a) && f.placeInLetters(b)) {
      double alike = f.sketches().addresses(a, b);
      return alike >= ALIKE ? SAME : alike >= MUCH_ALIKE ? 2 : 3;
    }
    if (f.community(a) != 0 && f.community(b) != 0) {
      return f.community(a) == f.community(b) ? 2 : 3;
    }
    return dwellings ? 3 : MISSING;
  }
}
