package yibiao.ingestion.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** A spreadsheet's numbers as text. */
final class CellNumbers {
  private CellNumbers() {}

  /** Without exponent or trailing zeros: a phone number stays one. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /**
   * A date's serial number (ECMA-376, 18.17.4) in ISO 8601; the time of day only where there is
   * one.
   */
  static String day(double serial, boolean from1904) {
    LocalDateTime time = DateUtil.getLocalDateTime(serial, from1904);
    if (time == null) {
      return plain(BigDecimal.valueOf(serial));
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
