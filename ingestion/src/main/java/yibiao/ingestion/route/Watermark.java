package yibiao.ingestion.route;

import java.sql.Timestamp;

/**
 * How far a table was read: the last row's time of change and key, each with its type, so that the
 * next question compares like with like.
 */
record Watermark(Object at, Object key) {
  private static final char TIME = 't';
  private static final char NUMBER = 'n';
  private static final char TEXT = 's';

  /** Reads what {@link #toString} wrote. */
  static Watermark parse(String text) {
    int bar = text.indexOf('|');
    return new Watermark(value(text.substring(0, bar)), value(text.substring(bar + 1)));
  }

  private static Object value(String text) {
    String value = text.substring(2);
    return switch (text.charAt(0)) {
      case TIME -> Timestamp.valueOf(value);
      case NUMBER -> new java.math.BigDecimal(value);
      default -> value;
    };
  }

  @Override
  public String toString() {
    return text(at) + "|" + text(key);
  }

  private static String text(Object value) {
    return switch (value) {
      case Timestamp time -> TIME + ":" + time;
      case java.time.LocalDateTime time -> TIME + ":" + Timestamp.valueOf(time);
      case java.time.OffsetDateTime time -> TIME + ":" + Timestamp.from(time.toInstant());
      case java.sql.Date day -> TIME + ":" + Timestamp.valueOf(day.toLocalDate().atStartOfDay());
      case Number number -> NUMBER + ":" + number;
      default -> TEXT + ":" + value;
    };
  }
}
