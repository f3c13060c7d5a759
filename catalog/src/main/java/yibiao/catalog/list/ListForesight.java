package yibiao.catalog.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/** What a list would do if it were in force: on the day it is, and on those to come. */
final class ListForesight {
  private final DataItems items;
  private final SharingPolicies policies;
  private final Clock clock;

  ListForesight(DataItems items, SharingPolicies policies, Clock clock) {
    this.items = items;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * What a version masks and gives away by a join, in words; none of it may be published.
   *
   * @see JoinLeaks
   */
  List<String> leaks(List<ListEntry> entries) {
    SharingPolicy then = Impact.with(policies.inForce(), entries);
    Set<String> identifying =
        items.all().stream()
            .filter(DataItem::identifying)
            .map(DataItem::name)
            .collect(Collectors.toSet());
    Map<String, Set<String>> readers = new TreeMap<>();
    for (Instant moment : moments(then)) {
      for (JoinLeaks.Leak leak : JoinLeaks.in(then, identifying, moment)) {
        readers
            .computeIfAbsent(
                leak.item() + "：" + leak.path() + (leak.children() ? "（14 岁以下 children）" : ""),
                key -> new TreeSet<>())
            .add(leak.reader());
      }
    }
    return readers.entrySet().stream()
        .map(leak -> leak.getKey() + " · " + String.join("、", leak.getValue()))
        .toList();
  }

  /** Now, and whenever an entry begins to hold or ends. */
  private SortedSet<Instant> moments(SharingPolicy policy) {
    SortedSet<Instant> moments = new TreeSet<>(Set.of(clock.instant()));
    policy.entries().values().stream()
        .flatMap(entries -> entries.values().stream())
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(entry.period().validFrom()),
                    entry.period().ends().map(day -> day.plusDays(1)).stream()))
        .map(ListForesight::begins)
        .filter(clock.instant()::isBefore)
        .forEach(moments::add);
    return moments;
  }

  private static Instant begins(LocalDate day) {
    return day.atStartOfDay(Decisions.ZONE).toInstant();
  }

  /** Who would gain or lose what if a draft were in force, once all that it changes holds. */
  Impact impact(List<ListEntry> then) {
    SharingPolicy inForce = policies.inForce();
    List<ListEntry> now =
        inForce.entries().values().stream().flatMap(e -> e.values().stream()).toList();
    ListDifference difference = ListDifference.between(now, then);
    Instant moment =
        difference.changes().stream()
            .flatMap(change -> change.after().stream())
            .map(entry -> begins(entry.period().validFrom()))
            .filter(clock.instant()::isBefore)
            .max(Comparator.naturalOrder())
            .orElseGet(clock::instant);
    return Impact.of(inForce, then, difference, moment);
  }
}
