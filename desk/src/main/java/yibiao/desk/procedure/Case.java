package yibiao.desk.procedure;

import java.time.LocalDate;
import java.util.Optional;

/** One case of a procedure, as somebody saw it. */
public interface Case<S extends Enum<S>> {
  int id();

  S status();

  /** Moves with every step; who takes one says which state she saw. */
  int lock();

  /** The last day for the next step; empty where nobody has to do anything. */
  Optional<LocalDate> due();

  /** What was reminded of already. */
  String reminded();
}
