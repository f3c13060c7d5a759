package yibiao.desk.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.list.FirstList;
import yibiao.catalog.list.KeptEntry;
import yibiao.catalog.list.ListVersion;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.sharing.DataResources;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.standard.LivingStandard;
import yibiao.catalog.standard.StandardParts;
import yibiao.desk.notice.Notices;
import yibiao.lake.Lake;
import yibiao.lake.LakeSettings;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.plan.Item;
import yibiao.standard.rule.RuleBroken;

/** An installation that the version with schema 11 has run is started by this one. */
class UpgradeTest {
  private static final DataSource BEFORE = installationOfBefore();

  @TempDir private Path folder;

  private final Clock clock = Clock.systemUTC();
  private final DataSource database = TestDatabase.copyOf(BEFORE);
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final DataItems items = new DataItems(jdbc);
  private final SharingPolicies policies = new SharingPolicies(jdbc, clock);
  private final Accounts accounts = new Accounts(jdbc, NoOpPasswordEncoder.getInstance());
  private final SharingLists lists =
      SharingLists.over(
          jdbc, policies, Validation.buildDefaultValidatorFactory().getValidator(), clock);
  private StandardDesk desk;
  private Lake lake;

  private static DataSource installationOfBefore() {
    DataSource database = TestDatabase.empty();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:sql/postgres")
        .target("11")
        .load()
        .migrate();
    ResourceDatabasePopulator rows =
        new ResourceDatabasePopulator(
            new ClassPathResource("replica.sql", UpgradeTest.class),
            new ClassPathResource("catalog-11.sql", UpgradeTest.class));
    rows.setSqlScriptEncoding("UTF-8");
    rows.execute(database);
    Flyway.configure().dataSource(database).locations("classpath:sql/postgres").load().migrate();
    return database;
  }

  @BeforeEach
  void start() {
    String warehouse = folder.toUri().toString().replace("file:/", "file:///");
    lake =
        new Lake(
            new LakeSettings(
                TestDatabase.url(TestDatabase.empty()), "postgres", "", warehouse, Map.of()));
    desk =
        new StandardDesk(
            new LivingStandard(
                new FirstList(jdbc, clock),
                items,
                new DataResources(jdbc),
                new StandardParts(jdbc, clock),
                clock),
            new StandardParts(jdbc, clock),
            items,
            new DataResources(jdbc),
            lists,
            new LakeColumns(items, lake),
            accounts,
            new Notices(jdbc, event -> {}, clock),
            Validation.buildDefaultValidatorFactory().getValidator(),
            clock);
    desk.takeIn();
  }

  private List<String> keys(int version) {
    return lists.entries(version).stream()
        .map(KeptEntry::entry)
        .map(entry -> entry.resource() + "/" + entry.item())
        .toList();
  }

  private List<ListVersion> drafts() {
    return lists.versions().stream().filter(ListVersion::isOpen).toList();
  }

  @Test
  void whatIsThereStaysAsItIs() {
    assertThat(accounts.all()).hasSize(8);
    assertThat(policies.inForce().listVersion()).isEqualTo(1);
    assertThat(keys(1)).hasSize(73).doesNotContain("core.resident/blood_type");
    assertThat(jdbc.sql("select count(*) from delivery").query(Long.class).single()).isEqualTo(15);
  }

  @Test
  void newItemsAreThereAndNewLinesOfTheListWaitForASecondPerson() {
    assertThat(items.find("blood_type")).map(DataItem::title).contains("血型");
    assertThat(items.meaning("blood_type", "4")).contains("AB型");
    assertThat(policies.resources().get("core.resident").columns())
        .containsEntry("blood_type", "blood_type")
        .containsEntry("blood_type_source", "blood_type");
    assertThat(policies.resources().get("core.key_population").rowTitles())
        .containsEntry("veteran", "退役军人");
    assertThat(drafts()).hasSize(1);
    ListVersion draft = drafts().getFirst();
    assertThat(lists.difference(draft).changes())
        .extracting(change -> change.key().resource() + "/" + change.key().item())
        .containsExactlyInAnyOrder(
            "core.resident/blood_type", "core.key_population/category.veteran");
    assertThat(jdbc.sql("select kind from notice").query(String.class).list())
        .isNotEmpty()
        .allMatch("standard.new"::equals);
  }

  @Test
  void anotherStartTakesNothingTwice() {
    desk.takeIn();
    assertThat(drafts()).hasSize(1);
  }

  @Test
  void aDraftThatIsDiscardedDoesNotComeBack() {
    lists.discard(drafts().getFirst().id());
    desk.takeIn();
    assertThat(drafts()).isEmpty();
  }

  private Account steward() {
    return accounts.inRole(Account.Role.STEWARD).getFirst();
  }

  private static NewItem item(String name, String title, Item.Type type, String codeList) {
    return new NewItem(name, title, "", type, codeList, "卫健", 3, true, Mask.HIDE, "个人信息保护法第六条");
  }

  @Test
  void aStewardsItemIsAColumnAndALineInADraftOfHers() {
    int draft = desk.addItem(item("shoe_size", "鞋码", Item.Type.TEXT, ""), steward());
    assertThat(lists.version(draft).editors()).containsExactly(steward().name());
    assertThat(lists.entry(draft, "core.resident", "shoe_size")).isPresent();
    assertThat(policies.resources().get("core.resident").columns()).containsKey("shoe_size_as_of");
  }

  @Test
  void aWordMeansOneItem() {
    desk.addWording("employer", "任职单位", steward());
    assertThat(items.find("employer").orElseThrow().synonyms()).contains("任职单位");
    assertThatThrownBy(() -> desk.addWording("phone", "任职单位", steward()))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("服务处所");
    assertThatThrownBy(() -> desk.addItem(item("blood", "血型", Item.Type.TEXT, ""), steward()))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void aSpellingMeansOneCode() {
    desk.addCode("blood_type", "Rh阴性", "Rh阴性", steward());
    assertThat(items.meaning("blood_type", "Rh阴性")).contains("Rh阴性");
    assertThatThrownBy(() -> desk.addCode("blood_type", "A", "B型", steward()))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("A型");
  }
}
