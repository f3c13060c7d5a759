package yibiao.desk.quality;

import java.util.List;
import java.util.Locale;

/**
 * How good one item of one dataset is, on the newest day, with the days before it.
 *
 * @param records records of the dataset
 * @param filled of them, those that say something
 * @param unreadable of what they say, what cannot be read
 * @param repaired what had to be repaired, or is in doubt
 * @param compared what could be compared with what stands for the resident
 * @param agreeing what agrees with that
 * @param trend the scores of its days, oldest first
 */
public record ItemScore(
    String department,
    String dataset,
    String item,
    long records,
    long filled,
    long unreadable,
    long repaired,
    long compared,
    long agreeing,
    List<DayScore> trend) {

  /** A day's score. */
  public record DayScore(String day, double score) {}

  /** The share of records that say something, from 0 to 1. */
  public double completeness() {
    return share(filled, records);
  }

  /** The share of what is said that can be read. */
  public double validity() {
    return share(filled - unreadable, filled);
  }

  /** The share of what could be compared that agrees. */
  public double consistency() {
    return share(agreeing, compared);
  }

  /** What can be read times what agrees, of 100: what the department can better. */
  public double score() {
    return of(filled, unreadable, compared, agreeing);
  }

  static double of(long filled, long unreadable, long compared, long agreeing) {
    return 100 * share(filled - unreadable, filled) * share(agreeing, compared);
  }

  /** How much the score has moved since the day before. */
  public double moved() {
    return trend.size() < 2 ? 0 : trend.getLast().score() - trend.get(trend.size() - 2).score();
  }

  /** The trend as the points of a line of 100 by 20, of scores from 0 to 100. */
  public String line() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < trend.size(); i++) {
      double x = trend.size() == 1 ? 100 : 100.0 * i / (trend.size() - 1);
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, 20 - trend.get(i).score() / 5));
    }
    return points.toString().strip();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
