package yibiao.ingestion.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormatPart;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** A spreadsheet's numbers as text: what a person sees in the cell. */
final class CellNumbers {
  /**
   * From here on a spreadsheet keeps 15 digits and makes the others zeros (ECMA-376, 18.17.5.2).
   */
  private static final BigDecimal DIGITS_LOST = new BigDecimal("1E15");

  /**
   * Formats of days that have no code in the file, because each language has its own: in Chinese
   * 年月, 月日 or 年月日 (ECMA-376, 18.8.30, zh-cn).
   */
  private static final Set<Integer> CHINESE_DAYS =
      Set.of(27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

  private static final Set<Integer> WITHOUT_DAY = Set.of(27, 36, 50, 52, 57);
  private static final Set<Integer> WITHOUT_YEAR = Set.of(28, 29, 51, 53, 54, 58);

  /** What is in quotes, brackets or behind a backslash says nothing of the kind of a format. */
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].");

  /** Numbers that are shown as they are: with or without decimals, thousands set apart or not. */
  private static final Pattern ORDINARY =
      Pattern.compile("General|@|[#,]*[0#](\\.[0#?]+)?|[#,]*[0#](\\.[0#]+)?E[+-]0+|#\\s*\\?+/\\?+");

  private static final Pattern LOST = Pattern.compile("-?\\d(\\.\\d+)?[Ee]\\+?\\d+");

  private final DataFormatter shown = new DataFormatter(Locale.CHINA);

  /**
   * A number's text. One of which digits were lost says so by its exponent: nobody knows the
   * number.
   *
   * @param format the format's number in the workbook
   * @param code the format's code, null where the workbook has none
   */
  String text(BigDecimal number, int format, String code, boolean from1904) {
    if (isDay(format, code)) {
      return day(number.doubleValue(), format, code == null ? "" : code, from1904);
    }
    if (number.abs().compareTo(DIGITS_LOST) >= 0) {
      return withLostDigits(number);
    }
    if (code != null && !isOrdinary(code)) {
      return shown.formatRawCellContents(number.doubleValue(), format, code, from1904).strip();
    }
    return plain(number);
  }

  /** A text's, where its format sets something beside it: {@code "360702"@}. */
  static String shownText(String text, String code) {
    if (code == null || code.length() < 2 || code.indexOf('@') < 0) {
      return text; // Nearly all.
    }
    String part = code.substring(code.lastIndexOf(';') + 1); // The last of four is for texts.
    return part.indexOf('@') < 0 ? text : new CellFormatPart(Locale.CHINA, part).apply(text).text;
  }

  /** Without exponent or trailing zeros: a phone number stays one. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** {@code 3.60702198503051E+17}: what is known, and that the rest is not. */
  static String withLostDigits(BigDecimal number) {
    BigDecimal known = number.stripTrailingZeros();
    int exponent = known.precision() - known.scale() - 1;
    return known.movePointLeft(exponent).toPlainString() + "E+" + exponent;
  }

  /** Whether a text says of itself that digits were lost. */
  static boolean isLost(String text) {
    return (text.indexOf('E') > 0 || text.indexOf('e') > 0) && LOST.matcher(text.strip()).matches();
  }

  private static boolean isDay(int format, String code) {
    return CHINESE_DAYS.contains(format) && (code == null || code.equals("General"))
        || DateUtil.isADateFormat(format, code);
  }

  /**
   * A date's serial number (ECMA-376, 18.17.4) in ISO 8601, as far as it is shown: a month without
   * its day is {@code 1985-03}, a day without its year {@code 3月5日}; the time of day only where
   * there is one.
   */
  private String day(double serial, int format, String code, boolean from1904) {
    LocalDateTime time = DateUtil.getLocalDateTime(serial, from1904);
    if (time == null) {
      return plain(BigDecimal.valueOf(serial));
    }
    String letters = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    boolean known = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    boolean year = known ? letters.indexOf('y') >= 0 : !WITHOUT_YEAR.contains(format);
    boolean day = known ? letters.indexOf('d') >= 0 : !WITHOUT_DAY.contains(format);
    if (!known && code.indexOf('h') >= 0 && serial < 1) {
      return time.toLocalTime().toString();
    }
    if (!year) {
      return time.getMonthValue() + "月" + time.getDayOfMonth() + "日";
    }
    String date = time.toLocalDate().toString();
    if (!day) {
      return date.substring(0, date.length() - 3);
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? date : time.toString();
  }

  private static boolean isOrdinary(String code) {
    String first = code.split(";", 2)[0];
    String bare =
        first.replaceAll("\\[[^\\]]*\\]|\"[¥￥$€]\"|\\\\[¥￥$]|[¥￥$€]|[_*].|[()]", "").strip();
    return bare.isEmpty() || ORDINARY.matcher(bare).matches();
  }
}
