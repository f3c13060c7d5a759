package yibiao.desk.request;

import jakarta.validation.Validation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.Redaction;
import yibiao.catalog.audit.Seal;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.Grants;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.notice.Notice;
import yibiao.desk.notice.Notices;
import yibiao.desk.procedure.History;
import yibiao.standard.item.DataItems;

/** A district's offices with the standard list, on a day that tests choose. */
final class Office {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Instant now = Instant.parse("2026-03-02T02:00:00Z");
  private final DataSource database = TestDatabase.withStandard();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Accounts accounts = OfficeAccounts.of(jdbc);
  private final SharingPolicies policies = new SharingPolicies(jdbc, clock);
  private final AccessRequests requests = new AccessRequests(jdbc);
  private final History history = new History(jdbc);
  private final Participants participants = new Participants(accounts);
  private final Notices notices = new Notices(jdbc, event -> {}, clock);
  final Authorizations authorizations =
      new Authorizations(
          new Grants(jdbc),
          new ReadRecords(jdbc, new Seal("test"), new Redaction("test"), clock),
          policies,
          clock);
  final RequestDesk desk =
      new RequestDesk(
          requests,
          authorizations,
          participants,
          policies,
          notices,
          WorkingDays.announced(),
          history,
          clock);
  final Submissions submissions =
      new Submissions(
          requests,
          authorizations,
          participants,
          policies,
          new ItemTitles(policies, new DataItems(jdbc)),
          notices,
          Validation.buildDefaultValidatorFactory().getValidator(),
          WorkingDays.announced(),
          Deadlines.USUAL,
          history,
          clock);
  final Reminders reminders =
      new Reminders(
          requests,
          participants,
          notices,
          WorkingDays.announced(),
          Deadlines.USUAL,
          history,
          clock);

  void itIs(String day) {
    now = LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
  }

  Account account(String name) {
    return accounts.find(name).orElseThrow();
  }

  AccessRequest request(int id) {
    return requests.find(id).orElseThrow();
  }

  List<String> noticesOf(String account) {
    return notices.of(account, 100).stream().map(Notice::kind).toList();
  }

  List<Integer> ask(String account, String... items) {
    return submissions.submit(draft(Set.of(items), "360702"), account(account));
  }

  RequestDraft draft(Set<String> items, String area) {
    return draft(items, area, false);
  }

  RequestDraft draft(Set<String> items, String area, boolean children) {
    return draft("core.resident", items, area, children);
  }

  RequestDraft draft(String resource, Set<String> items) {
    return draft(resource, items, "360702", false);
  }

  private RequestDraft draft(String resource, Set<String> items, String area, boolean children) {
    LocalDate today = LocalDate.now(clock);
    return new RequestDraft(
        resource, items, "测试用途", "测试依据", area, children, today, today.plusDays(90), "", null);
  }

  /** The list as it is, but for one item. */
  void publish(String item, SharingAttribute attribute) {
    int version =
        jdbc.sql(
                "insert into list_version (title, status, editors) values ('t', 'DRAFT', '{a}') returning id")
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into list_entry (version, resource, item, content, changed_by)
            select ?, resource, item, case when item = ?
              then content || jsonb_build_object('attribute', ?, 'legalBasis', 'x') else content end, 'a'
            from list_entry where version = ?
            """)
        .params(version, item, attribute.name(), policies.inForce().listVersion())
        .update();
    jdbc.sql(
            """
            update list_version set status = 'PUBLISHED', reviewed_by = 'b', reviewed_revision = revision,
              published_at = ?, effective_at = ? where id = ?
            """)
        .params(Timestamp.from(now), Timestamp.from(now), version)
        .update();
  }

  /** What that account sees of an item now. */
  Access sees(String account, String item) {
    Decision decision =
        Decisions.decide(
            policies.inForce(),
            account(account),
            "core.resident",
            List.of(item),
            Optional.empty(),
            clock.instant());
    return decision.columns().get(item);
  }

  private static final class OfficeAccounts {
    @SuppressWarnings("deprecation")
    static Accounts of(JdbcClient jdbc) {
      Accounts accounts = new Accounts(jdbc, NoOpPasswordEncoder.getInstance());
      organisation(accounts, "data-office", Organisation.Kind.SUPERVISION, "");
      organisation(accounts, "civil-affairs", Organisation.Kind.DEPARTMENT, "民政");
      organisation(accounts, "health", Organisation.Kind.DEPARTMENT, "卫健");
      account(accounts, "steward", Account.Role.STEWARD, "data-office");
      account(accounts, "steward2", Account.Role.STEWARD, "data-office");
      account(accounts, "civil", Account.Role.ANALYST, "civil-affairs");
      account(accounts, "health", Account.Role.ANALYST, "health");
      return accounts;
    }

    private static void organisation(
        Accounts accounts, String name, Organisation.Kind kind, String department) {
      accounts.put(new Organisation(name, name, kind, department, "360702"));
    }

    private static void account(
        Accounts accounts, String name, Account.Role role, String organisation) {
      accounts.create(name, name, role, organisation, "", () -> "password");
    }
  }
}
