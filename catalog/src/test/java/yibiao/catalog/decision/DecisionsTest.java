package yibiao.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decision.Outcome;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.organisation.Organisation.Kind;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicy;

/** The rules of docs/architecture.md, one test a rule. */
class DecisionsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
  private static final Set<Kind> OFFICES = EnumSet.of(Kind.DEPARTMENT, Kind.COMMUNITY);

  private static final DataResource RESIDENT =
      new DataResource(
          "core.resident",
          "居民",
          "",
          "公安",
          "community_code",
          "",
          Map.of(),
          "birth_date",
          Set.of(),
          Map.of(
              "resident_id", "key.resident_id",
              "name", "name",
              "phone", "phone",
              "phone_source", "phone",
              "illness", "illness",
              "risk", "risk",
              "unlisted", "unlisted"));
  private static final DataResource GROUP =
      new DataResource(
          "core.group",
          "人群",
          "",
          "民政",
          "community_code",
          "category",
          Map.of("elderly", "老年人", "poor", "低保人员"),
          "",
          Set.of(),
          Map.of("category", "key.category"));

  private static ListEntry entry(
      String resource, String item, String department, SharingAttribute attribute, Mask mask) {
    boolean sensitive = item.equals("illness");
    return new ListEntry(
        resource,
        item,
        department,
        new Terms(attribute, attribute == SharingAttribute.UNCONDITIONAL ? "" : "依据", "", mask),
        2,
        sensitive,
        new Scope(OFFICES, RowScope.JURISDICTION),
        "",
        "",
        Period.from(FIRST_DAY),
        "");
  }

  private static SharingPolicy policy(Authorization... authorizations) {
    Map<String, ListEntry> resident =
        Map.of(
            "name", entry("core.resident", "name", "公安", SharingAttribute.UNCONDITIONAL, Mask.NAME),
            "phone",
                entry("core.resident", "phone", "社区", SharingAttribute.CONDITIONAL, Mask.PHONE),
            "illness",
                entry("core.resident", "illness", "卫健", SharingAttribute.UNCONDITIONAL, Mask.NONE),
            "risk", entry("core.resident", "risk", "卫健", SharingAttribute.NOT_SHARED, Mask.NONE));
    Map<String, ListEntry> group =
        Map.of(
            "category.elderly",
                entry(
                    "core.group",
                    "category.elderly",
                    "民政",
                    SharingAttribute.UNCONDITIONAL,
                    Mask.NONE),
            "category.poor",
                entry(
                    "core.group", "category.poor", "民政", SharingAttribute.CONDITIONAL, Mask.NONE));
    return new SharingPolicy(
        1,
        7,
        Instant.MAX,
        Map.of("core.resident", RESIDENT, "core.group", GROUP),
        Map.of("core.resident", resident, "core.group", group),
        Map.of(),
        Map.of("education", List.of(authorizations)),
        Set.of());
  }

  private static Authorization authorization(int id, String area, String... items) {
    return new Authorization(
        id,
        "education",
        "core.resident",
        Set.of(items),
        "助学",
        "义务教育法",
        area,
        false,
        "每日",
        NOW.minus(1, ChronoUnit.DAYS),
        NOW.plus(1, ChronoUnit.DAYS),
        Optional.empty(),
        false);
  }

  private static Account account(Account.Role role, Kind kind, String department) {
    return new Account(
        "a",
        "甲",
        role,
        new Organisation("education", "教育局", kind, department, "360702"),
        "",
        false);
  }

  private static final Account ANALYST = account(Account.Role.ANALYST, Kind.DEPARTMENT, "教育");

  private static Decision decide(Account person, SharingPolicy policy, String... columns) {
    return Decisions.decide(
        policy, person, "core.resident", List.of(columns), Optional.empty(), NOW);
  }

  @Test
  void whatIsOnNoListIsInvisible() {
    Decision decision =
        Decisions.decide(policy(), ANALYST, "core.secret", List.of(), Optional.empty(), NOW);
    assertThat(decision.outcome()).isEqualTo(Outcome.INVISIBLE);
    assertThat(decide(ANALYST, policy(), "unlisted").refuses("unlisted")).isTrue();
  }

  @Test
  void whatIsMeantForOthersIsInvisible() {
    Account property = account(Account.Role.PROPERTY, Kind.PROPERTY, "");
    assertThat(decide(property, policy(), "name").outcome()).isEqualTo(Outcome.INVISIBLE);
  }

  @Test
  void aSuspendedAccountAndOneWithoutDutyGetNothing() {
    Account suspended =
        new Account("a", "甲", Account.Role.ANALYST, ANALYST.organisation(), "", true);
    assertThat(decide(suspended, policy(), "name").outcome()).isEqualTo(Outcome.REFUSED);
    Account steward = account(Account.Role.STEWARD, Kind.SUPERVISION, "");
    assertThat(decide(steward, policy(), "name").outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void unconditionalIsClearButForChildren() {
    assertThat(decide(ANALYST, policy(), "name").columns().get("name"))
        .isEqualTo(new Access.Clear(Areas.EVERYWHERE, Areas.NOWHERE, Mask.NAME));
  }

  @Test
  void conditionalIsMaskedUntilAnAuthorizationNamesTheItem() {
    assertThat(decide(ANALYST, policy(), "phone").columns().get("phone"))
        .isEqualTo(new Access.Masked(Mask.PHONE));
    Decision authorized = decide(ANALYST, policy(authorization(3, "360702", "phone")), "phone");
    assertThat(authorized.columns().get("phone")).isInstanceOf(Access.Clear.class);
    assertThat(authorized.authorizations()).containsExactly(3);
    Decision other = decide(ANALYST, policy(authorization(3, "360702", "name")), "phone");
    assertThat(other.columns().get("phone")).isEqualTo(new Access.Masked(Mask.PHONE));
  }

  @Test
  void anAuthorizationIsClearInItsAreaOnly() {
    Decision decision = decide(ANALYST, policy(authorization(3, "360702001", "phone")), "phone");
    assertThat(decision.columns().get("phone"))
        .isEqualTo(new Access.Clear(new Areas(Set.of("360702001")), Areas.NOWHERE, Mask.PHONE));
  }

  @Test
  void expiredWithdrawnAndFutureAuthorizationsAreNone() {
    Authorization a = authorization(3, "360702", "phone");
    for (Instant at : List.of(NOW.plus(2, ChronoUnit.DAYS), NOW.minus(2, ChronoUnit.DAYS))) {
      Decision decision =
          Decisions.decide(
              policy(a), ANALYST, "core.resident", List.of("phone"), Optional.empty(), at);
      assertThat(decision.columns().get("phone")).isInstanceOf(Access.Masked.class);
    }
    Authorization withdrawn =
        new Authorization(
            a.id(),
            a.organisation(),
            a.resource(),
            a.items(),
            a.purpose(),
            a.legalBasis(),
            a.area(),
            a.children(),
            a.frequency(),
            a.validFrom(),
            a.validUntil(),
            Optional.of(NOW),
            false);
    assertThat(decide(ANALYST, policy(withdrawn), "phone").columns().get("phone"))
        .isInstanceOf(Access.Masked.class);
  }

  @Test
  void aSessionThatIsBoundToOnePurposeHasNoOther() {
    Decision bound =
        Decisions.decide(
            policy(authorization(3, "360702", "phone")),
            ANALYST,
            "core.resident",
            List.of("phone"),
            Optional.of(4),
            NOW);
    assertThat(bound.columns().get("phone")).isInstanceOf(Access.Masked.class);
  }

  @Test
  void sensitiveIsNeverClearByUnconditionalAlone() {
    assertThat(decide(ANALYST, policy(), "illness").columns().get("illness"))
        .isEqualTo(Access.Refused.APPLY);
    assertThat(
            decide(ANALYST, policy(authorization(3, "360702", "illness")), "illness")
                .columns()
                .get("illness"))
        .isInstanceOf(Access.Clear.class);
  }

  @Test
  void notSharedIsForItsProviderAlone() {
    SharingPolicy policy = policy(authorization(3, "360702", "risk"));
    assertThat(decide(ANALYST, policy, "risk").columns().get("risk"))
        .isEqualTo(Access.Refused.CLOSED);
    Account health = account(Account.Role.ANALYST, Kind.DEPARTMENT, "卫健");
    assertThat(decide(health, policy, "risk").columns().get("risk"))
        .isEqualTo(new Access.Clear(Areas.EVERYWHERE, Areas.EVERYWHERE, Mask.HIDE));
  }

  @Test
  void aColumnBesideAnItemFollowsTheItem() {
    assertThat(decide(ANALYST, policy(), "phone_source").columns().get("phone_source"))
        .isEqualTo(new Access.Masked(Mask.PHONE));
  }

  @Test
  void rowsThatAnItemGovernsAreThoseOfClearItems() {
    Decision decision =
        Decisions.decide(policy(), ANALYST, "core.group", List.of(), Optional.empty(), NOW);
    assertThat(decision.rowValues()).containsOnlyKeys("elderly");
  }

  @Property
  void nobodyButTheProviderEverSeesWhatIsNotShared(
      @ForAll Account.Role role, @ForAll Kind kind, @ForAll boolean authorized) {
    SharingPolicy policy = authorized ? policy(authorization(1, "36", "risk")) : policy();
    Decision decision = decide(account(role, kind, "教育"), policy, "risk");
    assertThat(decision.refuses("risk")).isTrue();
  }
}
