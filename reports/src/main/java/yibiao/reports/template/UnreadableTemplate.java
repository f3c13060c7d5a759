package yibiao.reports.template;

/** A workbook that is no form this can fill; the message says what was looked for. */
public final class UnreadableTemplate extends RuntimeException {
  public UnreadableTemplate(String message) {
    super(message);
  }

  public UnreadableTemplate(String message, Throwable cause) {
    super(message, cause);
  }
}
