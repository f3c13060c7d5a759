package yibiao.desk.procedure;

import java.util.List;
import yibiao.catalog.organisation.Account;

/** Where a procedure keeps its cases. */
public interface CaseBook<C extends Case<S>, S extends Enum<S>, M extends Move<S>> {
  /** Moves a case on from the state that was seen; false when somebody did so meanwhile. */
  boolean move(C seen, M move, Account by);

  /** The cases with a day by which somebody has to do something. */
  List<C> due();

  /** Notes what was reminded of. */
  void reminded(C seen, String marks);
}
