package yibiao.desk.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yibiao.transforms.linkage.weigh.Question;

/**
 * The odds that two records are one person as a sum of steps, each a bar from where the sum stood
 * to where it stands then.
 *
 * @param odds in bits: 0 is one to one, 3.3 ten to one
 */
public record Waterfall(double odds, List<Step> steps) {
  /** The columns of {@code link.pair} and {@code link.review} that it is made from. */
  static final List<String> COLUMNS = columns();

  private static final double WIDTH = 100;

  /** Below this, in bits, a part is not worth a bar. */
  private static final double NOTHING = 0.005;

  /**
   * One part.
   *
   * @param key what it is about: an item, or prior, experience, odds
   * @param x where its bar begins, of 100
   * @param width how long it is
   */
  public record Step(String key, double bits, double x, double width) {
    /** As people read it, with its sign. */
    public String text() {
      return String.format(Locale.ROOT, "%+.1f", bits);
    }

    public boolean speaksFor() {
      return bits >= 0;
    }
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(Question.PARTS);
    columns.add("odds");
    return List.copyOf(columns);
  }

  static Waterfall of(Map<String, String> row) {
    List<String> keys = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (String part : Question.PARTS) {
      double bits = Double.parseDouble(row.get(part));
      if (Math.abs(bits) >= NOTHING) {
        keys.add(part);
        values.add(bits);
      }
    }
    double lowest = 0;
    double highest = 0;
    double sum = 0;
    for (double bits : values) {
      sum += bits;
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    double scale = WIDTH / Math.max(1, highest - lowest);
    List<Step> steps = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < values.size(); i++) {
      double bits = values.get(i);
      double from = Math.min(at, at + bits);
      steps.add(new Step(keys.get(i), bits, (from - lowest) * scale, Math.abs(bits) * scale));
      at += bits;
    }
    return new Waterfall(Double.parseDouble(row.get("odds")), steps);
  }

  /** The probability, in percent, to a whole number that is neither 0 nor 100. */
  public long percent() {
    return Math.clamp(Math.round(100 / (1 + Math.pow(2, -odds))), 1, 99);
  }

  /** The odds as people read them. */
  public String text() {
    return String.format(Locale.ROOT, "%+.1f", odds);
  }
}
