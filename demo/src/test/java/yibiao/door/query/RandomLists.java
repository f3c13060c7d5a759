package yibiao.door.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.demo.RunningDemo;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/** Publishes random lists with random authorizations on the running demo, and takes them back. */
final class RandomLists implements AutoCloseable {
  private static final String PURPOSE = "随机";

  private final SharingLists lists;
  private final JdbcClient jdbc;
  private final Map<String, DataResource> resources;
  private final Map<String, DataItem> items = new HashMap<>();
  private final int original;
  private final Random random;

  RandomLists(RunningDemo demo, Random random) {
    this.random = random;
    lists = demo.bean(SharingLists.class);
    jdbc = demo.bean(JdbcClient.class);
    resources = demo.bean(SharingPolicies.class).resources();
    demo.bean(DataItems.class).held().forEach(item -> items.put(item.name(), item));
    original = demo.bean(SharingPolicies.class).inForce().listVersion();
  }

  /** Publishes a list of random entries. */
  void publish() {
    List<ListEntry> entries = new ArrayList<>();
    for (DataResource resource : resources.values()) {
      if (chance(85)) {
        itemsOf(resource).stream()
            .filter(i -> chance(75))
            .forEach(i -> entries.add(entry(resource, i)));
        if (chance(20)) {
          entries.add(entry(resource, ListEntry.WHOLE));
        }
      }
    }
    publish(entries);
  }

  private void publish(Collection<ListEntry> entries) {
    int draft = lists.draft("随机清单", "steward");
    lists.replace(draft, entries, "steward");
    put(draft);
  }

  /** Random lists give away by joins what they mask, so stewards could not publish them. */
  private void put(int draft) {
    jdbc.sql(
            """
            update list_version set status = 'PUBLISHED', reviewed_by = 'steward2', reviewed_revision = revision,
              published_at = clock_timestamp(), effective_at = clock_timestamp() where id = ?
            """)
        .param(draft)
        .update();
  }

  /** Gives an organisation some authorizations, of any items, for areas of any size. */
  void authorize(Account account) {
    for (DataResource resource : resources.values()) {
      for (int n = random.nextInt(3); n > 0; n--) {
        Set<String> some = new TreeSet<>();
        itemsOf(resource).stream().filter(i -> chance(40)).forEach(some::add);
        jdbc.sql(
                """
                insert into authorization_grant (organisation, resource, items, purpose, legal_basis, area, children,
                  valid_from, valid_until, withdrawn_at)
                values (?, ?, ?::text[], ?, '', ?, ?, now() - interval '1 day',
                  now() + (? * interval '1 day'), case when ? then now() end)
                """)
            .params(
                account.organisation().name(),
                resource.name(),
                some.toArray(String[]::new),
                PURPOSE,
                area(account.organisation().jurisdiction()),
                random.nextBoolean(),
                chance(80) ? 10 : 0,
                chance(10))
            .update();
      }
    }
  }

  void withdrawAll() {
    jdbc.sql("delete from authorization_grant where purpose = ?").param(PURPOSE).update();
  }

  /** The organisation's own area, one around it, or one within it. */
  private String area(String jurisdiction) {
    List<String> within =
        jdbc.sql("select jurisdiction from organisation where jurisdiction like ? || '%'")
            .param(jurisdiction)
            .query(String.class)
            .list();
    String one = within.get(random.nextInt(within.size()));
    return chance(20)
        ? one.substring(0, 2)
        : chance(30) ? one.substring(0, Math.min(9, one.length())) : one;
  }

  private List<String> itemsOf(DataResource resource) {
    Set<String> all = new HashSet<>(resource.columns().values());
    all.removeIf(DataResource::isKey);
    resource.rowTitles().keySet().forEach(value -> all.add(resource.rowItem(value)));
    return all.stream().sorted().toList();
  }

  private ListEntry entry(DataResource resource, String item) {
    Set<Organisation.Kind> audience = new HashSet<>();
    Arrays.stream(Organisation.Kind.values()).filter(kind -> chance(65)).forEach(audience::add);
    audience.add(Organisation.Kind.SUPERVISION);
    return new ListEntry(
        resource.name(),
        item,
        pick(List.of("公安", "民政", "卫健", "社区", "自然资源")),
        new Terms(pick(List.of(SharingAttribute.values())), "依据", "", mask(item)),
        1 + random.nextInt(4),
        chance(30),
        new Scope(audience, chance(15) ? RowScope.EVERYWHERE : RowScope.JURISDICTION),
        "",
        "",
        new Period(
            chance(92) ? LocalDate.EPOCH : LocalDate.now().plusDays(2),
            chance(92) ? null : LocalDate.now().plusDays(3)),
        "");
  }

  private Mask mask(String item) {
    DataItem known = items.get(item);
    return known == null
        ? pick(List.of(Mask.NONE, Mask.HIDE))
        : pick(Arrays.stream(Mask.values()).filter(mask -> mask.fits(known.type())).toList());
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @Override
  public void close() {
    withdrawAll();
    put(lists.draftFrom(original, "原清单", "steward"));
  }
}
