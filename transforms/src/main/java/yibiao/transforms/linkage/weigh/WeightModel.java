package yibiao.transforms.linkage.weigh;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import yibiao.transforms.linkage.pair.Blocking;
import yibiao.transforms.linkage.pair.SortedKeys;
import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Field;
import yibiao.transforms.linkage.record.Field.Level;

/**
 * Match weights by Fellegi and Sunter (A theory for record linkage, JASA 1969): log2(m/u) for each
 * field and level of agreement, summed. u comes from random pairs, m from pairs that share a valid
 * ID number; a level that the data show too rarely keeps its prior. An agreeing name counts by how
 * rare the name is (Winkler's frequency adjustment).
 */
public final class WeightModel {
  private static final int ENOUGH = 500;

  private static final double[][] PRIOR_M = prior(Level::m);
  private static final double[][] PRIOR_U = prior(Level::u);

  /** m of an agreeing name; its u is how often that name occurs. */
  private static final double SAME_NAME = 0.93;

  /**
   * Of the pairs that share a number, the share that is believed to be two people: the number was
   * lent, or mistyped into a valid one.
   */
  private static final double STRANGERS = 1e-3;

  /** A name that stands once is as rare as one in so many, whatever the size of the file. */
  private static final int RAREST = 1000;

  private final double[][] m;
  private final double[][] u;
  private final double[][] weights = new double[Comparison.FIELDS][];
  private final float[] byPattern = new float[Comparison.PATTERNS];
  private final int records;
  private final boolean numbersTell;
  private final double strangers;

  private WeightModel(
      double[][] m, double[][] u, int records, boolean numbersTell, double strangers) {
    this.m = m;
    this.u = u;
    this.records = records;
    this.numbersTell = numbersTell;
    this.strangers = strangers;
    for (int field = 0; field < Comparison.FIELDS; field++) {
      weights[field] = new double[m[field].length];
      for (int level = 0; level < m[field].length; level++) {
        weights[field][level] = log2(m[field][level] / u[field][level]);
      }
    }
    // Whether two people have one number is not chance, but somebody's mistake.
    double shared = strangers / (1 - strangers) * 2 / Math.max(2, records);
    weights[Comparison.ID][Comparison.SAME - 1] = log2(1 / shared);
    for (int pattern = 0; pattern < byPattern.length; pattern++) {
      byPattern[pattern] = (float) withoutName(pattern);
    }
  }

  private static double[][] prior(ToDoubleFunction<Level> share) {
    return Field.all().stream()
        .map(field -> field.levels().stream().mapToDouble(share).toArray())
        .toArray(double[][]::new);
  }

  /** The model of an earlier run. */
  static WeightModel of(Parameters parameters) {
    return new WeightModel(
        Parameters.unnamed(parameters.m()),
        Parameters.unnamed(parameters.u()),
        parameters.records(),
        parameters.numbersTell(),
        parameters.strangers());
  }

  /** Learns the weights from the records themselves. */
  public static WeightModel learn(Features features, Blocking blocking) {
    shareNames(features);
    double[][] u = estimate(LevelCounts.ofRandomPairs(features), PRIOR_U);
    AtomicIntegerArray sameNumber = LevelCounts.ofOneNumber(features);
    if (IntStream.range(0, sameNumber.length()).map(sameNumber::get).sum() < ENOUGH) {
      double[][] m = ExpectationMaximisation.m(features, blocking, PRIOR_M, u);
      return new WeightModel(m, u, features.size(), false, STRANGERS);
    }
    var ofNumbers = ExpectationMaximisation.ofNumbers(sameNumber, PRIOR_M, u, 1 - STRANGERS);
    double[][] agreeing = ofNumbers.agreeing();
    // Pairs that share the number say nothing about how often numbers agree.
    agreeing[Comparison.ID] = LevelCounts.ofOneNameAndHome(features)[Comparison.ID];
    double[][] m = estimate(agreeing, PRIOR_M);
    return new WeightModel(m, u, features.size(), true, 1 - ofNumbers.share());
  }

