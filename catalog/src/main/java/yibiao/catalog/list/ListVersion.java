package yibiao.catalog.list;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of the sharing list.
 *
 * @param basedOn the version it was drafted from
 * @param since the version in force that it knows of: what took effect after has to be merged first
 * @param editors everybody who changed the draft; none of them may review it
 * @param effectiveAt from when it is in force, once it is published; it is superseded by what is
 *     published after it
 * @param revision moves with every change: a review and a publication are of the revision that was
 *     seen
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
    int revision,
    String note) {
  public ListVersion {
    editors = new TreeSet<>(editors);
  }

  /** How far it has come. */
  public enum Status {
    DRAFT,
    /** A second person has agreed. */
    REVIEWED,
    PUBLISHED,
    /** It was to take effect on a day to come, and was called off. */
    CANCELLED,
    DISCARDED
  }

  /** Whether it is published and waits for its day. */
  public boolean isScheduled(Instant now) {
    return status == Status.PUBLISHED && effectiveAt.filter(now::isBefore).isPresent();
  }

  public boolean isOpen() {
    return status == Status.DRAFT || status == Status.REVIEWED;
  }
}
