package yibiao.desk.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yibiao.app.run.TransformJob;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.desk.pair.PairAnswer.Verdict;
import yibiao.desk.pair.PairAnswers;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.lake.Lake;
import yibiao.standard.rule.RuleBroken;

/** What stands behind a resident, for those who may see her; and what people say about pairs. */
class ResidentDeskTest {
  private static final String ID_NUMBER = ".*(?<!\\d)\\d{17}[\\dX](?!\\d).*";
  private static final String MOBILE = ".*(?<!\\d)1[3-9]\\d{9}(?!\\d).*";

  private final RunningDemo demo = RunningDemo.get();
  private final ResidentDesk desk = demo.bean(ResidentDesk.class);
  private final Lake lake = demo.bean(Lake.class);

  private Account account(String name) {
    return demo.bean(Accounts.class).find(name).orElseThrow();
  }

  private List<String> residentsOf(String who, int limit) throws SQLException {
    String sql = "SELECT resident_id FROM core.resident ORDER BY resident_id LIMIT " + limit;
    Answer answer = Answer.of(demo.bean(PersonQuery.class), Session.of(who), sql);
    return answer.rows().stream().map(List::getFirst).toList();
  }

  /** A pair of records that are one resident's, both with an ID number of hers. */
  private Map<String, String> anyPair() {
    return pairs().getFirst();
  }

  private List<Map<String, String>> pairs() {
    List<Map<String, String>> pairs = new ArrayList<>();
    List<String> columns =
        List.of("record_a", "record_b", "resident_a", "confidential_a", "confidential_b", "odds");
    lake.forEach("link", "pair", columns, pairs::add);
    return pairs.stream()
        .filter(p -> p.get("confidential_a").equals("false"))
        .filter(p -> p.get("confidential_b").equals("false"))
        .filter(p -> Double.parseDouble(p.get("odds")) > 10)
        .sorted(java.util.Comparator.comparing(p -> p.get("resident_a") + p.get("record_a")))
        .toList();
  }

  /** The page of a grown-up: of a child nothing is clear. */
  private ResidentPage grownUp() throws Exception {
    for (Map<String, String> pair : pairs()) {
      ResidentPage page = desk.page(pair.get("resident_a"), account("civil")).orElseThrow();
      if (page.values().stream().anyMatch(value -> !value.asOf().isEmpty())) {
        return page;
      }
    }
    throw new AssertionError("nobody has a value that is clear");
  }

  private String residentOf(String record) {
    return lake.find("link", "resident_xref", "resident_id", "record_id", record).getFirst();
  }

  @Test
  void everyValueTellsItsSourceAndWhyItStands() throws Exception {
    ResidentPage page = grownUp();
    assertThat(page.records()).hasSizeGreaterThan(1);
    assertThat(page.pairs()).isNotEmpty();
    assertThat(page.values())
        .filteredOn(value -> !value.asOf().isEmpty()) // What is masked has no source beside it.
        .isNotEmpty()
        .allSatisfy(
            value -> {
              assertThat(value.source()).contains(" · ");
              assertThat(value.asOf()).matches("\\d{4}-\\d\\d-\\d\\d");
            });
    assertThat(page.pairs())
        .allSatisfy(
            pair -> {
              double sum =
                  pair.waterfall().steps().stream().mapToDouble(Waterfall.Step::bits).sum();
              assertThat(sum)
                  .isCloseTo(pair.waterfall().odds(), org.assertj.core.api.Assertions.within(0.05));
            });
  }

  @Test
  void whatIsMaskedInTheResidentIsMaskedInHerRecordsToo() throws Exception {
    for (String resident : residentsOf("health", 12)) {
      ResidentPage page = desk.page(resident, account("health")).orElseThrow();
      String shown =
          page.records().stream()
              .flatMap(record -> record.values().values().stream())
              .collect(Collectors.joining("\n"));
      assertThat(shown.lines().filter(l -> l.matches(ID_NUMBER) || l.matches(MOBILE))).isEmpty();
    }
  }

