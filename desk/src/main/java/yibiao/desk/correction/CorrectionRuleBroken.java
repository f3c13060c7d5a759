package yibiao.desk.correction;

import yibiao.standard.rule.RuleBroken;

/** A step that a request for correction does not allow; the message says what to do instead. */
public final class CorrectionRuleBroken extends RuleBroken {
  private static final long serialVersionUID = 1L;

  public CorrectionRuleBroken(String message) {
    this("", message);
  }

  /**
   * @param field what of the entered is wrong
   */
  public CorrectionRuleBroken(String field, String message) {
    super(field, message);
  }
}
