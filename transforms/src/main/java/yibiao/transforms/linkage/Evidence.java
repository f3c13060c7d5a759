package yibiao.transforms.linkage;

/** What a pair's pattern and odds amount to. */
enum Evidence {
  LINK,
  REVIEW,
  NONE;

  /**
   * Weights add up as if fields were independent. They are not for a family: siblings share
   * surname, address and phone, twins the birth date too. So a pair whose given names really
   * differ, or whose birth dates do, links only when the ID number speaks for it; and two different
   * ID numbers never link by the rest.
   */
  static Evidence of(int pattern, double odds, double link, double review) {
    int id = Comparison.level(pattern, Comparison.ID);
    int name = Comparison.level(pattern, Comparison.NAME);
    int birth = Comparison.level(pattern, Comparison.BIRTH);
    boolean numberSpeaksFor = id == Comparison.SAME || id == 2;
    boolean family = name >= 3 || birth == 3;
    if (odds < review || id == 3 && name != Comparison.SAME) {
      return NONE;
    }
    if (family && !numberSpeaksFor || id == 3) {
      return odds >= link ? REVIEW : NONE;
    }
    // A number can be lent or mistyped into another person's: then nothing else agrees.
    if (numberSpeaksFor && name == 4 && birth == 3) {
      return REVIEW;
    }
    return odds >= link ? LINK : REVIEW;
  }
}
