package yibiao.desk.procedure;

import static yibiao.standard.words.Words.say;

import java.time.Clock;
import yibiao.catalog.organisation.Account;
import yibiao.standard.rule.RuleBroken;

/**
 * A procedure: makes moves on its cases.
 *
 * @param <C> its cases
 * @param <S> where a case stands
 * @param <M> its moves
 */
public final class Procedure<C extends Case<S>, S extends Enum<S>, M extends Enum<M> & Move<S>> {
  private static final String FASTER = "desk.somebodyWasFaster";

  private final String name;
  private final CaseBook<C, S, M> book;
  private final Whose<C, M> whose;
  private final History history;
  private final Clock clock;

  /** Whose a move is. */
  public interface Whose<C, M> {
    boolean is(M move, Account by, C seen);
  }

  /**
   * @param name what its history and its words are called by: {@code desk.<name>.status.<state>}
   */
  public Procedure(
      String name, CaseBook<C, S, M> book, Whose<C, M> whose, History history, Clock clock) {
    this.name = name;
    this.book = book;
    this.whose = whose;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Makes a move on the state that was seen.
   *
   * @param lock the state that she saw
   * @param text what she says to it, for the history
   * @return the case as it was before
   * @throws RuleBroken when it is not hers, not possible from there, or somebody was faster
   */
  public C make(M move, C seen, int lock, String text, Account by) {
    require(move, seen, lock, by);
    if (!book.move(seen, move, by)) {
      throw RuleBroken.of(FASTER);
    }
    history.record(name, seen.id(), clock.instant(), by.name(), move.step(), text);
    return seen;
  }

  /**
   * Requires that a move could be made now, for what has to be done before it.
   *
   * @throws RuleBroken as {@link #make} does
   */
  public void require(M move, C seen, int lock, Account by) {
    if (!whose.is(move, by, seen)) {
      throw RuleBroken.of("desk.stepNotYours");
    }
    if (!move.isPossibleFrom(seen.status())) {
      throw RuleBroken.of("desk.stepNotPossible", say(statusKey(seen.status())));
    }
    if (seen.lock() != lock) {
      throw RuleBroken.of(FASTER);
    }
  }

  private String statusKey(S status) {
    return "desk." + name + ".status." + status;
  }
}
