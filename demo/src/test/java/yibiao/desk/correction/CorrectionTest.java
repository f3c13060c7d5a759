package yibiao.desk.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import yibiao.app.run.TransformJob;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.audit.ReadRecords.Search;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.desk.correction.CorrectionRequest.Status;
import yibiao.desk.notice.Notice;
import yibiao.desk.notice.Notices;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.standard.rule.RuleBroken;

/** A worker says what is wrong, the department agrees, and the lake holds it. */
class CorrectionTest {
  private final RunningDemo demo = RunningDemo.get();
  private final CorrectionDesk desk = demo.bean(CorrectionDesk.class);
  private final Corrections corrections = demo.bean(Corrections.class);

  private Account account(String name) {
    return demo.bean(Accounts.class).find(name).orElseThrow();
  }

  private List<List<String>> ask(String as, String sql) throws SQLException {
    Answer answer = Answer.of(demo.bean(PersonQuery.class), Session.of(as), sql);
    assertThat(answer.refusal()).isEmpty();
    return answer.rows();
  }

  private String residentOf(String worker, int n) throws SQLException {
    return ask(worker, "SELECT resident_id FROM resident ORDER BY resident_id").get(n).getFirst();
  }

  @Test
  void whatTheDepartmentAgreesToIsInTheLakeAfterTheNextRun() throws Exception {
    String resident = residentOf("worker1", 0);
    String renamed = residentOf("worker1", 1);
    int benefit = desk.ask(resident, "benefit_type", "测试补贴", "本人申明", account("worker1"));
    int name = desk.ask(renamed, "name", "欧阳测试", "户口簿", account("worker1"));
    desk.accept(benefit, 0, "属实", account("civil"));
    // Nobody answers for public security here, so the coordinating office does.
    desk.accept(name, 0, "", account("steward"));
    demo.bean(TransformJob.class).run(false, (stage, rows) -> {});

    assertThat(
            ask(
                "worker1",
                "SELECT benefit_type, benefit_type_source FROM resident WHERE resident_id = '"
                    + resident
                    + "'"))
        .containsExactly(List.of("测试补贴", "correction/accepted"));
    assertThat(ask("worker1", "SELECT name FROM resident WHERE resident_id = '" + renamed + "'"))
        .containsExactly(List.of("欧阳测试"));
    assertThat(corrections.of("community-1"))
        .filteredOn(c -> c.id() == benefit)
        .extracting(c -> c.status())
        .containsExactly(Status.ACCEPTED);
    assertThat(demo.bean(Notices.class).of("worker1", 10))
        .extracting(Notice::kind)
        .contains("correction.ACCEPTED");
  }

  @Test
  void whoAnswersSeesWhomItIsAboutAndWhatStandsThere() throws Exception {
    String resident = residentOf("worker1", 4);
    String name =
        ask("worker1", "SELECT name FROM resident WHERE resident_id = '" + resident + "'")
            .getFirst()
            .getFirst();
    int id = desk.ask(resident, "benefit_type", "又一补贴", "本人申明", account("worker1"));
    int number = desk.ask(resident, "id_number", "360702198503051010", "户口簿", account("worker1"));
    CorrectionCases cases = demo.bean(CorrectionCases.class);
    assertThat(cases.toAnswer(account("civil")))
        .filteredOn(one -> one.request().id() == id)
        .singleElement()
        .satisfies(one -> assertThat(name).startsWith(one.name().substring(0, 1)))
        .satisfies(one -> assertThat(one.proposed()).isEqualTo("又一补贴"));
    // Who keeps the list reads no data: of what is proposed she sees its mask.
    assertThat(cases.toAnswer(account("steward")))
        .filteredOn(one -> one.request().id() == number)
        .singleElement()
        .satisfies(one -> assertThat(one.proposed()).isEqualTo("3****************0"))
        .satisfies(one -> assertThat(one.name() + one.present()).isEmpty());
    assertThat(
            demo.bean(ReadRecords.class)
                .find(new Search("steward", "core.resident", "READ", "", null, null, 0), 10))
        .anySatisfy(record -> assertThat(record.columns()).contains("id_number"));
    desk.reject(id, 0, "不实", account("civil"));
    desk.reject(number, 0, "不实", account("steward"));
  }

  @Test
  void nobodyAgreesToWhatSheAskedForHerself() throws Exception {
    String resident = residentOf("civil", 0);
    int id = desk.ask(resident, "benefit_type", "自己的补贴", "本人申明", account("civil"));
    assertThatThrownBy(() -> desk.accept(id, 0, "", account("civil")))
        .hasMessageContaining("no such correction");
    // Her department has nobody else here.
    desk.reject(id, 0, "不实", account("steward"));
  }

  @Test
  void onlyWhomOneMaySeeCanBeAskedAbout() throws Exception {
    String outside = residentOf("worker2", 0);
    assertThatThrownBy(() -> desk.ask(outside, "name", "某人", "x", account("worker1")))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("no such resident");
    assertThatThrownBy(() -> desk.ask("' OR 1=1 --", "name", "某人", "x", account("worker1")))
        .hasMessageContaining("no such resident");
  }

  @Test
  void aValueThatCannotBeIsRefusedAtOnce() throws Exception {
    String resident = residentOf("worker1", 0);
    assertThatThrownBy(() -> desk.ask(resident, "id_number", "123", "x", account("worker1")))
        .hasMessageContaining("not a valid one");
    assertThatThrownBy(() -> desk.ask(resident, "name", "某人", " ", account("worker1")))
        .hasMessageContaining("reason");
  }

  @Test
  void onlyTheResponsibleDepartmentAnswersAndOnlyOnce() throws Exception {
    String resident = residentOf("worker1", 2);
    int id = desk.ask(resident, "benefit_type", "别的补贴", "本人申明", account("worker1"));
    assertThatThrownBy(() -> desk.reject(id, 0, "不实", account("health")))
        .hasMessageContaining("no such correction");
    assertThatThrownBy(() -> desk.reject(id, 0, "", account("civil")))
        .hasMessageContaining("reasoned");
    desk.reject(id, 0, "不实", account("civil"));
    assertThatThrownBy(() -> desk.accept(id, 0, "", account("civil")))
        .hasMessageContaining("not possible");
  }
}
