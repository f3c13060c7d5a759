package yibiao.catalog.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decision.Outcome;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * Who may read what. Default deny; rules as in docs/architecture.md, after 政务数据共享条例 (2025) art. 17
 * for the three attributes, and 个人信息保护法 art. 28 to 31 for sensitive data and children under 14.
 */
public final class Decisions {
  /**
   * Items of this prefix are the platform's own keys: no personal data, visible with the resource.
   */
  private static final String KEY = "key.";

  private Decisions() {}

  /**
   * Decides.
   *
   * @param columns the columns asked for
   * @param authorization the one authorization that this session is bound to; empty: any that is
   *     active
   */
  public static Decision decide(
      SharingPolicy policy,
      Account person,
      String resourceName,
      Collection<String> columns,
      Optional<Integer> authorization,
      Instant now) {
    Optional<DataResource> found = policy.resource(resourceName);
    if (found.isEmpty() || person.suspended() || !person.role().readsData()) {
      return Decision.none(
          found.isEmpty() ? Outcome.INVISIBLE : Outcome.REFUSED, policy.listVersion());
    }
    DataResource resource = found.get();
    Map<String, ListEntry> entries = policy.entriesOf(resource);
    boolean meant =
        entries.values().stream()
            .anyMatch(e -> e.audience().contains(person.organisation().kind()));
    if (!meant) {
      return Decision.none(Outcome.INVISIBLE, policy.listVersion());
    }
    List<Authorization> active =
        policy.authorizationsOf(person.organisation().name()).stream()
            .filter(a -> a.resource().equals(resource.name()) && a.isActive(now))
            .filter(a -> authorization.isEmpty() || authorization.get() == a.id())
            .toList();
    Question question = new Question(person, entries, active);
    Map<String, Access> access = new LinkedHashMap<>();
    for (String column : columns) {
      String item = resource.columns().get(column);
      if (item != null) {
        access.put(column, question.item(item));
      }
    }
    return new Decision(
        Outcome.ALLOWED,
        List.of(person.organisation().jurisdiction()),
        question.rowValues(resource),
        access,
        policy.listVersion(),
        question.used());
  }

  /** One person's question about one resource. */
  private static final class Question {
    private final Account person;
    private final Map<String, ListEntry> entries;
    private final List<Authorization> active;
    private final Set<Integer> used = new TreeSet<>();

    Question(Account person, Map<String, ListEntry> entries, List<Authorization> active) {
      this.person = person;
      this.entries = entries;
      this.active = active;
    }

    Access item(String item) {
      if (item.startsWith(KEY)) {
        return Access.Clear.EVERYWHERE;
      }
      ListEntry entry = entries.get(item);
      if (entry == null || !entry.audience().contains(person.organisation().kind())) {
        return new Access.Refused(false);
      }
      String own = person.organisation().department();
      if (!own.isEmpty() && own.equals(entry.department())) {
        return Access.Clear.EVERYWHERE;
      }
      if (entry.attribute() == SharingAttribute.NOT_SHARED) {
        return new Access.Refused(false);
      }
      boolean open = entry.attribute() == SharingAttribute.UNCONDITIONAL && !entry.sensitive();
      List<Authorization> naming = active.stream().filter(a -> a.items().contains(item)).toList();
      if (!naming.isEmpty()) {
        naming.forEach(a -> used.add(a.id()));
        return authorized(entry, naming, open);
      }
      if (open) {
        return new Access.Clear(forChildren(entry), Set.of(), Mask.NONE);
      }
      return entry.mask() == Mask.NONE ? new Access.Refused(true) : new Access.Masked(entry.mask());
    }

    /**
     * Clear where an authorization's area reaches, masked elsewhere; rows stay those of the
     * jurisdiction.
     */
    private Access authorized(ListEntry entry, List<Authorization> naming, boolean open) {
      String jurisdiction = person.organisation().jurisdiction();
      boolean children = naming.stream().allMatch(Authorization::children);
      boolean everywhere = open || naming.stream().anyMatch(a -> jurisdiction.startsWith(a.area()));
      Set<String> areas =
          everywhere
              ? Set.of()
              : naming.stream()
                  .map(Authorization::area)
                  .collect(Collectors.toCollection(TreeSet::new));
      return new Access.Clear(children ? Mask.NONE : forChildren(entry), areas, forChildren(entry));
    }

    private static Mask forChildren(ListEntry entry) {
      return entry.mask() == Mask.NONE ? Mask.HIDE : entry.mask();
    }

    Set<String> rowValues(DataResource resource) {
      String prefix = resource.rowItemColumn() + ".";
      return resource.rowItemColumn().isEmpty()
          ? Set.of()
          : entries.keySet().stream()
              .filter(item -> item.startsWith(prefix))
              .filter(item -> item(item) instanceof Access.Clear)
              .map(item -> item.substring(prefix.length()))
              .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Integer> used() {
      return Set.copyOf(used);
    }
  }
}