  Parameters parameters(boolean families, Calibration calibration) {
    return new Parameters(
        records,
        numbersTell,
        strangers,
        families,
        Parameters.named(m),
        Parameters.named(u),
        calibration.experience());
  }

  /** How many records it was learned from. */
  int records() {
    return records;
  }

  /** Whether there are enough valid numbers to learn from; they tell birth date and sex too. */
  public boolean numbersTell() {
    return numbersTell;
  }

  /** What the numbers alone say, in bits. */
  double ofNumbers(int pattern) {
    int level = Comparison.level(pattern, Comparison.ID);
    return level == Comparison.MISSING ? 0 : weights[Comparison.ID][level - 1];
  }

  /**
   * The pair's total weight in bits.
   *
   * @param nameShare the share of records that have the pair's name, where it is one
   */
  double weight(int pattern, double nameShare) {
    return Comparison.level(pattern, Comparison.NAME) == Comparison.SAME
        ? byPattern[pattern] + fieldWeight(pattern, Comparison.NAME, nameShare)
        : byPattern[pattern];
  }

  /** The weight of all fields but an agreeing name. */
  private double withoutName(int pattern) {
    double total = 0;
    for (int field = 0; field < Comparison.FIELDS; field++) {
      boolean rarity =
          field == Comparison.NAME && Comparison.level(pattern, field) == Comparison.SAME;
      total += rarity ? 0 : fieldWeight(pattern, field);
    }
    return total;
  }

  /** One field's share of the pair's weight; an agreeing name's by how rare it is. */
  double fieldWeight(int pattern, int field, double nameShare) {
    return field == Comparison.NAME && Comparison.level(pattern, field) == Comparison.SAME
        ? log2(SAME_NAME / nameShare)
        : fieldWeight(pattern, field);
  }

  /** What a number already implies (birth date, sex) does not count twice. */
  private double fieldWeight(int pattern, int field) {
    int id = Comparison.level(pattern, Comparison.ID);
    int level = Comparison.level(pattern, field);
    boolean implied =
        numbersTell
            && (field == Comparison.BIRTH || field == Comparison.SEX)
            && (id == Comparison.SAME || id == 2)
            && level == Comparison.SAME;
    return level == Comparison.MISSING || level > weights[field].length || implied
        ? 0
        : weights[field][level - 1];
  }

  /** The share of a name that no record had when the names were counted. */
  public static float rarest(int records) {
    return 1.0f / Math.max(RAREST, records);
  }

  private static void shareNames(Features f) {
    float one = rarest(f.size());
    IntStream.range(0, f.size()).parallel().forEach(slot -> f.setNameShare(slot, one));
    SortedKeys names = SortedKeys.of(f.size(), f::name);
    IntStream.range(0, names.parts())
        .parallel()
        .forEach(
            part ->
                names.forEachBlock(
                    part,
                    (from, to) -> {
                      float share = Math.max(one, (float) (to - from) / f.size());
                      for (int place = from; place < to; place++) {
                        f.setNameShare(names.slot(place), share);
                      }
                    }));
  }

  private static double[][] estimate(double[][] counts, double[][] prior) {
    double[][] estimate = new double[prior.length][];
    for (int field = 0; field < prior.length; field++) {
      double total = Arrays.stream(counts[field]).sum();
      estimate[field] = prior[field].clone();
      if (total < ENOUGH) {
        continue;
      }
      for (int level = 0; level < prior[field].length; level++) {
        // The prior counts as 50 pairs, and as half a one at least: no level becomes impossible, or
        // rarer than so many pairs can show.
        double believed = Math.max(50 * prior[field][level], 0.5);
        estimate[field][level] = (counts[field][level] + believed) / (total + 50);
      }
    }
    return estimate;
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
