package yibiao.transforms.linkage;

/**
 * How two records agree, field by field, as one small number: the agreement pattern. Level 0 is
 * always "missing in one of the two", level 1 "the same", higher levels are less alike.
 */
final class Comparison {
  static final int FIELDS = 6;
  static final int NAME = 0;
  static final int BIRTH = 1;
  static final int ID = 2;
  static final int PHONE = 3;
  static final int PLACE = 4;
  static final int SEX = 5;
  static final int[] LEVELS = {5, 4, 4, 3, 4, 3};
  static final int PATTERNS = 1 << 3 * FIELDS;
  static final int MISSING = 0;
  static final int SAME = 1;

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

  static int level(int pattern, int field) {
    return pattern >>> (3 * field) & 7;
  }

  private static int exact(long a, long b) {
    return a == 0 || b == 0 ? MISSING : a == b ? SAME : 2;
  }

  /**
   * 2: sounds the same, or differs in an unwritten character; 3: one character differs; 4:
   * different.
   */
  private static int name(Features f, int a, int b) {
    if (f.name(a) == 0 || f.name(b) == 0) {
      return MISSING;
    }
    if (f.name(a) == f.name(b)) {
      return SAME;
    }
    if (f.sound(a) == f.sound(b)) {
      return 2;
    }
    if (f.length(a) != f.length(b) || f.length(a) > 4) {
      return 4;
    }
    int different = 0;
    int unwritten = 0;
    for (int i = 0; i < f.length(a); i++) {
      char x = f.letter(a, i);
      char y = f.letter(b, i);
      if (x == '?' || y == '?') {
        unwritten++;
      } else if (x != y) {
        different++;
      }
    }
    if (different == 0 && unwritten < f.length(a)) {
      return 2;
    }
    return different == 1 && f.length(a) > 1 ? 3 : 4;
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
   * 2: a slip of the keys (one digit, or two neighbours swapped) where not both are valid; 3:
   * different.
   */
  private static int id(Features f, int a, int b) {
    if (f.idState(a) == Features.NO_ID || f.idState(b) == Features.NO_ID) {
      return MISSING;
    }
    if (f.id(a) == f.id(b)) {
      return SAME;
    }
    boolean bothValid = f.idState(a) == Features.VALID_ID && f.idState(b) == Features.VALID_ID;
    return !bothValid && f.id(a) > 0 && f.id(b) > 0 && isSlip(f.id(a), f.id(b)) ? 2 : 3;
  }

  private static boolean isSlip(long a, long b) {
    int different = a % 11 == b % 11 ? 0 : 1;
    int positions = 0;
    long x = a / 11;
    long y = b / 11;
    for (int i = 0; i < 17; i++) {
      if (x % 10 != y % 10) {
        different++;
        positions |= 1 << i;
      }
      x /= 10;
      y /= 10;
    }
    boolean neighbours = Integer.bitCount(positions) == 2 && (positions & positions << 1) != 0;
    return different <= 1 || different == 2 && neighbours;
  }

  private static int place(Features f, int a, int b) {
    if (f.dwelling(a) != 0 && f.dwelling(a) == f.dwelling(b)) {
      return SAME;
    }
    if (f.community(a) == 0 || f.community(b) == 0) {
      return MISSING;
    }
    return f.community(a) == f.community(b) ? 2 : 3;
  }
}
