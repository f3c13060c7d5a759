package yibiao.ingestion.delivery;

import java.util.List;

/**
 * What became of something that was handed in or pulled.
 *
 * @param delivery its id
 * @param rows how many rows came into the lake
 * @param quarantined how many did not
 * @param reason why it could not be read; "" where it could
 * @param told rows in quarantine by sheet and reason, and remarks
 */
public record Receipt(
    String delivery, Outcome outcome, int rows, int quarantined, String reason, List<String> told) {
  /** How it ended. */
  public enum Outcome {
    /** It is in the lake. */
    COMMITTED,
    /** The same was delivered last, and counts. */
    UNCHANGED,
    /** Not one row of it could be read; its bytes are kept, and tried again by the next run. */
    UNREADABLE
  }

  /** Whether what it says is in the lake. */
  public boolean counts() {
    return outcome != Outcome.UNREADABLE;
  }
}
