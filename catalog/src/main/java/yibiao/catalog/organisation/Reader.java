package yibiao.catalog.organisation;

/**
 * Somebody who may read: what a decision has to know of whoever asks. Sealed, because a decision
 * has to know every kind there is.
 */
public sealed interface Reader permits Account {
  /** Whether there is anything to be decided at all: not for the suspended, nor without a duty. */
  boolean mayRead();

  /** For whom, and so where and what. */
  Organisation organisation();
}
