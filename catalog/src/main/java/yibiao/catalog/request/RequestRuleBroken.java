package yibiao.catalog.request;

/** A step that the life of a request does not allow; the message says what to do instead. */
public final class RequestRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public RequestRuleBroken(String message) {
    this("", message);
  }

  /**
   * @param field what of a draft is wrong; "" where it is not about one
   */
  RequestRuleBroken(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
