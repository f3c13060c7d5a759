package yibiao.desk.pair;

import java.time.Instant;
import java.util.Optional;
import yibiao.desk.pair.PairAnswer.State;
import yibiao.desk.procedure.Case;

/**
 * What somebody has said about two records.
 *
 * @param recordA a record's id, before the other's in order
 * @param undoneAt when it was taken back, if it was
 */
public record PairAnswer(
    int id,
    String recordA,
    String recordB,
    Verdict verdict,
    String reason,
    String account,
    String organisation,
    Instant answeredAt,
    Optional<Instant> undoneAt,
    String undoneBy)
    implements Case<State> {
  public PairAnswer {
    undoneBy = undoneBy == null ? "" : undoneBy;
  }

  /** Whether it holds. */
  public enum State {
    STANDING,
    UNDONE
  }

  @Override
  public State status() {
    return undoneAt.isEmpty() ? State.STANDING : State.UNDONE;
  }

  /** It can be taken back, and nothing else. */
  @Override
  public int lock() {
    return 0;
  }

  /** The three things that one can say. */
  public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE
  }
}
