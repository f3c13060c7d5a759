package yibiao.desk.request;

import yibiao.standard.rule.RuleBroken;

/** A step that the life of a request does not allow; the message says what to do instead. */
public final class RequestRuleBroken extends RuleBroken {
  private static final long serialVersionUID = 1L;

  public RequestRuleBroken(String message) {
    this("", message);
  }

  /**
   * @param field what of the entered is wrong
   */
  public RequestRuleBroken(String field, String message) {
    super(field, message);
  }
}
