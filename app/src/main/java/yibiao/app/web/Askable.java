package yibiao.app.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yibiao.catalog.item.DataItem;
import yibiao.catalog.item.DataItems;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;

/** What somebody may ask for, with the words for it. */
@Component
class Askable {
  private final SharingPolicies policies;
  private final DataItems items;
  private final Clock clock;

  Askable(SharingPolicies policies, DataItems items, Clock clock) {
    this.policies = policies;
    this.items = items;
    this.clock = clock;
  }

  /** An item that may be asked for. */
  record Line(ListEntry entry, String title) {}

  /** What items and values are called: item, or item of a row, → title. */
  Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (DataItem item : items.all()) {
      titles.put(item.name(), item.title());
    }
    policies
        .inForce()
        .resources()
        .values()
        .forEach(
            resource ->
                resource
                    .rowTitles()
                    .forEach((value, title) -> titles.put(resource.rowItem(value), title)));
    return titles;
  }

  /** The resources of which an account may ask for something. */
  List<DataResource> resources(Account account) {
    SharingPolicy policy = policies.inForce();
    return policy.resources().values().stream()
        .filter(resource -> !lines(policy, account, resource.name()).isEmpty())
        .sorted(Comparator.comparing(DataResource::name))
        .toList();
  }

  List<Line> items(Account account, String resource) {
    return lines(policies.inForce(), account, resource);
  }

  private List<Line> lines(SharingPolicy policy, Account account, String resource) {
    Collection<ListEntry> entries =
        policy.resource(resource).map(policy::entriesOf).map(Map::values).orElse(List.of());
    Map<String, String> titles = titles();
    List<Line> lines = new ArrayList<>();
    for (ListEntry entry : entries) {
      boolean open =
          entry.attribute() == SharingAttribute.CONDITIONAL
              || entry.attribute() == SharingAttribute.UNCONDITIONAL;
      if (open
          && !entry.item().equals(ListEntry.WHOLE)
          && entry.audience().contains(account.organisation().kind())
          && entry.isValidOn(LocalDate.now(clock))) {
        lines.add(new Line(entry, titles.getOrDefault(entry.item(), entry.item())));
      }
    }
    lines.sort(
        Comparator.comparing((Line line) -> line.entry().department()).thenComparing(Line::title));
    return lines;
  }
}
