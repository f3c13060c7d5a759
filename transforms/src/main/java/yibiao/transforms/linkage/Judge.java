package yibiao.transforms.linkage;

/** Says how likely a pair is one person, and why. */
final class Judge {
  private final Features features;
  private final WeightModel model;
  private final Calibration calibration;

  /** Odds, in bits, that two records at random are one person: about one partner among all. */
  private final double prior;

  private final boolean families;

  /**
   * A judge.
   *
   * @param families whether records of one address may be a family's
   */
  Judge(Features features, WeightModel model, Calibration calibration, boolean families) {
    this.features = features;
    this.model = model;
    this.calibration = calibration;
    this.families = families;
    this.prior = WeightModel.log2(2.0 / Math.max(2, model.records()));
  }

  /** Judges records by what an earlier run has learned. */
  static Judge of(Features features, Parameters parameters) {
    return new Judge(
        features, WeightModel.of(parameters), Calibration.of(parameters), parameters.families());
  }

  Parameters parameters() {
    return model.parameters(families, calibration);
  }

  double prior() {
    return prior;
  }

  /** The odds, in bits. */
  double odds(int a, int b) {
    int pattern = Comparison.pattern(features, a, b);
    double sum = model.weight(pattern, features.nameShare(a)) + prior;
    double byWeights = families ? Evidence.withoutFamilies(pattern, sum) : sum;
    int id = Comparison.level(pattern, Comparison.ID);
    if (id == Comparison.SAME || id == 2) {
      return byWeights;
    }
    double numbers = model.ofNumbers(pattern);
    return calibration.odds(features, pattern, a, b, byWeights - numbers) + numbers;
  }

  /** The same odds, in parts. */
  Question explain(int a, int b) {
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
