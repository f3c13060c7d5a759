package yibiao.standard.cleanse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day in any of the usual styles: 1985-03-05, 1985/3/5, 1985.3.5, 19850305, 1985年3月5日, 一九八五年三月五日,
 * with or without a time behind it, a day that says it is of the Chinese calendar, and the serial
 * number of a spreadsheet (ECMA-376, 1900 date system). The standard form is ISO 8601 (GB/T 7408).
 */
public final class Dates {
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ].*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.\\d+)?");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private Dates() {}

  /** Reads a day; what is no day of the years 1890 to 2100 stays as it was. */
  public static Cleansed cleanse(String raw) {
    String text = Text.normalise(raw);
    if (isIso(text)) {
      return ofParts(text, text.substring(0, 4), text.substring(5, 7), text.substring(8));
    }
    if (text.isEmpty()) {
      return Cleansed.MISSING;
    }
    if (LunarDates.isSaid(text)) {
      return LunarDates.read(text)
          .map(day -> Cleansed.repaired(day.toString(), "date.lunar"))
          .orElseGet(() -> Cleansed.unreadable(text, "date.lunar"));
    }
    String digits = ChineseNumerals.toDigits(text);
    Matcher parts = PARTS.matcher(digits);
    if (!parts.matches()) {
      parts = COMPACT.matcher(digits);
    }
    if (parts.matches()) {
      return ofParts(text, parts.group(1), parts.group(2), parts.group(3));
    }
    Matcher serial = SERIAL.matcher(digits);
    if (serial.matches()) {
      LocalDate day = SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1)));
      return Cleansed.repaired(day.toString(), "date.serial_number");
    }
    return Cleansed.unreadable(text, "date.shape");
  }

  private static boolean isIso(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }

  private static Cleansed ofParts(String text, String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      boolean plausible = date.getYear() >= 1890 && date.getYear() <= 2100;
      return plausible ? Cleansed.of(date.toString()) : Cleansed.unreadable(text, "date.range");
    } catch (DateTimeException e) {
      return Cleansed.unreadable(text, "date.no_such_day");
    }
  }
}
