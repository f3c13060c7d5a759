package yibiao.standard.rule;

/**
 * A step that a rule does not allow: the message says what to do instead, and never repeats a
 * value. Whoever shows it leads back to what was entered.
 */
public abstract class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field what of the entered is wrong, as pages and the API call it; "" where it is not
   *     about one field
   */
  protected RuleBroken(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
