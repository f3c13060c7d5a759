package yibiao.desk.procedure;

/** A move in the life of a case; a procedure's moves are an enum, its typed table. */
public interface Move<S extends Enum<S>> {
  boolean isPossibleFrom(S status);

  S to();

  /** What the history calls it. */
  String step();
}
