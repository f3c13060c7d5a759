package yibiao.desk.pair;

import yibiao.desk.pair.PairAnswer.State;
import yibiao.desk.procedure.Move;

/** What can be done with an answer: its organisation takes it back. */
enum PairMove implements Move<State> {
  UNDO;

  @Override
  public boolean isPossibleFrom(State state) {
    return state == State.STANDING;
  }

  @Override
  public State to() {
    return State.UNDONE;
  }

  @Override
  public String step() {
    return State.UNDONE.name();
  }
}
