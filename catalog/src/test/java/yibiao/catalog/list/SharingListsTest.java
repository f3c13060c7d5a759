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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.list.ListDifference.FieldChange;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.standard.item.DataItems;
import yibiao.standard.rule.RuleBroken;

/** The life of the list, on the standard list as version 1. */
class SharingListsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final DataSource database = TestDatabase.withStandard();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final SharingPolicies policies = new SharingPolicies(jdbc, clock);
  private final SharingLists lists =
      new SharingLists(
          new ListVersions(jdbc, clock),
          new DataItems(jdbc),
          policies,
          Validation.buildDefaultValidatorFactory().getValidator(),
          clock);

  private KeptEntry phone(int version) {
    return lists.entry(version, "core.resident", "phone").orElseThrow();
  }

  private static ListEntry with(ListEntry e, SharingAttribute attribute, Mask mask, String basis) {
    return with(e, attribute, mask, basis, LocalDate.parse("2026-01-01"));
  }

  private static ListEntry with(
      ListEntry e, SharingAttribute attribute, Mask mask, String basis, LocalDate from) {
    return e.with(new Terms(attribute, basis, e.terms().conditions(), mask))
        .with(Period.from(from));
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
        with(phone, SharingAttribute.CONDITIONAL, Mask.HIDE, phone.terms().legalBasis()),
        phone(draft).lock(),
        by);
  }

  private void review(int draft, String by) {
    lists.review(draft, lists.version(draft).revision(), by);
  }

  private List<Integer> publish(int draft, Instant effective, String by) {
    return lists.publish(draft, lists.version(draft).revision(), effective, by);
  }

  @Test
  void aReviewIsOfTheDraftAsItWasSeen() {
    int draft = lists.draft("看起来无害", "steward");
    int seen = lists.version(draft).revision();
    hide(draft, "steward");
    assertThatThrownBy(() -> lists.review(draft, seen, "steward2"))
        .hasMessageContaining("changed after you had opened it");
    assertThat(lists.version(draft).status()).isEqualTo(ListVersion.Status.DRAFT);
    review(draft, "steward2");
    int reviewed = lists.version(draft).revision();
    hide(draft, "steward");
    assertThatThrownBy(() -> lists.publish(draft, reviewed, NOW, "steward2"))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void whatIsPublishedIsWhatWasReviewedHoweverCloseAnEditComes() throws Exception {
    for (int n = 0; n < 20; n++) {
      int draft = draftThatHidesPhones();
      review(draft, "steward2");
      ListEntry reviewed = phone(draft).entry();
      int lock = phone(draft).lock();
      ListEntry sneaked =
          with(reviewed, SharingAttribute.UNCONDITIONAL, Mask.NONE, reviewed.terms().legalBasis());
      try (ExecutorService two = Executors.newFixedThreadPool(2)) {
        Future<?> edit = two.submit(() -> lists.put(draft, sneaked, lock, "steward"));
        Future<?> publication = two.submit(() -> publish(draft, NOW, "steward2"));
        boolean edited = ended(edit);
        boolean published = ended(publication);
        assertThat(edited).isNotEqualTo(published);
        assertThat(phone(draft).entry()).isEqualTo(edited ? sneaked : reviewed);
      }
    }
  }

  private static boolean ended(Future<?> step) throws InterruptedException {
    try {
      step.get();
      return true;
    } catch (ExecutionException e) {
      return false;
    }
  }

  @Test
  void theDatabaseItselfRefusesWhatNobodyReviewed() {
    int draft = draftThatHidesPhones();
    String publish =
        "update list_version set status = 'PUBLISHED', effective_at = now(), published_at = now() where id = ?";
    assertThatThrownBy(() -> jdbc.sql(publish).param(draft).update())
        .hasMessageContaining("list_version_two_persons");
    review(draft, "steward2");
    jdbc.sql("update list_entry set lock = lock where version = ? and item = 'phone'")
        .param(draft)
        .update();
    assertThatThrownBy(() -> jdbc.sql(publish).param(draft).update())
        .hasMessageContaining("list_version_two_persons");
  }

  @Test
  void mergingTakesTheReviewBackAlsoWhereBothChangedTheSame() {
    int old = draftThatHidesPhones();
    review(old, "steward2");
    int other = lists.draft("别的", "steward");
    ListEntry phone = phone(other).entry();
    lists.put(
        other,
        with(phone, SharingAttribute.NOT_SHARED, Mask.NONE, "不再共享"),
        phone(other).lock(),
        "steward");
    review(other, "steward2");
    publish(other, NOW, "steward2");
    assertThat(lists.merge(old, "steward")).hasSize(1);
    assertThat(lists.version(old).status()).isEqualTo(ListVersion.Status.DRAFT);
  }

  @Test
  void aCopyOfADraftIsNotReviewedByItsAuthor() {
    int draft = draftThatHidesPhones();
    int copy = lists.draftFrom(draft, "抄来的", "steward2");
    assertThatThrownBy(() -> review(copy, "steward")).hasMessageContaining("a second steward");
  }

  @Test
  void whatIsScheduledCanBeCalledOffAndALaterPublicationWins() {
    int opening = lists.draft("开放", "steward");
    hide(opening, "steward");
    review(opening, "steward2");
    publish(opening, NOW.plus(Duration.ofDays(10)), "steward2");
    int another = draftThatHidesPhones();
    review(another, "steward2");
    assertThatThrownBy(() -> publish(another, NOW.plus(Duration.ofDays(20)), "steward2"))
        .hasMessageContaining("call it off first");
    assertThat(publish(another, NOW, "steward2")).containsExactly(opening);
    Clock later = Clock.fixed(NOW.plus(Duration.ofDays(30)), ZoneOffset.UTC);
    assertThat(new SharingPolicies(jdbc, later).inForce().listVersion()).isEqualTo(another);

    int next = draftThatHidesPhones();
    review(next, "steward2");
    publish(next, NOW.plus(Duration.ofDays(10)), "steward2");
    lists.cancel(next, "steward2");
    assertThat(lists.version(next).status()).isEqualTo(ListVersion.Status.CANCELLED);
    assertThat(new SharingPolicies(jdbc, later).inForce().listVersion()).isEqualTo(another);
    assertThatThrownBy(() -> lists.cancel(another, "steward2")).isInstanceOf(RuleBroken.class);
  }

  @Test
  void whoEditedADraftDoesNotReviewIt() {
    int draft = draftThatHidesPhones();
    assertThatThrownBy(() -> publish(draft, NOW, "steward")).hasMessageContaining("not reviewed");
    assertThatThrownBy(() -> review(draft, "steward")).hasMessageContaining("a second steward");
    review(draft, "steward2");
    publish(draft, NOW, "steward2");
    assertThat(policies.inForce().listVersion()).isEqualTo(draft);
  }

  @Test
  void aChangeAfterTheReviewNeedsAnotherReview() {
    int draft = draftThatHidesPhones();
    review(draft, "steward2");
    lists.remove(draft, "core.resident", "phone", phone(draft).lock(), "steward");
    assertThatThrownBy(() -> publish(draft, NOW, "steward2")).hasMessageContaining("not reviewed");
  }

  @Test
  void aVersionIsInForceFromItsTimeOn() {
    int draft = draftThatHidesPhones();
    review(draft, "steward2");
    publish(draft, NOW.plus(Duration.ofDays(1)), "steward2");
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
                assertThat(conflict.current().orElseThrow().entry().terms().mask())
                    .isEqualTo(Mask.HIDE));
    assertThat(phone(draft).entry().terms().mask()).isEqualTo(Mask.HIDE);
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
  private void threeAnalysts() {
    Accounts accounts = new Accounts(jdbc, NoOpPasswordEncoder.getInstance());
    accounts.put(new Organisation("health", "卫健委", Organisation.Kind.DEPARTMENT, "卫健", "360702"));
    for (String name : List.of("a", "b", "c")) {
      accounts.create(name, name, Account.Role.ANALYST, "health", "", () -> "password");
    }
  }

  @Test
  void whoWouldLoseWhatIsKnownBeforePublishing() {
    threeAnalysts();
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
    review(draft, "steward2");
    publish(draft, NOW, "steward2");
    int back = lists.draftFrom(1, "恢复", "steward");
    review(back, "steward2");
    publish(back, NOW, "steward2");
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
    review(other, "steward2");
    publish(other, NOW, "steward2");
    assertThatThrownBy(() -> review(old, "steward2")).hasMessageContaining("merge it first");
    assertThat(lists.merge(old, "steward")).isEmpty();
    assertThat(phone(old).entry().terms().mask()).isEqualTo(Mask.HIDE);
    assertThat(lists.entry(old, "core.resident", "sex")).isEmpty();
    review(old, "steward2");
  }

  @Test
  void aPublishedVersionStaysAsItIs() {
    assertThatThrownBy(() -> hide(1, "steward")).isInstanceOf(RuleBroken.class);
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

  /** A draft in which one entry has another attribute. */
  private int draftWith(String resource, String item, SharingAttribute attribute) {
    int draft = lists.draft("改 " + item, "steward");
    KeptEntry kept = lists.entry(draft, resource, item).orElseThrow();
    lists.put(
        draft,
        with(
            kept.entry(),
            attribute,
            kept.entry().terms().mask(),
            kept.entry().terms().legalBasis()),
        kept.lock(),
        "steward");
    return draft;
  }

  @Test
  void theListThatComesWithTheProductGivesNothingAwayByJoins() {
    assertThat(lists.leaks(lists.version(1))).isEmpty();
  }

  @Test
  void whatIsMaskedAndComesBackByAJoinIsNotReviewed() {
    int draft = draftWith("core.resident", "dwelling_code", SharingAttribute.UNCONDITIONAL);
    assertThat(lists.leaks(lists.version(draft)))
        .anySatisfy(
            leak ->
                assertThat(leak)
                    .startsWith("core.resident.address：core.resident.dwelling_code → core.dwelling")
                    .contains("DEPARTMENT"));
    assertThatThrownBy(() -> review(draft, "steward2")).hasMessageContaining("by a join");
  }

  @Test
  void aChainOfTwoJoinsIsFoundToo() {
    int draft = draftWith("core.household", "dwelling_code", SharingAttribute.UNCONDITIONAL);
    assertThat(lists.leaks(lists.version(draft)))
        .anySatisfy(
            leak ->
                assertThat(leak)
                    .contains("core.resident.household")
                    .contains("core.household.dwelling_code → core.dwelling"));
  }

  @Test
  void aChildsHomeIsNotFoundByTheFamilys() {
    int draft = draftWith("core.household", "address", SharingAttribute.UNCONDITIONAL);
    // Open for grown-ups by their household; a child's household is not told.
    assertThat(lists.leaks(lists.version(draft)))
        .isNotEmpty()
        .noneMatch(leak -> leak.contains("children"));
  }

  @Test
  void whatBeginsLaterIsLookedAtAsItWillBe() {
    threeAnalysts();
    int draft = lists.draft("明年起", "steward");
    KeptEntry kept = lists.entry(draft, "core.resident", "dwelling_code").orElseThrow();
    lists.put(
        draft,
        with(
            kept.entry(),
            SharingAttribute.UNCONDITIONAL,
            Mask.NONE,
            kept.entry().terms().legalBasis(),
            LocalDate.parse("2027-01-01")),
        kept.lock(),
        "steward");
    assertThat(lists.leaks(lists.version(draft))).isNotEmpty();
    assertThat(lists.impact(lists.version(draft)).lines())
        .isNotEmpty()
        .noneMatch(line -> line.after() == Impact.Grade.INVISIBLE);
  }
}
