package yibiao.desk.procedure;

import static yibiao.standard.words.Words.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiFunction;
import yibiao.catalog.organisation.Account;
import yibiao.desk.calendar.WorkingDays;
import yibiao.standard.rule.RuleBroken;

/**
 * A procedure: makes moves on its cases, and brings their deadlines to mind.
 *
 * @param <C> its cases
 * @param <S> where a case stands
 * @param <M> its moves
 */
public final class Procedure<C extends Case<S>, S extends Enum<S>, M extends Enum<M> & Move<S>> {
  /** Somebody has to be reminded before a deadline ends. */
  public static final String REMINDED = "REMINDED";

  /** A deadline was missed, and the coordinating office has to know. */
  public static final String ESCALATED = "ESCALATED";

  private static final String SYSTEM = "system";
  private static final String FASTER = "desk.somebodyWasFaster";

  private final String name;
  private final CaseBook<C, S, M> book;
  private final Whose<C, M> whose;
  private final History history;
  private final WorkingDays days;
  private final Clock clock;

  /** Whose a move is. */
  public interface Whose<C, M> {
    boolean is(M move, Account by, C seen);
  }

  /**
   * @param name what its history and its words are called by: {@code desk.<name>.status.<state>}
   */
  public Procedure(
      String name,
      CaseBook<C, S, M> book,
      Whose<C, M> whose,
      History history,
      WorkingDays days,
      Clock clock) {
    this.name = name;
    this.book = book;
    this.whose = whose;
    this.history = history;
    this.days = days;
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

  /** What a sweep does with whom. */
  public interface Telling<C> {
    void tell(Collection<Account> people, C about, String step, LocalDate due);
  }

  /**
   * Looks through the cases that have a deadline: each is reminded of once in each state, and
   * escalated once when it is missed.
   *
   * @param before how many working days before its end a deadline is reminded of
   * @param people whom it is brought to: case and step → people; none for one that is too early
   */
  public void sweep(
      int before, BiFunction<C, String, Collection<Account>> people, Telling<C> telling) {
    LocalDate today = LocalDate.now(clock);
    for (C open : book.due()) {
      LocalDate due = open.due().orElseThrow();
      if (today.isAfter(due)) {
        once(open, ESCALATED, due, people, telling);
      } else if (days.between(today, due) <= before) {
        once(open, REMINDED, due, people, telling);
      }
    }
  }

  private void once(
      C open,
      String step,
      LocalDate due,
      BiFunction<C, String, Collection<Account>> people,
      Telling<C> telling) {
    String mark = open.status() + ":" + step + " ";
    Collection<Account> those = people.apply(open, step);
    if (those.isEmpty() || open.reminded().contains(mark)) {
      return;
    }
    book.reminded(open, open.reminded() + mark);
    history.record(name, open.id(), clock.instant(), SYSTEM, step, due.toString());
    telling.tell(those, open, step, due);
  }
}
