package yibiao.catalog.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.item.DataItems;
import yibiao.catalog.list.ListDifference.FieldChange;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.standard.StandardCatalogLoader;

/** The life of the list, on the standard list as version 1. */
class SharingListsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final DataSource database = TestDatabase.migrated();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final SharingPolicies policies = new SharingPolicies(jdbc, clock);
  private final SharingLists lists =
      new SharingLists(
          new ListVersions(jdbc, clock),
          new DataItems(jdbc),
          policies,
          Validation.buildDefaultValidatorFactory().getValidator(),
          clock);

  SharingListsTest() {
    StandardCatalogLoader loader = new StandardCatalogLoader(jdbc, new DataItems(jdbc), clock);
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(all -> loader.loadIfEmpty("test"));
  }

  private KeptEntry phone(int version) {
    return lists.entry(version, "core.resident", "phone").orElseThrow();
  }

  private static ListEntry with(ListEntry e, SharingAttribute attribute, Mask mask, String basis) {
    return new ListEntry(
        e.resource(),
        e.item(),
        e.department(),
        attribute,
        basis,
        e.level(),
        e.sensitive(),
        e.audience(),
        e.conditions(),
        mask,
        e.rowScope(),
        e.frequency(),
        e.quality(),
        LocalDate.parse("2026-01-01"),
        null,
        e.reference());
  }

  private int draftThatHidesPhones() {
    int draft = lists.draft("藏电话", "steward");
    hide(draft, "steward");
    return draft;
  }

  private void hide(int draft, String by) {
    ListEntry phone = phone(draft).entry();
    lists.put(
        draft,
        with(phone, SharingAttribute.CONDITIONAL, Mask.HIDE, phone.legalBasis()),
        phone(draft).lock(),
        by);
  }

  @Test
  void whoEditedADraftDoesNotReviewIt() {
    int draft = draftThatHidesPhones();
    assertThatThrownBy(() -> lists.publish(draft, NOW, "steward"))
        .hasMessageContaining("not reviewed");
    assertThatThrownBy(() -> lists.review(draft, "steward"))
        .hasMessageContaining("a second steward");
    lists.review(draft, "steward2");
    lists.publish(draft, NOW, "steward2");
    assertThat(policies.inForce().listVersion()).isEqualTo(draft);
  }

  @Test
  void aChangeAfterTheReviewNeedsAnotherReview() {
    int draft = draftThatHidesPhones();
    lists.review(draft, "steward2");
    lists.remove(draft, "core.resident", "phone", phone(draft).lock(), "steward");
    assertThatThrownBy(() -> lists.publish(draft, NOW, "steward2"))
        .hasMessageContaining("not reviewed");
  }

  @Test
  void aVersionIsInForceFromItsTimeOn() {
    int draft = draftThatHidesPhones();
    lists.review(draft, "steward2");
    lists.publish(draft, NOW.plus(Duration.ofDays(1)), "steward2");
    assertThat(policies.inForce().listVersion()).isEqualTo(1);
    Clock tomorrow = Clock.fixed(NOW.plus(Duration.ofDays(2)), ZoneOffset.UTC);
    assertThat(new SharingPolicies(jdbc, tomorrow).inForce().listVersion()).isEqualTo(draft);
  }

  @Test
  void twoStewardsAtOnceLoseNothing() {
    int draft = lists.draft("两人", "steward");
    int seen = phone(draft).lock();
    hide(draft, "steward");
    ListEntry mine = with(phone(draft).entry(), SharingAttribute.CONDITIONAL, Mask.PHONE, "别的依据");
    assertThatThrownBy(() -> lists.put(draft, mine, seen, "steward2"))
        .isInstanceOfSatisfying(
            EditConflict.class,
            conflict ->
                assertThat(conflict.current().orElseThrow().entry().mask()).isEqualTo(Mask.HIDE));
    assertThat(phone(draft).entry().mask()).isEqualTo(Mask.HIDE);
  }

  @Test
  void theDifferenceNamesTheFields() {
    int draft = draftThatHidesPhones();
    assertThat(lists.difference(1, draft).changes())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.fields()).contains(new FieldChange("mask", "PHONE", "HIDE")));
  }

  @SuppressWarnings("deprecation")
  @Test
  void whoWouldLoseWhatIsKnownBeforePublishing() {
    Accounts accounts = new Accounts(jdbc, NoOpPasswordEncoder.getInstance());
    accounts.put(new Organisation("health", "卫健委", Organisation.Kind.DEPARTMENT, "卫健", "360702"));
    for (String name : List.of("a", "b", "c")) {
      accounts.create(name, name, Account.Role.ANALYST, "health", "", "password");
    }
    int draft = lists.draft("收回", "steward");
    ListEntry phone = phone(draft).entry();
    lists.put(
        draft,
        with(phone, SharingAttribute.NOT_SHARED, Mask.NONE, "不再共享"),
        phone(draft).lock(),
        "steward");
    assertThat(lists.impact(lists.version(draft)).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.people()).isEqualTo(3);
              assertThat(line.isLoss()).isTrue();
              assertThat(line.organisations()).isEqualTo(Set.of("health"));
              assertThat(line.before()).isEqualTo(Impact.Grade.MASKED);
              assertThat(line.after()).isEqualTo(Impact.Grade.REFUSED);
            });
  }

  @Test
  void anOldVersionComesBackByBeingPublishedAnew() {
    int draft = draftThatHidesPhones();
    lists.review(draft, "steward2");
    lists.publish(draft, NOW, "steward2");
    int back = lists.draftFrom(1, "恢复", "steward");
    lists.review(back, "steward2");
    lists.publish(back, NOW, "steward2");
    assertThat(lists.difference(1, back).changes()).isEmpty();
    assertThat(policies.inForce().listVersion()).isEqualTo(back);
  }

  @Test
  void aDraftFromBeforeTheNewestListIsMergedFirst() {
    int old = lists.draft("旧", "steward");
    lists.remove(
        old,
        "core.resident",
        "sex",
        lists.entry(old, "core.resident", "sex").orElseThrow().lock(),
        "steward");
    int other = draftThatHidesPhones();
    lists.review(other, "steward2");
    lists.publish(other, NOW, "steward2");
    assertThatThrownBy(() -> lists.review(old, "steward2")).hasMessageContaining("merge it first");
    assertThat(lists.merge(old, "steward")).isEmpty();
    assertThat(phone(old).entry().mask()).isEqualTo(Mask.HIDE);
    assertThat(lists.entry(old, "core.resident", "sex")).isEmpty();
    lists.review(old, "steward2");
  }

  @Test
  void aPublishedVersionStaysAsItIs() {
    assertThatThrownBy(() -> hide(1, "steward")).isInstanceOf(ListRuleBroken.class);
    assertThatThrownBy(() -> jdbc.sql("delete from list_entry where version = 1").update())
        .hasMessageContaining("cannot be changed");
  }

  @Test
  void anEntryThatCannotBeIsRefused() {
    int draft = lists.draft("错", "steward");
    ListEntry phone = phone(draft).entry();
    assertThatThrownBy(
            () ->
                lists.put(
                    draft,
                    with(phone, SharingAttribute.CONDITIONAL, Mask.YEAR, "依据"),
                    phone(draft).lock(),
                    "steward"))
        .hasMessageContaining("mask does not fit");
    assertThatThrownBy(
            () ->
                lists.put(
                    draft,
                    with(phone, SharingAttribute.CONDITIONAL, Mask.HIDE, ""),
                    phone(draft).lock(),
                    "steward"))
        .isInstanceOf(ConstraintViolationException.class);
  }
}
