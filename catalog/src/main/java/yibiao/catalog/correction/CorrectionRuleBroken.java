package yibiao.catalog.correction;

/** A step that a request for correction does not allow; the message says what to do instead. */
public final class CorrectionRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CorrectionRuleBroken(String message) {
    super(message);
  }
}
