package yibiao.catalog.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;

/** One organisation's question about one resource. */
final class Question {
  private final Organisation organisation;
  private final DataResource resource;
  private final Map<String, ListEntry> entries;
  private final List<Authorization> active;
  private final Areas jurisdiction;
  private final Areas rows;
  private final Set<Integer> used = new TreeSet<>();

  /**
   * @param entries those that are meant for the organisation, by item
   * @param active its authorizations that hold now
   */
  Question(
      Organisation organisation,
      DataResource resource,
      Map<String, ListEntry> entries,
      List<Authorization> active) {
    this.organisation = organisation;
    this.resource = resource;
    this.entries = entries;
    this.active = active;
    this.jurisdiction = new Areas(Set.of(organisation.jurisdiction()));
    boolean further =
        entries.values().stream().anyMatch(e -> e.scope().rowScope() == RowScope.EVERYWHERE);
    this.rows = further ? Areas.EVERYWHERE : jurisdiction;
  }

  /** Where rows may be seen at all. */
  Areas rows() {
    return rows;
  }

  /** The authorizations that an answer so far rests on. */
  Set<Integer> used() {
    return Set.copyOf(used);
  }

  /** What of an item may be seen. */
  Access item(String item) {
    if (DataResource.isKey(item)) {
      return Access.Clear.WITHOUT_LIMITS;
    }
    ListEntry entry = entries.getOrDefault(item, entries.get(ListEntry.WHOLE));
    if (entry == null) {
      return Access.Refused.UNKNOWN;
    }
    Areas scope = entry.scope().rowScope() == RowScope.EVERYWHERE ? rows : jurisdiction;
    if (entry.isOf(organisation)) {
      return clear(entry, scope, scope);
    }
    boolean open = entry.isOpen();
    List<Authorization> naming =
        active.stream().filter(a -> a.items().contains(item) && (open || !a.byList())).toList();
    return switch (entry.terms().attribute()) {
      case NOT_SHARED -> Access.Refused.CLOSED;
      case AGGREGATE_ONLY -> Access.Refused.STATISTICS;
      case UNCONDITIONAL, CONDITIONAL -> authorized(entry, naming, open, scope);
    };
  }

  /** Clear where an authorization reaches, or everywhere if the item is open; masked elsewhere. */
  private Access authorized(
      ListEntry entry, List<Authorization> naming, boolean open, Areas scope) {
    Areas granted = Areas.of(naming.stream().map(Authorization::area).toList()).within(scope);
    Areas children =
        Areas.of(naming.stream().filter(Authorization::children).map(Authorization::area).toList())
            .within(scope);
    if (!granted.isNowhere()) {
      naming.forEach(a -> used.add(a.id()));
    }
    Areas areas = open ? scope : granted;
    if (areas.isNowhere()) {
      return entry.terms().mask() == Mask.NONE
          ? Access.Refused.APPLY
          : new Access.Masked(entry.terms().mask());
    }
    return clear(entry, areas, children);
  }

  /** In limits only where there are some among the rows that can be seen. */
  private Access clear(ListEntry entry, Areas areas, Areas childAreas) {
    Mask mask = entry.terms().mask() == Mask.NONE ? Mask.HIDE : entry.terms().mask();
    return new Access.Clear(
        areas.covers(rows) ? Areas.EVERYWHERE : areas,
        childAreas.covers(rows) ? Areas.EVERYWHERE : childAreas,
        mask);
  }

  /** Value → where its rows may be seen, where the resource is governed by row. */
  Map<String, Access.Clear> rowValues() {
    Map<String, Access.Clear> values = new TreeMap<>();
    for (String value : resource.rowTitles().keySet()) {
      if (item(resource.rowItem(value)) instanceof Access.Clear clear) {
        values.put(value, clear);
      }
    }
    return values;
  }
}
