package yibiao.catalog.list;

import yibiao.standard.rule.RuleBroken;

/** A step that the list's life does not allow; the message says what to do instead. */
public final class ListRuleBroken extends RuleBroken {
  private static final long serialVersionUID = 1L;

  ListRuleBroken(String message) {
    this("", message);
  }

  /**
   * @param field what of the entered is wrong
   */
  ListRuleBroken(String field, String message) {
    super(field, message);
  }
}
