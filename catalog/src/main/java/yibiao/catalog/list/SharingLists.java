package yibiao.catalog.list;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.list.ListDifference.Change;
import yibiao.catalog.list.ListDifference.Key;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.rule.RuleBroken;

/**
 * What stewards do with the list: draft → reviewed by a second person → published, from a time of
 * effect → superseded by the next. A published version is never changed; an old one comes back by
 * being published anew.
 */
@Service
public class SharingLists {
  private final ListVersions versions;
  private final DataItems items;
  private final ListForesight foresight;
  private final SharingPolicies policies;
  private final Validator validator;
  private final Clock clock;

  SharingLists(
      ListVersions versions,
      DataItems items,
      SharingPolicies policies,
      Validator validator,
      Clock clock) {
    this.versions = versions;
    this.items = items;
    this.foresight = new ListForesight(items, policies, clock);
    this.policies = policies;
    this.validator = validator;
    this.clock = clock;
  }

  /** Lists that are kept in that database; where there is no container to put them together. */
  public static SharingLists over(
      JdbcClient jdbc, SharingPolicies policies, Validator validator, Clock clock) {
    return new SharingLists(
        new ListVersions(jdbc, clock), new DataItems(jdbc), policies, validator, clock);
  }

  /** All versions, newest first. */
  public List<ListVersion> versions() {
    return versions.all();
  }

  public ListVersion version(int id) {
    return versions.find(id).orElseThrow(() -> RuleBroken.of("catalog.noSuchVersion", id));
  }

  public List<KeptEntry> entries(int version) {
    return versions.entries(version);
  }

  public Optional<KeptEntry> entry(int version, String resource, String item) {
    return versions.entry(version, resource, item);
  }

  /** A new draft from a version; of an old one, the way to bring it back. */
  public int draftFrom(int base, String title, String by) {
    return versions.draft(title, Optional.of(version(base).id()), by);
  }

  /** A new draft from what is in force, or an empty one where nothing is. */
  public int draft(String title, String by) {
    return versions.draft(title, versions.inForce(), by);
  }

  /**
   * Writes an entry.
   *
   * @param lock the state the writer saw; -1 for an entry that was not there
   * @throws EditConflict when somebody else changed it meanwhile
   * @throws ConstraintViolationException when it is not a valid entry
   */
  @Transactional
  public void put(int version, ListEntry entry, int lock, String by) {
    requireOpen(version);
    var violations = validator.validate(entry);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    DataResource resource = policies.resources().get(entry.resource());
    if (resource == null || !resource.knows(entry.item())) {
      throw RuleBroken.of("catalog.noSuchItem", entry.resource(), entry.item());
    }
    if (!fits(entry)) {
      throw RuleBroken.of("catalog.thisMaskDoesNot", title(entry.item()));
    }
    if (!versions.put(version, entry, lock, by)) {
      throw new EditConflict(versions.entry(version, entry.resource(), entry.item()));
    }
  }

  private String title(String item) {
    return items.find(item).map(DataItem::title).orElse(item);
  }

  /** A mask that keeps a part of a value needs an item whose values have that part. */
  private boolean fits(ListEntry entry) {
    boolean keepsNothing = entry.terms().mask() == Mask.NONE || entry.terms().mask() == Mask.HIDE;
    return keepsNothing
        || items
            .find(entry.item())
            .map(item -> entry.terms().mask().fits(item.type()))
            .orElse(false);
  }

  @Transactional
  public void remove(int version, String resource, String item, int lock, String by) {
    requireOpen(version);
    if (!versions.remove(version, resource, item, lock, by)) {
      throw new EditConflict(versions.entry(version, resource, item));
    }
  }

  /** Makes a draft hold exactly these entries. */
  @Transactional
  public void replace(int version, Collection<ListEntry> entries, String by) {
    Map<Key, KeptEntry> there =
        versions.entries(version).stream()
            .collect(Collectors.toMap(kept -> Key.of(kept.entry()), Function.identity()));
    for (ListEntry entry : entries) {
      KeptEntry kept = there.remove(Key.of(entry));
      if (kept == null || !kept.entry().equals(entry)) {
        put(version, entry, kept == null ? -1 : kept.lock(), by);
      }
    }
    there.forEach((key, kept) -> remove(version, key.resource(), key.item(), kept.lock(), by));
  }

  /**
   * A second person agrees, to the draft as she saw it.
   *
   * @param revision the revision that she saw
   */
  @Transactional
  public void review(int version, int revision, String by) {
    ListVersion draft = requireOpen(version);
    if (draft.editors().contains(by)) {
      throw RuleBroken.of("catalog.whoEditedDraftDoes");
    }
    requireNewestBase(draft);
    requireTight(draft);
    if (!versions.review(version, revision, by)) {
      throw changedMeanwhile();
    }
  }

