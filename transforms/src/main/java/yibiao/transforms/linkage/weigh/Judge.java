package yibiao.transforms.linkage.weigh;

import yibiao.transforms.linkage.record.Features;
import yibiao.transforms.linkage.record.Field;

/** Says how likely a pair is one person, and why. */
public final class Judge {
  private final Features features;
  private final WeightModel model;
  private final Calibration calibration;

  /** Odds, in bits, that two records at random are one person: about one partner among all. */
  private final double prior;

  private final boolean families;

  /** Whether nobody of another name and another birth date can be the same person. */
  private final boolean othersAreStrangers;

  /**
   * A judge.
   *
   * @param families whether records of one address may be a family's
   */
  public Judge(Features features, WeightModel model, Calibration calibration, boolean families) {
    this.features = features;
    this.model = model;
    this.calibration = calibration;
    this.families = families;
    this.prior = WeightModel.log2(2.0 / Math.max(2, model.records()));
    this.othersAreStrangers = mostOddsOfOthers() < Evidence.REVIEW_ODDS;
  }

  private Judge(Judge like, Features features) {
    this.features = features;
    this.model = like.model;
    this.calibration = like.calibration;
    this.families = like.families;
    this.prior = like.prior;
    this.othersAreStrangers = like.othersAreStrangers;
  }

  /** The same judge over other records. */
  public Judge over(Features others) {
    return new Judge(this, others);
  }

  /** Over all patterns that two records can have of which {@link Comparison#areOthers} holds. */
  private double mostOddsOfOthers() {
    double most = Double.NEGATIVE_INFINITY;
    for (int name = 3; name <= 5; name++) {
      for (int id : new int[] {Comparison.MISSING, 3}) {
        for (int phone = 0; phone <= Field.PHONE.levels().size(); phone++) {
          for (int place = 0; place <= Field.PLACE.levels().size(); place++) {
            for (int sex = 0; sex <= Field.SEX.levels().size(); sex++) {
              int pattern = Comparison.patternOf(name, 3, id, phone, place, sex);
              double numbers = model.ofNumbers(pattern);
              double expected = byWeights(pattern, 0) - numbers;
              most = Math.max(most, calibration.mostOdds(pattern, expected) + numbers);
            }
          }
        }
      }
    }
    return most;
  }

  /** Whether a look at a pair is enough to see that it is nothing. */
  boolean areStrangers(int a, int b) {
    return othersAreStrangers && Comparison.areOthers(features, a, b);
  }

  private double byWeights(int pattern, double nameShare) {
    double sum = model.weight(pattern, nameShare) + prior;
    return families ? Evidence.withoutFamilies(pattern, sum) : sum;
  }

  /** Judges records by what an earlier run has learned. */
  public static Judge of(Features features, Parameters parameters) {
    return new Judge(
        features, WeightModel.of(parameters), Calibration.of(parameters), parameters.families());
  }

  public Parameters parameters() {
    return model.parameters(families, calibration);
  }

  double prior() {
    return prior;
  }

  /** The odds, in bits. */
  double odds(int a, int b) {
    int pattern = Comparison.pattern(features, a, b);
    double byWeights = byWeights(pattern, features.nameShare(a));
    int id = Comparison.level(pattern, Comparison.ID);
    if (id == Comparison.SAME || id == 2) {
      return byWeights;
    }
    double numbers = model.ofNumbers(pattern);
    return calibration.odds(features, pattern, a, b, byWeights - numbers) + numbers;
  }

  /** The same odds, in parts. */
  public Question explain(int a, int b) {
    int pattern = Comparison.pattern(features, a, b);
    double[] parts = new double[Comparison.FIELDS];
    double sum = 0;
    for (int field = 0; field < parts.length; field++) {
      parts[field] = model.fieldWeight(pattern, field, features.nameShare(a));
      sum += parts[field];
    }
    double odds = odds(a, b);
    return new Question(
        a,
        b,
        prior,
        parts[Comparison.NAME],
        parts[Comparison.BIRTH],
        parts[Comparison.ID],
        parts[Comparison.PHONE],
        parts[Comparison.PLACE],
        parts[Comparison.SEX],
        odds - prior - sum,
        odds);
  }
}
