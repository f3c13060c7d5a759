package yibiao.catalog.list;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.organisation.Organisation.Kind;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * What a list masks in one table and gives away by a join. A reader who sees a column clear that
 * identifies rows of another table sees what is clear there too: a masked address comes back by the
 * code of the dwelling. Worked out for every kind of organisation and every department, none of
 * which has been granted anything, from the tables' keys and the items that identify. What leads
 * from table to table has to be open to others than its provider: what a department knows by itself
 * the list cannot take from it.
 */
final class JoinLeaks {
  /** Any district will do: nothing here depends on where. */
  private static final String SOMEWHERE = "000000";

  private final SharingPolicy policy;
  private final Set<String> identifying;
  private final Instant now;

  /**
   * A masked item that can be reached in clear.
   *
   * @param reader the department, or the kind of organisation, that can reach it
   * @param children whether it is about children under 14 only
   * @param item the item, and the resource that masks it
   * @param path the columns that lead to it, {@code core.resident.dwelling_code → core.dwelling}
   */
  record Leak(String reader, boolean children, String item, String path)
      implements Comparable<Leak> {
    @Override
    public int compareTo(Leak other) {
      return (item + path + reader + children)
          .compareTo(other.item + other.path + other.reader + other.children);
    }
  }

  private JoinLeaks(SharingPolicy policy, Set<String> identifying, Instant now) {
    this.policy = policy;
    this.identifying = identifying;
    this.now = now;
  }

  /**
   * Works them out.
   *
   * @param identifying the items of which a value belongs to one person, household or home
   */
  static List<Leak> in(SharingPolicy policy, Set<String> identifying, Instant now) {
    JoinLeaks leaks = new JoinLeaks(policy, identifying, now);
    Set<Leak> found = new TreeSet<>();
    leaks.readers().forEach((reader, account) -> leaks.search(reader, account, found));
    return List.copyOf(found);
  }

  private Map<String, Account> readers() {
    Map<String, Account> readers = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      readers.put(kind.name(), reader(kind, ""));
    }
    policy.entries().values().stream()
        .flatMap(entries -> entries.values().stream())
        .map(ListEntry::department)
        .forEach(department -> readers.put(department, reader(Kind.DEPARTMENT, department)));
    return readers;
  }

  private static Account reader(Kind kind, String department) {
    return new Account(
        "",
        "",
        Account.Role.ANALYST,
        new Organisation("", "", kind, department, SOMEWHERE),
        "",
        false);
  }

  /** The columns of a table that a reader sees clear: of everybody, and of children. */
  private record Clear(Set<String> columns, Set<String> ofChildren) {
    Set<String> columns(DataResource resource, boolean children) {
      return children && !resource.birthColumn().isEmpty() ? ofChildren : columns;
    }
  }

  /**
   * A table as a reader sees it.
   *
   * @param open what others of her kind see of it, who provide nothing themselves
   */
  private record Sight(DataResource resource, Clear own, Clear open) {
    Set<String> clear(boolean children) {
      return own.columns(resource, children);
    }

    Set<String> links(boolean children) {
      return open.columns(resource, children);
    }
  }

  private void search(String reader, Account account, Set<Leak> found) {
    Account other = reader(account.organisation().kind(), "");
    Map<String, Sight> sights = new HashMap<>();
    for (DataResource resource : policy.resources().values()) {
      Clear own = clear(resource, account);
      if (!own.columns().isEmpty()) {
        sights.put(resource.name(), new Sight(resource, own, clear(resource, other)));
      }
    }
    for (Sight sight : sights.values()) {
      search(reader, false, sight, sights.values(), found);
      if (!sight.resource().birthColumn().isEmpty()) {
        search(reader, true, sight, sights.values(), found);
      }
    }
  }

  private Clear clear(DataResource resource, Account account) {
    Decision decision =
        Decisions.decide(
            policy, account, resource.name(), resource.columns().keySet(), Optional.empty(), now);
    Set<String> columns = new HashSet<>();
    Set<String> ofChildren = new HashSet<>();
    decision
        .columns()
        .forEach(
            (column, access) -> {
              if (access instanceof Access.Clear limits) {
                columns.add(column);
                if (!limits.childAreas().isNowhere()) {
                  ofChildren.add(column);
                }
              }
            });
    return new Clear(columns, ofChildren);
  }

  /** How a table was reached, and whether its rows are still about the same person. */
  private record Step(Sight sight, boolean children, boolean sameRow, String path) {}

  private void search(
      String reader, boolean children, Sight from, Collection<Sight> all, Set<Leak> found) {
    Set<String> masked = new HashSet<>();
    from.resource()
        .columns()
        .forEach(
            (column, item) -> {
              if (!DataResource.isKey(item) && !from.clear(children).contains(column)) {
                masked.add(item);
              }
            });
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(from, children, true, "")));
    Set<String> seen = new HashSet<>(Set.of(from.resource().name() + children));
    while (!masked.isEmpty() && !open.isEmpty()) {
      Step at = open.poll();
      for (Sight next : all) {
        for (String link : links(at, next)) {
          boolean same = at.sameRow() && from.resource().identifiedBy().contains(link);
          boolean ofChildren = same && children;
          if (next == from && same || !seen.add(next.resource().name() + ofChildren + same)) {
            continue;
          }
          String path = at.path() + at.sight().resource().name() + "." + link + " → ";
          next.clear(ofChildren).stream()
              .map(column -> next.resource().columns().get(column))
              .filter(item -> masked.contains(item) && isOfTheJoin(item, next, same))
              .map(item -> leak(reader, children, from, item, path + next.resource().name()))
              .forEach(found::add);
          open.add(new Step(next, ofChildren, same, path));
        }
      }
    }
  }

  private static Leak leak(String reader, boolean children, Sight from, String item, String path) {
    return new Leak(reader, children, from.resource().name() + "." + item, path);
  }

  /**
   * Of another person's row, who is found because she lives at the same place, only the place says
   * something of the first.
   */
  private boolean isOfTheJoin(String item, Sight next, boolean sameRow) {
    return sameRow
        || next.resource().birthColumn().isEmpty()
        || policy.resources().values().stream()
            .filter(resource -> resource.birthColumn().isEmpty())
            .anyMatch(place -> identifying.contains(item) && place.columns().containsValue(item));
  }

  /** The domains that are clear on both sides and lead from one table's row to the other's. */
  private List<String> links(Step at, Sight next) {
    Set<String> here = new HashSet<>();
    at.sight().links(at.children()).forEach(column -> here.addAll(domains(at.sight(), column)));
    List<String> links = new ArrayList<>();
    for (String column : new TreeSet<>(next.links(false))) {
      domains(next, column).stream().filter(here::contains).distinct().forEach(links::add);
    }
    return links.stream().distinct().toList();
  }

  /** What a column identifies: rows of a table by its name, or persons and homes by its item. */
  private Set<String> domains(Sight sight, String column) {
    Set<String> domains = new TreeSet<>();
    boolean key =
        policy.resources().values().stream().anyMatch(r -> r.identifiedBy().contains(column));
    if (key) {
      domains.add(column);
    }
    String item = sight.resource().columns().get(column);
    if (identifying.contains(item) && column.equals(item)) {
      domains.add(item);
    }
    return domains;
  }
}
