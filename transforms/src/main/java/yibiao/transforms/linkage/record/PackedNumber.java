package yibiao.transforms.linkage.record;

/**
 * An ID number as one word: its last character in base 11, X being 10, below the digits before it.
 * Numbers of up to 18 characters fit, and nearly all of 19. Anything else is a hash, negative, and
 * comparable for equality only.
 */
public final class PackedNumber {
  private static final int LAST = 11;
  private static final int LONGEST = 19;

  private PackedNumber() {}

  /** Packs a number; 0 for none. */
  static long of(String number) {
    if (number.isEmpty()) {
      return 0;
    }
    int digits = number.length() - 1;
    int last = number.charAt(digits) == 'X' ? 10 : number.charAt(digits) - '0';
    if (number.length() > LONGEST || last < 0 || last > 10 || !isDigits(number, digits)) {
      return -(Hash.of(number) >>> 1) - 1;
    }
    long front = digits == 0 ? 0 : Long.parseLong(number, 0, digits, 10);
    boolean fits = front < Long.MAX_VALUE / LAST;
    return fits ? Math.max(1, front * LAST + last) : -(Hash.of(number) >>> 1) - 1;
  }

  /**
   * Whether two numbers differ by one slip of the keys: one character is another one, two
   * neighbours have changed places, or one is missing.
   */
  public static boolean isSlip(long a, long b) {
    if (a <= 0 || b <= 0) {
      return false;
    }
    int more = length(a) - length(b);
    return switch (more) {
      case 0 -> isOneWrong(a, b);
      case 1 -> isOneMissing(a, b);
      case -1 -> isOneMissing(b, a);
      default -> false;
    };
  }

  private static boolean isOneWrong(long a, long b) {
    int different = 0;
    int places = 0;
    long x = a;
    long y = b;
    for (int i = 0, base = LAST; x > 0 || y > 0; i++, base = 10) {
      if (x % base != y % base) {
        different++;
        places |= 1 << i;
      }
      x /= base;
      y /= base;
    }
    return different == 1
        || different == 2 && isSwap(a, b, Integer.numberOfTrailingZeros(places), places);
  }

  private static boolean isSwap(long a, long b, int place, int places) {
    return places == 3 << place
        && at(a, place) == at(b, place + 1)
        && at(a, place + 1) == at(b, place);
  }

  private static boolean isOneMissing(long longer, long shorter) {
    int length = length(shorter);
    int i = 0;
    while (i < length && at(longer, i) == at(shorter, i)) {
      i++;
    }
    while (i < length && at(longer, i + 1) == at(shorter, i)) {
      i++;
    }
    return i == length;
  }

  /** The character so many places before the last. */
  private static long at(long number, int place) {
    long rest = number;
    for (int i = 0; i < place; i++) {
      rest /= i == 0 ? LAST : 10;
    }
    return rest % (place == 0 ? LAST : 10);
  }

  private static int length(long number) {
    int length = 1;
    for (long rest = number / LAST; rest > 0; rest /= 10) {
      length++;
    }
    return length;
  }

  private static boolean isDigits(String text, int count) {
    for (int i = 0; i < count; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
