package yibiao.desk.procedure;

import yibiao.catalog.organisation.Account;

/** Where a procedure keeps its cases. */
public interface CaseBook<C extends Case<S>, S extends Enum<S>, M extends Move<S>> {
  /** Moves a case on from the state that was seen; false when somebody did so meanwhile. */
  boolean move(C seen, M move, Account by);
}
