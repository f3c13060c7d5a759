package yibiao.standard.cleanse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;

/**
 * The citizen identity number. Source: GB 11643-1999 公民身份号码: 6 digits address code, 8 digits birth
 * date, 3 digits sequence (odd: male), 1 check character by ISO 7064:1983 MOD 11-2. Numbers of the
 * first generation have 15 digits (two-digit year of the 20th century, no check character).
 */
public final class IdNumber {
  private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);

  private IdNumber() {}

  /**
   * Reads a number; repairs width, blanks, 15 digits and letters that look like digits, if the
   * checksum then holds.
   */
  public static Cleansed cleanse(String raw) {
    if (raw != null && isValid(raw)) {
      return Cleansed.of(raw);
    }
    String written = Text.squeeze(Text.normalise(raw));
    if (written.isEmpty()) {
      return Cleansed.MISSING;
    }
    String text = written.replace("'", "").replace("-", "").toUpperCase();
    if (text.isEmpty()) {
      return Cleansed.unreadable(written, problemOf(text));
    }
    text = text.replace('×', 'X').replace('*', 'X');
    if (isDigits(text, text.length()) && text.length() == 15) {
      String longer = lengthen(text);
      return isValid(longer)
          ? Cleansed.repaired(longer, "id_number.15_digits")
          : Cleansed.unreadable(text, "id_number.birth_date");
    }
    if (isValid(text)) {
      return Cleansed.of(text);
    }
    String unconfused = unconfuse(text);
    if (!unconfused.equals(text) && isValid(unconfused)) {
      return Cleansed.repaired(unconfused, "id_number.letters");
    }
    return Cleansed.unreadable(text, problemOf(text));
  }

  /** Whether the text is a complete, well-formed number whose checksum holds. */
  public static boolean isValid(String number) {
    return number.length() == 18
        && isDigits(number, 17)
        && number.charAt(17) == checkOf(number)
        && isDay(number);
  }

  /** Whether positions 7 to 14 are a day that somebody may have been born on. */
  private static boolean isDay(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    int month = Integer.parseInt(number, 10, 12, 10);
    int day = Integer.parseInt(number, 12, 14, 10);
    return year >= EARLIEST.getYear()
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= LENGTHS[month - 1] - (month == 2 && !Year.isLeap(year) ? 1 : 0);
  }

  /** The birth date in positions 7 to 14, or null when there is none. */
  public static LocalDate birthDateOf(String number) {
    if (number.length() != 18 || !isDigits(number, 17)) {
      return null;
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(number, 6, 10, 10),
              Integer.parseInt(number, 10, 12, 10),
              Integer.parseInt(number, 12, 14, 10));
      return date.isBefore(EARLIEST) ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** 男 or 女 by the parity of the sequence number. */
  public static String sexOf(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
  }

  static char checkOf(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * FACTORS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static String lengthen(String fifteen) {
    String body = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
    return body + checkOf(body);
  }

  private static String unconfuse(String text) {
    return text.replace('O', '0')
        .replace('I', '1')
        .replace('L', '1')
        .replace('Z', '2')
        .replace('S', '5')
        .replace('B', '8');
  }

  private static String problemOf(String text) {
    if (text.length() != 18 || !isDigits(text, 17)) {
      return "id_number.shape";
    }
    return birthDateOf(text) == null ? "id_number.birth_date" : "id_number.checksum";
  }

  private static boolean isDigits(String text, int length) {
    if (text.length() < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
