package yibiao.desk.procedure;

/** One case of a procedure, as somebody saw it. */
public interface Case<S extends Enum<S>> {
  int id();

  S status();

  /** Moves with every step; who takes one says which state she saw. */
  int lock();
}
