package yibiao.transforms.linkage.weigh;

/** What a pair amounts to. */
enum Evidence {
  LINK,
  REVIEW,
  NONE;

  /** Odds, in bits, from which a pair is a link: 4 to 1. */
  private static final double LINK_ODDS = 2;

  /** Below this, in bits, a pair is not even a question. */
  static final double REVIEW_ODDS = -3;

  /** What the sum of weights may say at most, in bits, where it forgets about families. */
  private static final double FAMILY_ODDS = 0;

  static Evidence of(double odds) {
    return odds >= LINK_ODDS ? LINK : odds >= REVIEW_ODDS ? REVIEW : NONE;
  }

  /**
   * The odds by weights alone. Weights add up as if fields were independent. They are not for a
   * family: siblings share surname, address and phone, twins the birth date too. So a pair whose
   * names really differ, or whose birth dates do, is at most a question unless the ID number speaks
   * for it; and so are two different numbers, whatever else agrees.
   *
   * @param odds by the sum of all weights
   */
  static double withoutFamilies(int pattern, double odds) {
    int id = Comparison.level(pattern, Comparison.ID);
    int name = Comparison.level(pattern, Comparison.NAME);
    int birth = Comparison.level(pattern, Comparison.BIRTH);
    boolean numberSpeaksFor = id == Comparison.SAME || id == 2;
    boolean family =
        name >= 3 && name != Comparison.NAMES_MUCH_ALIKE || birth == 3 && name != Comparison.SAME;
    // A number can be lent or mistyped into another person's: then nothing else agrees.
    boolean lent = numberSpeaksFor && name >= 4 && birth == 3;
    return family && !numberSpeaksFor || lent ? Math.min(odds, FAMILY_ODDS) : odds;
  }
}
