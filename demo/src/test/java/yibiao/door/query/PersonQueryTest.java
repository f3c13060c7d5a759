package yibiao.door.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.standard.words.Words;

/** SQL through the real Trino, under the list. */
class PersonQueryTest {
  private final RunningDemo demo = RunningDemo.get();

  private Answer ask(String account, String sql) throws SQLException {
    return Answer.of(demo.bean(PersonQuery.class), Session.of(account), sql);
  }

  private String refusal(String account, String sql) throws SQLException {
    return Words.in(Locale.ENGLISH, ask(account, sql).refusal().orElseThrow().text());
  }

  @Test
  void masksKeepTheShapeAndNoMore() throws Exception {
    Answer answer =
        ask(
            "health",
            "SELECT id_number, phone, birth_date, address FROM resident WHERE id_number IS NOT NULL"
                + " AND phone IS NOT NULL AND address IS NOT NULL LIMIT 20");
    assertThat(answer.rows())
        .isNotEmpty()
        .allMatch(row -> row.get(0).matches("\\d\\*{16}[\\dX]"))
        .allMatch(row -> row.get(1).matches("\\d{3}\\*{4}\\d{4}"))
        .allMatch(row -> row.get(2).endsWith("-01-01"))
        .allMatch(row -> !row.get(3).matches(".*\\d+号.*"));
  }

  @Test
  void aMaskedColumnCannotBeSearchedForItsValue() throws Exception {
    String number =
        ask("civil", "SELECT id_number FROM resident WHERE birth_date < DATE '1950-01-01' LIMIT 1")
            .rows()
            .getFirst()
            .getFirst();
    assertThat(number).matches("\\d{17}[\\dX]");
    assertThat(ask("health", "SELECT name FROM resident WHERE id_number = '" + number + "'").rows())
        .isEmpty();
  }

  @Test
  void childrenAreMaskedWhereOthersAreClear() throws Exception {
    List<List<String>> rows =
        ask(
                "civil",
                "SELECT name, birth_date FROM resident WHERE birth_date > current_date - INTERVAL '10' YEAR LIMIT 20")
            .rows();
    assertThat(rows).allMatch(row -> row.get(0).endsWith("＊＊") && row.get(1).endsWith("-01-01"));
  }

  @Test
  void rowsAreCutToTheJurisdiction() throws Exception {
    assertThat(ask("worker1", "SELECT DISTINCT community_code FROM resident").rows())
        .containsExactly(List.of(demo.communityOf("worker1")));
  }

  @Test
  void rowsOfAGroupNeedTheGroupsItem() throws Exception {
    String sql = "SELECT DISTINCT category FROM key_population ORDER BY 1";
    assertThat(ask("civil", sql).rows())
        .contains(List.of("low_income"))
        .doesNotContain(List.of("severe_mental_disorder"), List.of("disabled_elderly"));
    assertThat(ask("health", sql).rows()).contains(List.of("severe_mental_disorder"));
  }

  @Test
  void refusedColumnsAreNamedWithWhatToDo() throws Exception {
    assertThat(refusal("civil", "SELECT psychiatric_risk FROM resident"))
        .contains("not shared: psychiatric_risk");
    assertThat(refusal("civil", "SELECT disability_level FROM resident"))
        .contains("to apply for: disability_level");
  }

  @Test
  void whatIsNotOnTheListLooksLikeWhatDoesNotExist() throws Exception {
    String unknown = refusal("civil", "SELECT * FROM core.nothing");
    assertThat(refusal("civil", "SELECT * FROM std.person_record")).isEqualTo(unknown);
    assertThat(refusal("civil", "SELECT * FROM raw.police_registered")).isEqualTo(unknown);
    assertThat(refusal("civil", "SELECT * FROM core.address")).isEqualTo(unknown);
    assertThat(refusal("property", "SELECT * FROM core.resident")).isEqualTo(unknown);
    assertThat(refusal("steward", "SELECT * FROM core.resident")).isEqualTo(unknown);
  }

  @Test
  void theCatalogShowsEverybodyHerOwnPart() throws Exception {
    assertThat(ask("property", "SHOW TABLES FROM core").rows())
        .containsExactlyInAnyOrder(List.of("dwelling"), List.of("key_place"));
    assertThat(ask("civil", "SHOW SCHEMAS").rows())
        .containsExactlyInAnyOrder(List.of("core"), List.of("information_schema"));
    assertThat(
            ask(
                    "civil",
                    "SELECT column_name FROM information_schema.columns WHERE table_name = 'resident'")
                .rows())
        .contains(List.of("id_number"))
        .doesNotContain(List.of("psychiatric_risk"));
    assertThat(ask("civil", "SELECT * FROM resident LIMIT 1").columns())
        .contains("name")
        .doesNotContain("psychiatric_risk", "disability_level");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM core.\"resident$files\"",
        "SELECT * FROM core.\"resident$snapshots\"",
        "SELECT * FROM core.resident FOR VERSION AS OF 1",
        "CREATE TABLE core.copy AS SELECT name FROM core.resident",
        "CREATE VIEW core.copy AS SELECT name FROM core.resident",
        "INSERT INTO core.key_place SELECT * FROM core.key_place",
        "DELETE FROM core.resident",
        "CALL lake.system.register_table('core', 'x', 'file:///tmp/x')",
        "ALTER TABLE core.resident EXECUTE optimize",
        "EXPLAIN SELECT name FROM core.resident",
        "EXPLAIN (TYPE IO) SELECT name FROM core.resident",
        "ANALYZE core.resident",
        "SELECT * FROM TABLE(lake.system.table_changes('core', 'resident', 1, 2))",
        "SELECT * FROM system.runtime.queries",
        "SET SESSION lake.parquet_max_read_block_size = '1MB'",
        "SHOW CREATE TABLE core.resident",
        "COMMENT ON TABLE core.resident IS 'x'"
      })
  void waysRoundAreClosed(String sql) throws Exception {
    assertThat(ask("civil", sql).refusal()).isPresent();
  }

  @Test
  void anErrorOfTheDataDoesNotQuoteIt() throws Exception {
    assertThat(refusal("civil", "SELECT CAST(name AS bigint) FROM resident"))
        .contains("fails on the data")
        .doesNotContain("'");
    assertThat(refusal("civil", "SELECT nothing FROM resident"))
        .contains("no such column")
        .contains("nothing");
  }

  @Test
  void statisticsTellNothing() throws Exception {
    // Of a hidden column that it is all null, as its mask says; of the others nothing.
    assertThat(ask("civil", "SHOW STATS FOR core.resident").rows())
        .allSatisfy(
            row -> assertThat(row.subList(1, 7)).containsAnyOf("").isSubsetOf("", "0.0", "1.0"))
        .allSatisfy(
            row ->
                assertThat(List.of(row.get(1), row.get(4), row.get(5), row.get(6)))
                    .containsOnly(""));
  }

  @Test
  void aWithdrawalWorksOnTheNextQuery() throws Exception {
    String sql = "SELECT id_number FROM resident WHERE birth_date < DATE '1950-01-01' LIMIT 1";
    JdbcClient catalog = demo.bean(JdbcClient.class);
    String mine = " where organisation = 'civil-affairs'";
    assertThat(ask("civil", sql).rows().getFirst().getFirst()).matches("\\d{17}[\\dX]");
    catalog.sql("update authorization_grant set withdrawn_at = now()" + mine).update();
    try {
      assertThat(ask("civil", sql).rows().getFirst().getFirst()).contains("****");
    } finally {
      catalog.sql("update authorization_grant set withdrawn_at = null" + mine).update();
    }
  }
}
