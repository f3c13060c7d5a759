package yibiao.ingestion.kind.database;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * How far a table was read: the newest time of change that was seen and is not in the future, of
 * the column's own type, so that the next question compares like with like.
 *
 * @param at a {@link LocalDate}, {@link LocalDateTime} or {@link OffsetDateTime}
 */
record Watermark(Temporal at) implements Comparable<Watermark> {
  private static final char DAY = 'd';
  private static final char TIME = 't';
  private static final char ZONED = 'z';

  /** Reads what {@link #toString} wrote, or the version before it: {@code t:…|n:…}. */
  static Watermark parse(String text) {
    int bar = text.indexOf('|');
    String value = text.substring(2, bar < 0 ? text.length() : bar);
    return new Watermark(
        switch (text.charAt(0)) {
          case DAY -> LocalDate.parse(value);
          case ZONED -> OffsetDateTime.parse(value);
          default ->
              value.indexOf('T') < 0
                  ? Timestamp.valueOf(value).toLocalDateTime()
                  : LocalDateTime.parse(value);
        });
  }

  /** Whether a watermark of the version before says a time at all. */
  static boolean isTime(String text) {
    return text.length() > 2
        && (text.charAt(0) == DAY || text.charAt(0) == TIME || text.charAt(0) == ZONED);
  }

  boolean isDay() {
    return at instanceof LocalDate;
  }

  /** As far back as a change may become visible late. */
  Watermark before(Duration overlap) {
    return new Watermark(
        switch (at) {
          case LocalDate day -> day.minusDays(overlap.plusDays(1).minusNanos(1).toDays());
          case LocalDateTime time -> time.minus(overlap);
          case OffsetDateTime time -> time.minus(overlap);
          default -> throw new IllegalStateException("no time of change");
        });
  }

  boolean sameKindAs(Watermark other) {
    return at.getClass() == other.at.getClass();
  }

  /** Later by a number of days. */
  Watermark daysLater(int days) {
    return new Watermark(at.plus(days, ChronoUnit.DAYS));
  }

  /** The present, in the same type. */
  Watermark now(Clock clock) {
    return new Watermark(
        switch (at) {
          case LocalDate day -> LocalDate.now(clock);
          case LocalDateTime time -> LocalDateTime.now(clock);
          default -> OffsetDateTime.now(clock);
        });
  }

  @Override
  public int compareTo(Watermark other) {
    return switch (at) {
      case LocalDate day -> day.compareTo((LocalDate) other.at);
      case LocalDateTime time -> time.compareTo((LocalDateTime) other.at);
      case OffsetDateTime time ->
          time.toInstant().compareTo(((OffsetDateTime) other.at).toInstant());
      default -> throw new IllegalStateException("no time of change");
    };
  }

  @Override
  public String toString() {
    char type = at instanceof LocalDate ? DAY : at instanceof LocalDateTime ? TIME : ZONED;
    return type + ":" + at;
  }
}
