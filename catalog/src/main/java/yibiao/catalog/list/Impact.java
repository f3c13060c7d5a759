package yibiao.catalog.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.list.ListDifference.Key;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * Who would gain or lose what if a draft were in force: "12 people lose phone numbers".
 *
 * @param lines one for each item and kind of change
 */
public record Impact(List<Line> lines) {
  private static final Comparator<List<Grade>> BY_GRADES =
      Comparator.comparing((List<Grade> grades) -> grades.getFirst())
          .thenComparing(grades -> grades.getLast());

  /** What somebody gets of an item, from least to most. */
  public enum Grade {
    INVISIBLE,
    REFUSED,
    MASKED,
    CLEAR
  }

  /**
   * One change for some people.
   *
   * @param people accounts that read data, of those organisations
   */
  public record Line(Key key, Grade before, Grade after, Set<String> organisations, int people) {
    public boolean isLoss() {
      return after.compareTo(before) < 0;
    }
  }

  /** Works it out for the entries that differ; everything else stays as it is. */
  static Impact of(
      SharingPolicy inForce, Collection<ListEntry> draft, ListDifference difference, Instant now) {
    SharingPolicy then = with(inForce, draft);
    Map<String, List<Account>> readers =
        inForce.accounts().values().stream()
            .filter(account -> account.role().readsData() && !account.suspended())
            .collect(Collectors.groupingBy(account -> account.organisation().name()));
    List<Line> lines = new ArrayList<>();
    for (Key key : touched(inForce, difference)) {
      Map<List<Grade>, Set<String>> organisations = new TreeMap<>(BY_GRADES);
      readers.forEach(
          (organisation, accounts) -> {
            Account anybody = accounts.getFirst();
            Grade before = grade(inForce, anybody, key, now);
            Grade after = grade(then, anybody, key, now);
            if (before != after) {
              organisations
                  .computeIfAbsent(List.of(before, after), k -> new TreeSet<>())
                  .add(organisation);
            }
          });
      organisations.forEach(
          (grades, names) ->
              lines.add(
                  new Line(
                      key,
                      grades.getFirst(),
                      grades.getLast(),
                      names,
                      names.stream().mapToInt(name -> readers.get(name).size()).sum())));
    }
    return new Impact(lines);
  }

  /** An entry for a whole resource touches every item that has none of its own. */
  private static Set<Key> touched(SharingPolicy policy, ListDifference difference) {
    Set<Key> keys = new TreeSet<>();
    for (ListDifference.Change change : difference.changes()) {
      DataResource resource = policy.resources().get(change.key().resource());
      if (change.key().item().equals(ListEntry.WHOLE) && resource != null) {
        resource.columns().values().stream()
            .filter(item -> !DataResource.isKey(item))
            .forEach(item -> keys.add(new Key(resource.name(), item)));
      }
      keys.add(change.key());
    }
    return keys;
  }

  private static Grade grade(SharingPolicy policy, Account person, Key key, Instant now) {
    Optional<DataResource> resource = policy.resource(key.resource());
    List<String> columns =
        resource.stream()
            .flatMap(r -> r.columns().entrySet().stream())
            .filter(column -> column.getValue().equals(key.item()))
            .map(Map.Entry::getKey)
            .limit(1)
            .toList();
    Decision decision =
        Decisions.decide(policy, person, key.resource(), columns, Optional.empty(), now);
    if (!decision.isAllowed()) {
      return Grade.INVISIBLE;
    }
    if (columns.isEmpty()) {
      boolean rows =
          resource.stream()
              .flatMap(r -> decision.rowValues().keySet().stream().map(r::rowItem))
              .anyMatch(key.item()::equals);
      return rows || key.item().equals(ListEntry.WHOLE) ? Grade.CLEAR : Grade.INVISIBLE;
    }
    return switch (decision.columns().get(columns.getFirst())) {
      case Access.Clear clear -> Grade.CLEAR;
      case Access.Masked masked -> Grade.MASKED;
      case Access.Refused refused ->
          refused == Access.Refused.UNKNOWN ? Grade.INVISIBLE : Grade.REFUSED;
    };
  }

  /** The policy as it would be with other entries, and nobody granted anything else. */
  static SharingPolicy with(SharingPolicy policy, Collection<ListEntry> entries) {
    Map<String, Map<String, ListEntry>> byResource = new HashMap<>();
    entries.forEach(
        entry ->
            byResource
                .computeIfAbsent(entry.resource(), k -> new HashMap<>())
                .put(entry.item(), entry));
    return new SharingPolicy(
        policy.revision(),
        policy.listVersion(),
        policy.until(),
        policy.resources(),
        byResource,
        policy.accounts(),
        policy.authorizations(),
        policy.revokedTokens());
  }
}
