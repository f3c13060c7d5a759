package yibiao.desk.pair;

import yibiao.standard.rule.RuleBroken;

/** A step that the rules of answering do not allow; the message says what to do instead. */
public final class PairRuleBroken extends RuleBroken {
  private static final long serialVersionUID = 1L;

  public PairRuleBroken(String message) {
    this("", message);
  }

  /**
   * @param field what of the entered is wrong
   */
  public PairRuleBroken(String field, String message) {
    super(field, message);
  }
}
