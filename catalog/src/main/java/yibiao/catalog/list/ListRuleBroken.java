package yibiao.catalog.list;

/** A step that the list's life does not allow; the message says what to do instead. */
public final class ListRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ListRuleBroken(String message) {
    super(message);
  }
}
