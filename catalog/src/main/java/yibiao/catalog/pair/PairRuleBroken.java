package yibiao.catalog.pair;

/** A step that the rules of answering do not allow; the message says what to do instead. */
public final class PairRuleBroken extends RuntimeException {
  public PairRuleBroken(String message) {
    super(message);
  }
}
