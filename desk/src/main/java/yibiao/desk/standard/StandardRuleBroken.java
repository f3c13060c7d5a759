package yibiao.desk.standard;

import yibiao.standard.rule.RuleBroken;

/** What the standard does not take; the message says what to do instead. */
public final class StandardRuleBroken extends RuleBroken {
  private static final long serialVersionUID = 1L;

  StandardRuleBroken(String field, String message) {
    super(field, message);
  }
}
