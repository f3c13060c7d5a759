package yibiao.desk.procedure;

import java.time.LocalDate;
import java.util.Optional;

/** A case in which somebody has to do something by a day. */
public interface DueCase<S extends Enum<S>> extends Case<S> {
  /** The last day for the next step; empty where nobody has to do anything. */
  Optional<LocalDate> due();

  /** What was reminded of already. */
  String reminded();
}
