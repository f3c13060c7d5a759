package yibiao.catalog.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.list.FirstList;
import yibiao.catalog.sharing.DataResources;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/** The standard that a new installation starts from, in a real PostgreSQL. */
class StandardCatalogTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final JdbcClient JDBC = load();

  private static JdbcClient load() {
    JdbcClient jdbc = TestDatabase.client();
    LivingStandard standard =
        new LivingStandard(
            new FirstList(jdbc, CLOCK),
            new DataItems(jdbc),
            new DataResources(jdbc),
            new StandardParts(jdbc, CLOCK),
            CLOCK);
    standard.takeIn("test");
    standard.takeIn("test");
    return jdbc;
  }

  private final SharingPolicy policy = new SharingPolicies(JDBC, CLOCK).inForce();
  private final Map<String, DataItem> items =
      new DataItems(JDBC).all().stream().collect(Collectors.toMap(DataItem::name, item -> item));

  @Test
  void oneListIsPublished() {
    assertThat(JDBC.sql("select count(*) from list_version").query(Integer.class).single())
        .isEqualTo(1);
    assertThat(policy.entries().values().stream().flatMap(e -> e.values().stream()))
        .extracting(e -> e.terms().attribute())
        .contains(
            SharingAttribute.UNCONDITIONAL,
            SharingAttribute.CONDITIONAL,
            SharingAttribute.NOT_SHARED);
  }

  @Test
  void everyColumnOfAResourceIsAKeyOrAnItem() {
    policy
        .resources()
        .values()
        .forEach(
            resource ->
                assertThat(resource.columns().values())
                    .allMatch(item -> item.startsWith("key.") || items.containsKey(item)));
  }

  @Test
  void everyItemOfAResidentHasOneResponsibleDepartmentAndALevel() {
    assertThat(items.values())
        .allMatch(item -> !item.department().isEmpty() && item.level() >= 1 && item.level() <= 4);
  }

  @Test
  void aWordingMeansOneItem() {
    Map<String, List<String>> byWording =
        items.values().stream()
            .flatMap(
                item ->
                    java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(item.title()), item.synonyms().stream())
                        .map(word -> Map.entry(word, item.name())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    assertThat(byWording.values()).allMatch(names -> names.size() == 1);
  }

  @Test
  void aWithdrawalIsInForceAtOnce() {
    SharingPolicies policies = new SharingPolicies(JDBC, CLOCK);
    JDBC.sql(
            """
            insert into organisation values ('school', '教育局', 'DEPARTMENT', '教育', '360702');
            insert into authorization_grant (organisation, resource, items, purpose, legal_basis, area, valid_from, valid_until)
            values ('school', 'core.resident', '{phone}', '助学', '', '360702', now() - interval '1 day', now() + interval '1 day')
            """)
        .update();
    assertThat(policies.inForce().authorizationsOf("school"))
        .allMatch(a -> a.withdrawnAt().equals(Optional.empty()));
    JDBC.sql("update authorization_grant set withdrawn_at = now()").update();
    assertThat(policies.inForce().authorizationsOf("school"))
        .allMatch(a -> a.withdrawnAt().isPresent());
  }
}