  @Test
  void recordsOfConfidentialRegistersAreNotShown() {
    List<String> confidential = new ArrayList<>();
    lake.forEach(
        "std",
        "person_record",
        List.of("record_id"),
        "confidential",
        List.of(true),
        row -> confidential.add(row.get("record_id")));
    assertThat(confidential).isNotEmpty();
    Map<String, SourceRecords.Whose> whose =
        confidential.stream()
            .collect(
                Collectors.toMap(
                    id -> id, id -> new SourceRecords.Whose("R1", "360702", "1950-01-02")));
    assertThat(demo.bean(SourceRecords.class).visible(whose, account("health"))).isEmpty();
  }

  @Test
  void aResidentOfAnotherAreaIsNotThere() throws Exception {
    String outside = residentsOf("worker2", 1).getFirst();
    assertThat(desk.page(outside, account("worker1"))).isEmpty();
    assertThat(desk.find(outside, account("worker1")).rows()).isEmpty();
    assertThat(desk.page(outside, account("worker2"))).isPresent();
    assertThat(desk.page("' OR 1=1 --", account("civil"))).isEmpty();
  }

  @Test
  void whatAPersonSaysHoldsFromTheNextRunOnAndCanBeTakenBack() throws Exception {
    PairAnswers answers = demo.bean(PairAnswers.class);
    TransformJob job = demo.bean(TransformJob.class);
    Map<String, String> pair = anyPair();
    String a = pair.get("record_a");
    String b = pair.get("record_b");
    String before = residentOf(a);
    int id = answers.answer(a, b, "", Verdict.DIFFERENT, "两个人", account("worker1"));
    assertThat(demo.bean(TransformJob.class).isStale()).isTrue();
    job.run(false, (stage, rows) -> {});
    assertThat(residentOf(a)).isNotEqualTo(residentOf(b));
    assertThat(List.of(residentOf(a), residentOf(b))).contains(before);
    assertThat(lake.find("link", "resident_change", "change", "previous_id", before))
        .contains("split");

    assertThatThrownBy(() -> answers.undo(id, account("civil"))).isInstanceOf(RuleBroken.class);
    answers.undo(id, account("worker1"));
    job.run(false, (stage, rows) -> {});
    assertThat(residentOf(a)).isEqualTo(before).isEqualTo(residentOf(b));
    assertThat(answers.about(List.of(a)))
        .extracting(answer -> answer.undoneAt().isPresent())
        .containsExactly(true);
  }

  @Test
  void aPairIsAnsweredOnceAndOnlyIfThePageHasIt() throws Exception {
    ReviewDesk review = demo.bean(ReviewDesk.class);
    assertThatThrownBy(() -> review.answer("1-0", Verdict.SAME, "", account("worker1")))
        .hasMessageContaining("load the page again");
    String none = lake.version("link", "review") + "-999999";
    assertThatThrownBy(() -> review.answer(none, Verdict.SAME, "", account("worker1")))
        .hasMessageContaining("no such pair");
    PairAnswers answers = demo.bean(PairAnswers.class);
    int unsure = answers.answer("x/2", "x/1", "", Verdict.UNSURE, "", account("worker1"));
    assertThatThrownBy(() -> answers.answer("x/1", "x/2", "", Verdict.SAME, "", account("worker1")))
        .hasMessageContaining("somebody else");
    // Who is not sure does not keep others from knowing.
    int sure = answers.answer("x/1", "x/2", "", Verdict.SAME, "", account("worker2"));
    assertThatThrownBy(() -> answers.undo(unsure, account("worker1")))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(
            () -> answers.answer("x/1", "x/2", "", Verdict.DIFFERENT, "", account("worker1")))
        .hasMessageContaining("somebody else");
    answers.undo(sure, account("worker2"));
  }
}
