package yibiao.catalog.account;

import yibiao.standard.rule.RuleBroken;

/** A step that the rules about accounts do not allow. */
public final class AccountRuleBroken extends RuleBroken {
  private static final long serialVersionUID = 1L;

  public AccountRuleBroken(String field, String message) {
    super(field, message);
  }
}
