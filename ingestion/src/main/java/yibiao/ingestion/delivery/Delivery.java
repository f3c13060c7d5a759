package yibiao.ingestion.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * One file or pull.
 *
 * @param id from source, dataset, file name and checksum: the same bytes under the same name are
 *     the same delivery
 * @param properties snapshot properties to commit with it, such as the watermark it brings the
 *     source to
 * @param status LANDED until its rows are in the lake; UNREADABLE when none could be read, and
 *     tried again next time
 */
public record Delivery(
    String id,
    String source,
    String dataset,
    String fileName,
    Path landed,
    Instant landedAt,
    Map<String, String> properties,
    Status status) {
  /** How far it came. */
  public enum Status {
    LANDED,
    COMMITTED,
    UNREADABLE
  }
}
