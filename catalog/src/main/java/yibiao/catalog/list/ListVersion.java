package yibiao.catalog.list;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One version of the sharing list.
 *
 * @param basedOn the version it was drafted from
 * @param since the newest published version that it knows of: what came after has to be merged
 *     first
 * @param editors everybody who changed the draft; none of them may review it
 * @param effectiveAt from when it is in force, once it is published; it is superseded by the next
 */
public record ListVersion(
    int id,
    String title,
    Status status,
    Optional<Integer> basedOn,
    Optional<Integer> since,
    Instant createdAt,
    Set<String> editors,
    Optional<Instant> reviewedAt,
    Optional<String> reviewedBy,
    Optional<Instant> publishedAt,
    Optional<String> publishedBy,
    Optional<Instant> effectiveAt,
    String note) {

  /** How far it has come. */
  public enum Status {
    DRAFT,
    /** A second person has agreed. */
    REVIEWED,
    PUBLISHED,
    DISCARDED
  }

  public boolean isOpen() {
    return status == Status.DRAFT || status == Status.REVIEWED;
  }
}
