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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.item.DataItems;
import yibiao.catalog.list.ListDifference.Change;
import yibiao.catalog.list.ListDifference.Key;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * What stewards do with the list: draft → reviewed by a second person → published, from a time of
 * effect → superseded by the next. A published version is never changed; an old one comes back by
 * being published anew.
 */
@Service
public class SharingLists {
  private final ListVersions versions;
  private final DataItems items;
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
    this.policies = policies;
    this.validator = validator;
    this.clock = clock;
  }

  /** All versions, newest first. */
  public List<ListVersion> versions() {
    return versions.all();
  }

  public ListVersion version(int id) {
    return versions.find(id).orElseThrow(() -> new ListRuleBroken("没有这一版 no such version: " + id));
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

  /** A new draft from what was published last, or an empty one where nothing was. */
  public int draft(String title, String by) {
    return versions.draft(title, versions.newestPublished(), by);
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
      throw new ListRuleBroken("没有这个数据项 no such item: " + entry.resource() + " / " + entry.item());
    }
    if (!fits(entry)) {
      throw new ListRuleBroken(
          "这种脱敏方式不适用于该数据项，可用“不显示” this mask does not fit the item; HIDE always does: "
              + entry.item()
              + " / "
              + entry.mask());
    }
    if (!versions.put(version, entry, lock, by)) {
      throw new EditConflict(versions.entry(version, entry.resource(), entry.item()));
    }
  }

  /** A mask that keeps a part of a value needs an item whose values have that part. */
  private boolean fits(ListEntry entry) {
    boolean keepsNothing = entry.mask() == Mask.NONE || entry.mask() == Mask.HIDE;
    return keepsNothing
        || items.find(entry.item()).map(item -> entry.mask().fits(item.type())).orElse(false);
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

  /** A second person agrees. */
  @Transactional
  public void review(int version, String by) {
    ListVersion draft = requireOpen(version);
    if (draft.editors().contains(by)) {
      throw new ListRuleBroken(
          "改过这份草案的人不能复核，请另一位管理员复核 who edited a draft does not review it; ask a second steward");
    }
    requireNewestBase(draft);
    versions.reviewed(version, by);
  }

  /**
   * Publishes a reviewed version.
   *
   * @param effectiveAt from when it is in force; not in the past
   */
  @Transactional
  public void publish(int version, Instant effectiveAt, String by) {
    ListVersion draft = requireOpen(version);
    if (draft.status() != ListVersion.Status.REVIEWED) {
      throw new ListRuleBroken("还没有复核，先请另一位管理员复核 it is not reviewed yet; ask a second steward to");
    }
    requireNewestBase(draft);
    Instant now = clock.instant();
    versions.published(version, by, effectiveAt.isBefore(now) ? now : effectiveAt);
  }

  public void discard(int version) {
    requireOpen(version);
    versions.discarded(version);
  }

  public ListDifference difference(int before, int after) {
    return ListDifference.between(entriesOf(before), entriesOf(after));
  }

  /** What a draft changes against the newest published version that it knows of. */
  public ListDifference difference(ListVersion draft) {
    return ListDifference.between(known(draft), entriesOf(draft.id()));
  }

  private List<ListEntry> known(ListVersion draft) {
    return draft.since().map(this::entriesOf).orElse(List.of());
  }

  /** Who would gain or lose what if a draft were in force now. */
  public Impact impact(ListVersion draft) {
    SharingPolicy inForce = policies.inForce();
    List<ListEntry> then = entriesOf(draft.id());
    List<ListEntry> now =
        inForce.entries().values().stream().flatMap(e -> e.values().stream()).toList();
    return Impact.of(inForce, then, ListDifference.between(now, then), clock.instant());
  }

  /**
   * Brings into a draft what was published since it was begun. An entry that both changed keeps the
   * draft's wording and is told.
   *
   * @return the entries that both changed
   */
  @Transactional
  public List<Key> merge(int version, String by) {
    ListVersion draft = requireOpen(version);
    int newest = versions.newestPublished().orElseThrow();
    Map<Key, Change> mine =
        difference(draft).changes().stream()
            .collect(Collectors.toMap(Change::key, Function.identity()));
    List<Key> both = new ArrayList<>();
    for (Change theirs : ListDifference.between(known(draft), entriesOf(newest)).changes()) {
      Change own = mine.get(theirs.key());
      if (own == null) {
        apply(version, theirs, by);
      } else if (!own.after().equals(theirs.after())) {
        both.add(theirs.key());
      }
    }
    versions.merged(version, newest);
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
      throw new ListRuleBroken(
          "已发布或作废的版本不能再改，请从它新建草案 a published or discarded version is not changed; draft a new one from it");
    }
    return version;
  }

  private void requireNewestBase(ListVersion draft) {
    Optional<Integer> newest = versions.newestPublished();
    if (!newest.equals(draft.since())) {
      throw new ListRuleBroken(
          "草案开始后已发布第 "
              + newest.orElseThrow()
              + " 版，先合并它的改动 version "
              + newest.orElseThrow()
              + " was published since this draft was begun; merge it first");
    }
  }
}
