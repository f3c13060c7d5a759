package yibiao.desk.pair;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has said about two records.
 *
 * @param recordA a record's id, before the other's in order
 * @param undone when it was taken back, if it was
 */
public record PairAnswer(
    int id,
    String recordA,
    String recordB,
    Verdict verdict,
    String reason,
    String account,
    String organisation,
    Instant answered,
    Optional<Instant> undone,
    String undoneBy) {

  /** The three things that one can say. */
  public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE
  }
}
