package yibiao.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;

/** What somebody may ask for, with the words for it. */
@Component
public class Askable {
  private static final Set<SharingAttribute> OPEN =
      EnumSet.of(SharingAttribute.CONDITIONAL, SharingAttribute.UNCONDITIONAL);

  private final SharingPolicies policies;
  private final ItemTitles titles;
  private final Clock clock;

  Askable(SharingPolicies policies, ItemTitles titles, Clock clock) {
    this.policies = policies;
    this.titles = titles;
    this.clock = clock;
  }

  /** An item that may be asked for. */
  public record Line(ListEntry entry, String title) {}

  /** The resources of which an account may ask for something. */
  public List<DataResource> resources(Account account) {
    SharingPolicy policy = policies.inForce();
    return policy.resources().values().stream()
        .filter(resource -> !askable(policy, account, resource.name()).isEmpty())
        .sorted(Comparator.comparing(DataResource::name))
        .toList();
  }

  public List<Line> items(Account account, String resource) {
    Map<String, String> called = titles.all();
    return askable(policies.inForce(), account, resource).stream()
        .map(entry -> new Line(entry, called.getOrDefault(entry.item(), entry.item())))
        .sorted(
            Comparator.comparing((Line line) -> line.entry().department())
                .thenComparing(Line::title))
        .toList();
  }

  private List<ListEntry> askable(SharingPolicy policy, Account account, String resource) {
    Collection<ListEntry> entries =
        policy.resource(resource).map(policy::entriesOf).map(Map::values).orElse(List.of());
    LocalDate today = LocalDate.now(clock);
    return entries.stream()
        .filter(entry -> OPEN.contains(entry.terms().attribute()))
        .filter(entry -> !entry.item().equals(ListEntry.WHOLE))
        .filter(entry -> entry.scope().audience().contains(account.organisation().kind()))
        .filter(entry -> entry.period().holdsOn(today))
        .toList();
  }
}
