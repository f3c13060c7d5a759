package yibiao.desk.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiFunction;
import yibiao.catalog.organisation.Account;
import yibiao.desk.calendar.WorkingDays;

/**
 * Brings a procedure's deadlines to mind.
 *
 * @param <C> its cases
 */
public final class DeadlineSweep<C extends DueCase<?>> {
  /** Somebody has to be reminded before a deadline ends. */
  public static final String REMINDED = "REMINDED";

  /** A deadline was missed, and the coordinating office has to know. */
  public static final String ESCALATED = "ESCALATED";

  private static final String SYSTEM = "system";

  private final String name;
  private final DueCases<C> cases;
  private final History history;
  private final WorkingDays days;
  private final Clock clock;

  /**
   * @param name what the procedure's history is called by
   */
  public DeadlineSweep(
      String name, DueCases<C> cases, History history, WorkingDays days, Clock clock) {
    this.name = name;
    this.cases = cases;
    this.history = history;
    this.days = days;
    this.clock = clock;
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
    for (C open : cases.due()) {
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
    cases.reminded(open, open.reminded() + mark);
    history.record(name, open.id(), clock.instant(), SYSTEM, step, due.toString());
    telling.tell(those, open, step, due);
  }
}
