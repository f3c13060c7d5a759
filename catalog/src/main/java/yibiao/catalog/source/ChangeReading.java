package yibiao.catalog.source;

import static yibiao.catalog.source.SourceDefinition.orEmpty;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/**
 * How a database's changes are found.
 *
 * @param overlap how far behind the newest time of change rows are read again, because a change may
 *     become visible late: ISO 8601, {@code PT10M} or {@code P1D}; "" for ten minutes, or a day
 *     where the column holds days
 * @param compare how old the last comparison with the whole table may be, which finds what was
 *     deleted and what the time of change does not tell: ISO 8601, {@code PT0S} for every time, or
 *     {@code never}; "" for every time, or once a day where the table is large
 * @param mayBeEmpty whether a table that had many rows may have none; otherwise it is taken for one
 *     that is being reloaded
 */
public record ChangeReading(
    @Pattern(regexp = DURATION, message = "{yibiao.duration}") String overlap,
    @Pattern(regexp = DURATION + "|never", message = "{yibiao.duration}") String compare,
    boolean mayBeEmpty) {
  private static final String DURATION = "|P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?";
  private static final String NEVER = "never";
  private static final Duration USUAL = Duration.ofMinutes(10);

  /** From how many rows on the whole table is not compared every time. */
  private static final int LARGE = 200_000;

  static final ChangeReading USUALLY = new ChangeReading("", "", false);

  public ChangeReading {
    overlap = orEmpty(overlap);
    compare = orEmpty(compare);
  }

  /**
   * @param days whether the column holds days without a time
   */
  public Duration overlap(boolean days) {
    if (!overlap.isEmpty()) {
      Duration said = Duration.parse(overlap);
      return days && said.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : said;
    }
    return days ? Duration.ofDays(1) : USUAL;
  }

  /**
   * Whether the whole table is to be compared.
   *
   * @param rows how many rows of it stand in the lake
   * @param since how long ago it was compared last
   */
  public boolean isComparisonDue(long rows, Duration since) {
    if (compare.equals(NEVER)) {
      return false;
    }
    Duration most =
        !compare.isEmpty()
            ? Duration.parse(compare)
            : rows < LARGE ? Duration.ZERO : Duration.ofDays(1);
    // A clock that was set back tells nothing of how long ago it was.
    return since.isNegative() || since.compareTo(most) >= 0;
  }
}
