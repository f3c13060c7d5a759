package yibiao.catalog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.audit.ReadRecord.Asked;
import yibiao.catalog.audit.ReadRecord.Basis;
import yibiao.catalog.audit.ReadRecords.Search;
import yibiao.catalog.audit.ReadRecords.Witness;
import yibiao.standard.words.Words;

/** The record of reads: whatever is changed in it is found. */
class ReadRecordsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final JdbcClient jdbc = TestDatabase.client();
  private final ReadRecords records =
      new ReadRecords(
          jdbc, new Seal("test"), new Redaction("test"), Clock.fixed(NOON, ZoneOffset.UTC));

  @BeforeEach
  void fiveReads() {
    for (int i = 1; i <= 5; i++) {
      records.append(
          ReadRecord.read(
              asked("q" + i, "civil", "SELECT name FROM resident"),
              Basis.NONE,
              "core.resident",
              List.of("name")));
    }
  }

  private static Asked asked(String query, String account, String statement) {
    return new Asked(query, account, "sql", statement);
  }

  private List<String> problems(Witness... witnesses) {
    return records.verify(List.of(witnesses), Optional.empty()).problems().stream()
        .map(problem -> Words.in(Locale.CHINESE, problem))
        .toList();
  }

  /** As somebody does it who owns the database. */
  private void tamper(String sql) {
    jdbc.sql("alter table read_record disable trigger append_only").update();
    jdbc.sql(sql).update();
  }

  @Test
  void anUntouchedRecordIsSound() {
    assertThat(problems()).isEmpty();
    assertThat(records.verify(List.of(records.head()), Optional.empty()).records()).isEqualTo(5);
  }

  @Test
  void nothingCanBeChanged() {
    assertThatThrownBy(() -> jdbc.sql("update read_record set account = 'x'").update())
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account = 'health'",
        "at = at + interval '1 hour'",
        "statement = ''",
        "columns = '{}'",
        "row_count = 1",
        "purpose = 'x'",
        "outcome = 'refused'",
        "path = 'form'"
      })
  void anyChangedFieldIsFound(String change) {
    tamper("update read_record set " + change + " where id = 3");
    assertThat(problems()).containsExactly("3: 被改动");
  }

  @Test
  void aRecordThatIsTakenAwayIsFound() {
    tamper("delete from read_record where id = 2");
    assertThat(problems()).anyMatch(line -> line.startsWith("2–2: "));
  }

  @Test
  void aCutOffEndIsFoundByWhatWasNotedDown() {
    Witness head = records.head();
    tamper("delete from read_record where id = 5");
    assertThat(problems()).isNotEmpty();
    jdbc.sql(
            "update read_chain set last_id = 4, last_seal = (select seal from read_record where id = 4)")
        .update();
    assertThat(problems()).isEmpty();
    assertThat(problems(head)).containsExactly("5–5: 末尾被截去");
  }

  @Test
  void aCutOffBeginningIsFound() {
    tamper("delete from read_record where id <= 2");
    assertThat(problems()).isNotEmpty();
    // As the retention would leave it, but for the mark, which takes the key.
    String first =
        jdbc.sql("select seal from read_record where id = 3").query(String.class).single();
    tamper("delete from read_record where id = 3");
    jdbc.sql("update read_chain set first_id = 3, first_seal = ?").param(first).update();
    assertThat(problems()).containsExactly("1–3: 开头被截去或改动");
  }

  @Test
  void anEarlierBeginningThatIsPutBackIsFound() {
    records.forgetBefore(NOON.plusSeconds(1));
    Witness later = records.beginning();
    jdbc.sql("update read_chain set first_id = 0, first_seal = '', first_mark = ''").update();
    assertThat(records.verify(List.of(), Optional.of(later)).problems()).isNotEmpty();
  }

  @Test
  void recordsInAnotherOrderOrTwiceAreFound() {
    tamper("update read_record set id = 9 where id = 2");
    tamper("update read_record set id = 2 where id = 3");
    tamper("update read_record set id = 3 where id = 9");
    assertThat(problems()).hasSizeGreaterThanOrEqualTo(2);
    tamper("delete from read_record where id = 3");
    tamper(
        """
        insert into read_record select 3, at, kind, query, account, path, purpose, authorizations, list_version, statement,
          resource, columns, row_count, outcome, seal from read_record where id = 1
        """);
    assertThat(problems()).isNotEmpty();
  }

  @Test
  void whatIsTooOldGoesAndTheRestStaysSound() {
    assertThat(records.forgetBefore(NOON)).isZero();
    assertThat(records.forgetBefore(NOON.plusSeconds(1))).isEqualTo(5);
    records.append(ReadRecord.refused(asked("q", "property", "SELECT 1"), Basis.NONE));
    assertThat(problems()).isEmpty();
  }

  @Test
  void anAuditorFindsByAccountKindAndWords() {
    records.append(ReadRecord.refused(asked("q", "property", "SELECT 1"), Basis.NONE));
    assertThat(find("property", "", "")).isEqualTo(1);
    assertThat(find("", "REFUSED", "")).isEqualTo(1);
    assertThat(find("", "", "select NAME")).isEqualTo(5);
    assertThat(find("nobody", "", "")).isZero();
  }

  private int find(String account, String kind, String text) {
    return records.find(new Search(account, "", kind, text, null, null, 0), 100).size();
  }
}