  /**
   * Publishes a reviewed version. What was scheduled before does not take effect any more: the
   * latest publication wins.
   *
   * @param revision the revision that the publisher saw
   * @param effectiveAt from when it is in force; not in the past
   * @return the versions that were called off by it
   */
  @Transactional
  public List<Integer> publish(int version, int revision, Instant effectiveAt, String by) {
    ListVersion draft = requireOpen(version);
    if (draft.status() != ListVersion.Status.REVIEWED) {
      throw RuleBroken.of("catalog.notReviewedYetAsk");
    }
    requireNewestBase(draft);
    requireTight(draft);
    Instant now = clock.instant();
    List<Integer> scheduled = versions.scheduled();
    if (!scheduled.isEmpty() && effectiveAt.isAfter(now)) {
      throw RuleBroken.of("catalog.versionWaitsForIts", scheduled.getFirst());
    }
    if (!versions.publish(version, revision, by, effectiveAt.isBefore(now) ? now : effectiveAt)) {
      throw changedMeanwhile();
    }
    scheduled.forEach(other -> versions.cancel(other, by));
    return scheduled;
  }

  /** Calls off a version that waits for its day. */
  @Transactional
  public void cancel(int version, String by) {
    if (!versions.cancel(version, by)) {
      throw RuleBroken.of("catalog.thisVersionDoesNot");
    }
  }

  private static RuleBroken changedMeanwhile() {
    return RuleBroken.of("catalog.draftWasChangedAfter");
  }

  public void discard(int version) {
    requireOpen(version);
    versions.discarded(version);
  }

  public ListDifference difference(int before, int after) {
    return ListDifference.between(entriesOf(before), entriesOf(after));
  }

  /** What a draft changes against the version in force that it knows of. */
  public ListDifference difference(ListVersion draft) {
    return ListDifference.between(known(draft), entriesOf(draft.id()));
  }

  private List<ListEntry> known(ListVersion draft) {
    return draft.since().map(this::entriesOf).orElse(List.of());
  }

  /**
   * What a version masks and gives away by a join, in words; none of it may be published.
   *
   * @see JoinLeaks
   */
  public List<String> leaks(ListVersion version) {
    return foresight.leaks(entriesOf(version.id()));
  }

  private void requireTight(ListVersion draft) {
    List<String> leaks = leaks(draft);
    if (!leaks.isEmpty()) {
      throw RuleBroken.of("catalog.whatMaskedCanBe", String.join("；", leaks));
    }
  }

  /** Who would gain or lose what if a draft were in force, once all that it changes holds. */
  public Impact impact(ListVersion draft) {
    return foresight.impact(entriesOf(draft.id()));
  }

  /**
   * Brings into a draft what took effect since it was begun, and takes its review back. An entry
   * that both changed keeps the draft's wording and is told.
   *
   * @return the entries that both changed
   */
  @Transactional
  public List<Key> merge(int version, String by) {
    ListVersion draft = requireOpen(version);
    int newest = versions.inForce().orElseThrow(() -> RuleBroken.of("catalog.noListWasPublished"));
    Map<Key, Change> mine =
        difference(draft).changes().stream()
            .collect(Collectors.toMap(Change::key, Function.identity()));
    List<Key> both = new ArrayList<>();
    for (Change other : ListDifference.between(known(draft), entriesOf(newest)).changes()) {
      Change own = mine.get(other.key());
      if (own == null) {
        apply(version, other, by);
      } else if (!own.after().equals(other.after())) {
        both.add(other.key());
      }
    }
    versions.merged(version, newest, by);
    return both;
  }

  private void apply(int version, Change change, String by) {
    Optional<KeptEntry> there =
        versions.entry(version, change.key().resource(), change.key().item());
    int lock = there.map(KeptEntry::lock).orElse(-1);
    if (change.after().isPresent()) {
      put(version, change.after().get(), lock, by);
    } else {
      remove(version, change.key().resource(), change.key().item(), lock, by);
    }
  }

  private List<ListEntry> entriesOf(int version) {
    return versions.entries(version).stream().map(KeptEntry::entry).toList();
  }

  private ListVersion requireOpen(int id) {
    ListVersion version = version(id);
    if (!version.isOpen()) {
      throw RuleBroken.of("catalog.publishedOrDiscardedVersion");
    }
    return version;
  }

  private void requireNewestBase(ListVersion draft) {
    Optional<Integer> newest = versions.inForce();
    if (!newest.equals(draft.since())) {
      throw RuleBroken.of("catalog.versionTookEffectSince", newest.orElseThrow());
    }
  }
}
