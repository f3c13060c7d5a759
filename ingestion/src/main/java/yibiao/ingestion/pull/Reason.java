package yibiao.ingestion.pull;

import org.apache.camel.CamelExecutionException;

/** Why something failed, in one line. */
public final class Reason {
  private static final int LONGEST = 300;

  private Reason() {}

  /** The cause, without the values that drivers like to quote. */
  public static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      if (isOurs(cause)) {
        return cut(cause.getMessage());
      }
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    if (isOurs(cause)) {
      return cut(message);
    }
    String known =
        failure instanceof CamelExecutionException
            ? cause.getClass().getSimpleName()
            : failure.getClass().getSimpleName();
    return cut(known + ": " + message.replaceAll("'[^']*'|\"[^\"]*\"", "…"));
  }

  /** Words that are ours say what to do next; a class's name would add nothing. */
  private static boolean isOurs(Throwable cause) {
    StackTraceElement[] stack = cause.getStackTrace();
    return cause.getMessage() != null
        && stack.length > 0
        && stack[0].getClassName().startsWith("yibiao.");
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
