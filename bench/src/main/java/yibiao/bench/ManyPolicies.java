package yibiao.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;

/** A city's worth of rules in PostgreSQL: resources, entries, authorizations, accounts. */
final class ManyPolicies {
  static final int RESOURCES = 500;
  static final int COLUMNS = 20;
  static final int AUTHORIZATIONS = 1000;
  static final int ACCOUNTS = 10_000;
  private static final int ORGANISATIONS = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcTemplate jdbc;
  private final SharingLists lists;
  private final Random random = new Random(5);

  ManyPolicies(JdbcTemplate jdbc, SharingLists lists) {
    this.jdbc = jdbc;
    this.lists = lists;
  }

  static String resource(int n) {
    return "bench.t%04d".formatted(n);
  }

  static String account(int n) {
    return "bench%05d".formatted(n);
  }

  /** Makes them, and publishes the list that names them. */
  void make() {
    List<Object[]> organisations = new ArrayList<>();
    for (int n = 0; n < ORGANISATIONS; n++) {
      organisations.add(
          new Object[] {organisation(n), "单位" + n, "DEPARTMENT", "部门" + n % 40, area(n)});
    }
    jdbc.batchUpdate(
        "insert into organisation (name, title, kind, department, jurisdiction) values (?, ?, ?, ?, ?)",
        organisations);
    List<Object[]> accounts = new ArrayList<>();
    for (int n = 0; n < ACCOUNTS; n++) {
      accounts.add(new Object[] {account(n), "账号" + n, "analyst", organisation(n % ORGANISATIONS)});
    }
    jdbc.batchUpdate(
        "insert into account (name, title, role, organisation, password_hash) values (?, ?, ?, ?, '')",
        accounts);
    List<Object[]> resources = new ArrayList<>();
    List<Object[]> columns = new ArrayList<>();
    for (int r = 0; r < RESOURCES; r++) {
      resources.add(new Object[] {resource(r), "资源" + r, "部门" + r % 40, "community_code"});
      for (int c = 0; c < COLUMNS; c++) {
        columns.add(new Object[] {resource(r), "c" + c, "item" + c, c});
      }
    }
    jdbc.batchUpdate(
        "insert into data_resource (name, title, department, area_column) values (?, ?, ?, ?)",
        resources);
    jdbc.batchUpdate(
        "insert into resource_column (resource, name, item, ordinal) values (?, ?, ?, ?)", columns);
    authorize();
    publish();
  }

  private void authorize() {
    List<Object[]> grants = new ArrayList<>();
    for (int n = 0; n < AUTHORIZATIONS; n++) {
      grants.add(
          new Object[] {
            organisation(n % ORGANISATIONS),
            resource(random.nextInt(RESOURCES)),
            "{item0,item1,item2,item3,item4}",
            "用途" + n,
            area(n),
            random.nextBoolean()
          });
    }
    jdbc.batchUpdate(
        """
        insert into authorization_grant (organisation, resource, items, purpose, legal_basis, area, children, valid_from, valid_until)
        values (?, ?, ?::text[], ?, '', ?, ?, now(), now() + interval '90 days')
        """,
        grants);
  }

  private void publish() {
    int draft = lists.draft("测量", "steward");
    List<Object[]> entries = new ArrayList<>();
    for (int r = 0; r < RESOURCES; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        ListEntry entry = entry(resource(r), "item" + c);
        entries.add(
            new Object[] {
              draft, entry.resource(), entry.item(), JSON.writeValueAsString(entry), "steward"
            });
      }
    }
    jdbc.batchUpdate(
        "insert into list_entry (version, resource, item, content, changed_by) values (?, ?, ?, ?::jsonb, ?)",
        entries);
    lists.review(draft, lists.version(draft).revision(), "steward2");
    lists.publish(draft, lists.version(draft).revision(), java.time.Instant.EPOCH, "steward2");
  }

  private ListEntry entry(String resource, String item) {
    SharingAttribute attribute =
        random.nextInt(3) == 0 ? SharingAttribute.UNCONDITIONAL : SharingAttribute.CONDITIONAL;
    return new ListEntry(
        resource,
        item,
        "部门" + random.nextInt(40),
        new Terms(attribute, "依据", "", Mask.HIDE),
        2,
        random.nextInt(5) == 0,
        new Scope(Set.of(Organisation.Kind.DEPARTMENT), RowScope.JURISDICTION),
        "",
        "",
        Period.from(LocalDate.EPOCH),
        "");
  }

  private static String organisation(int n) {
    return "bench-" + n;
  }

  private static String area(int n) {
    return n % 4 == 0 ? "360702" : "360702%03d".formatted(n % 20);
  }
}
