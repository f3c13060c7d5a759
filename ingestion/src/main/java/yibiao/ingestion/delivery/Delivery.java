package yibiao.ingestion.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One file or pull: an event. The same bytes may be delivered twice, and lie in the landing folder
 * once.
 *
 * @param content what the bytes are called by: their SHA-256
 * @param landedAt grows with every delivery of a dataset: what was delivered last counts
 * @param version size and time of change as a file server told them last, else ""
 * @param properties snapshot properties to commit with it, such as the watermark it brings the
 *     source to
 * @param status LANDED until its rows are in the lake; UNREADABLE when none could be read, and
 *     tried again next time
 */
record Delivery(
    String id,
    String source,
    String dataset,
    String fileName,
    String content,
    Path landed,
    Instant landedAt,
    String version,
    Map<String, String> properties,
    Status status,
    boolean withdrawn,
    Counted counted) {
  /** How far it came. */
  enum Status {
    LANDED,
    COMMITTED,
    UNREADABLE
  }

  /** What came of it. */
  record Counted(int rows, int quarantined, List<String> told) {
    static final Counted NOTHING = new Counted(0, 0, List.of());
  }

  Receipt receipt(Receipt.Outcome outcome) {
    return new Receipt(id, outcome, counted.rows(), counted.quarantined(), "", counted.told());
  }
}
