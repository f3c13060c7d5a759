package yibiao.desk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.desk.procedure.Event;
import yibiao.desk.request.AccessRequest.Status;
import yibiao.desk.request.AccessRequest.Step;
import yibiao.standard.rule.RuleBroken;

/** Requests from the first question to the authorization, on Monday 2026-03-02 to begin with. */
class RequestLifeTest {
  private final Office office = new Office();

  private int asked() {
    return office.ask("health", "living_alone").getFirst();
  }

  private List<Step> steps(int id) {
    return office.desk.history(id, office.account("steward")).stream()
        .map(Event::step)
        .map(Step::valueOf)
        .toList();
  }

  @Test
  void whatIsSharedUnconditionallyIsGrantedAtOnce() {
    int id = office.ask("health", "education").getFirst();
    assertThat(office.request(id).status()).isEqualTo(Status.GRANTED);
    assertThat(office.request(id).authorization()).isPresent();
    assertThat(steps(id)).containsExactly(Step.SUBMITTED, Step.GRANTED);
  }

  @Test
  void eachResponsibleDepartmentGetsItsOwnRequest() {
    List<Integer> ids = office.ask("health", "benefit_type", "phone", "education");
    assertThat(ids)
        .extracting(id -> office.request(id).department())
        .contains("民政", "公安")
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(office.noticesOf("civil")).containsExactly("request.SUBMITTED");
    // Nobody here answers for public security: the coordinating office does.
    assertThat(office.noticesOf("steward")).contains("request.SUBMITTED");
  }

  @Test
  void aGrantOpensTheItemUntilItIsWithdrawn() {
    int id = asked();
    assertThat(office.sees("health", "living_alone")).isNotInstanceOf(Access.Clear.class);
    office.desk.grant(id, 0, office.account("civil"));
    assertThat(office.sees("health", "living_alone")).isInstanceOf(Access.Clear.class);
    assertThat(office.noticesOf("health")).containsExactly("request.GRANTED");
    office.desk.withdrawAuthorization(
        office.request(id).authorization().orElseThrow(),
        "用途已结束",
        List.of("民政"),
        office.account("civil"));
    assertThat(office.sees("health", "living_alone")).isNotInstanceOf(Access.Clear.class);
  }

  @Test
  void aGrantEndsWithItsPeriod() {
    int id = asked();
    office.desk.grant(id, 0, office.account("civil"));
    office.itIs("2026-05-31");
    assertThat(office.sees("health", "living_alone")).isInstanceOf(Access.Clear.class);
    office.itIs("2026-06-01");
    assertThat(office.sees("health", "living_alone")).isNotInstanceOf(Access.Clear.class);
  }

  @Test
  void deadlinesAreCountedInWorkingDays() {
    AccessRequest request = office.request(asked());
    assertThat(request.days().acceptDue()).isEqualTo(LocalDate.parse("2026-03-03"));
    assertThat(request.days().answerDue()).isEqualTo(LocalDate.parse("2026-03-16"));
    assertThat(request.days().provideDue()).isEqualTo(LocalDate.parse("2026-03-30"));
  }

  @Test
  void clarificationStopsTheClock() {
    int id = asked();
    office.desk.ask(id, 0, "给哪些人用？", office.account("civil"));
    office.itIs("2026-03-05");
    office.desk.answer(id, 1, "两名经办人", office.account("health"));
    AccessRequest request = office.request(id);
    assertThat(request.status()).isEqualTo(Status.ACCEPTED);
    assertThat(request.days().answerDue()).isEqualTo(LocalDate.parse("2026-03-19"));
    assertThat(steps(id)).containsExactly(Step.SUBMITTED, Step.QUESTION, Step.ANSWER);
  }

  @Test
  void aRefusalNeedsReasonAndBasis() {
    int id = asked();
    assertThatThrownBy(() -> office.desk.refuse(id, 0, " ", "x", office.account("civil")))
        .hasMessageContaining("理由");
    assertThatThrownBy(() -> office.desk.refuse(id, 0, "x", "", office.account("civil")))
        .hasMessageContaining("依据");
    office.desk.refuse(id, 0, "与职责无关", "政务数据共享条例", office.account("civil"));
    assertThat(office.request(id).status()).isEqualTo(Status.REFUSED);
  }

  @Test
  void aDisputeGoesToTheCoordinatingOfficeAndIsDecidedOnce() {
    int id = asked();
    office.desk.refuse(id, 0, "与职责无关", "政务数据共享条例", office.account("civil"));
    office.desk.dispute(id, 1, "职责有规定", office.account("health"));
    assertThat(office.noticesOf("steward")).contains("request.DISPUTED");
    assertThatThrownBy(() -> office.desk.decide(id, 2, true, "x", office.account("civil")))
        .isInstanceOf(RuleBroken.class);
    office.desk.decide(id, 2, false, "维持", office.account("steward"));
    assertThat(office.request(id).status()).isEqualTo(Status.REFUSED);
    assertThatThrownBy(() -> office.desk.dispute(id, 3, "再来", office.account("health")))
        .hasMessageContaining("has decided");
  }

  @Test
  void manyRequestsAreGrantedTogetherOrNotAtAll() {
    List<Integer> ids = List.of(asked(), asked(), asked());
    office.desk.grantAll(ids, office.account("civil"));
    assertThat(ids).allMatch(id -> office.request(id).status() == Status.GRANTED);
  }

  @Test
  void onlyItsOwnPeopleTakeAStep() {
    int id = asked();
    assertThatThrownBy(() -> office.desk.grant(id, 0, office.account("health")))
        .hasMessageContaining("not yours");
    int other = office.ask("civil", "disability_level").getFirst();
    office.desk.withdraw(other, 0, office.account("civil"));
    assertThatThrownBy(() -> office.desk.grant(other, 1, office.account("health")))
        .hasMessageContaining("not possible");
  }

  @Test
  void whoSawAnOlderStateOverwritesNothing() {
    int id = asked();
    office.desk.accept(id, 0, office.account("civil"));
    assertThatThrownBy(() -> office.desk.grant(id, 0, office.account("civil")))
        .hasMessageContaining("meanwhile");
  }

  @Test
  void deadlinesAreBroughtToMindAndThenEscalated() {
    int id = asked();
    office.reminders.sweep();
    assertThat(steps(id)).containsExactly(Step.SUBMITTED);
    office.itIs("2026-03-04");
    office.reminders.sweep();
    office.reminders.sweep();
    assertThat(steps(id)).containsExactly(Step.SUBMITTED, Step.ESCALATED);
    office.desk.accept(id, 0, office.account("civil"));
    office.itIs("2026-03-12");
    office.reminders.sweep();
    assertThat(steps(id)).endsWith(Step.ACCEPTED, Step.REMINDED);
    office.itIs("2026-03-17");
    office.reminders.sweep();
    office.reminders.sweep();
    assertThat(steps(id)).endsWith(Step.REMINDED, Step.ESCALATED);
    assertThat(office.noticesOf("steward")).contains("request.ESCALATED");
  }

  @Test
  void whatCannotBeAskedForIsSaidAtOnce() {
    assertThatThrownBy(() -> office.ask("civil", "psychiatric_risk"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("危险性等级");
    assertThatThrownBy(() -> office.ask("civil", "no_such_item"))
        .hasMessageContaining("no such item");
    assertThatThrownBy(
            () ->
                office.submissions.submit(
                    office.draft(Set.of("phone"), "36"), office.account("civil")))
        .hasMessageContaining("within your own area");
    assertThatThrownBy(
            () ->
                office.submissions.submit(
                    office.draft(Set.of(), "360702"), office.account("civil")))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> office.ask("steward", "phone")).hasMessageContaining("reads no data");
  }

  @Test
  void whatWasNeverUsedComesFirstInTheYearlyReview() {
    office.desk.grant(asked(), 0, office.account("civil"));
    assertThat(office.authorizations.review().getFirst().reads()).isZero();
    assertThat(office.authorizations.review().getFirst().lastUsed()).isEmpty();
  }

  @Test
  void whatIsSensitiveTakesTwoPersonsToGrant() {
    int id = office.ask("health", "benefit_type").getFirst();
    assertThat(office.desk.grant(id, 0, office.account("civil"))).isFalse();
    assertThat(office.request(id).status()).isEqualTo(Status.CONFIRMING);
    assertThat(office.sees("health", "benefit_type")).isNotInstanceOf(Access.Clear.class);
    assertThat(office.noticesOf("steward")).contains("request.PROPOSED");
    assertThatThrownBy(() -> office.desk.confirm(id, 1, office.account("civil")))
        .hasMessageContaining("not yours");
    assertThatThrownBy(() -> office.desk.confirm(id, 1, office.account("health")))
        .hasMessageContaining("not yours");
    office.desk.confirm(id, 1, office.account("steward"));
    assertThat(office.sees("health", "benefit_type")).isInstanceOf(Access.Clear.class);
    assertThat(steps(id)).containsExactly(Step.SUBMITTED, Step.PROPOSED, Step.GRANTED);
  }

  @Test
  void theSecondPersonMayGiveItBack() {
    int id = office.ask("health", "benefit_type").getFirst();
    office.desk.grant(id, 0, office.account("civil"));
    office.desk.giveBack(id, 1, "用途不清", office.account("steward"));
    assertThat(office.request(id).status()).isEqualTo(Status.ACCEPTED);
    assertThat(office.request(id).proposal()).isEmpty();
    assertThat(office.noticesOf("civil")).contains("request.RETURNED");
  }

  @Test
  void oneStewardAloneGrantsNothing() {
    // Nobody here answers for public security: the coordinating office does.
    int id = office.ask("health", "marital_status").getFirst();
    assertThat(office.desk.grant(id, 0, office.account("steward"))).isFalse();
    assertThatThrownBy(() -> office.desk.confirm(id, 1, office.account("steward")))
        .hasMessageContaining("not yours");
    office.desk.confirm(id, 1, office.account("steward2"));
    assertThat(office.sees("health", "marital_status")).isInstanceOf(Access.Clear.class);

    int disputed = asked();
    office.desk.refuse(disputed, 0, "与职责无关", "政务数据共享条例", office.account("civil"));
    office.desk.dispute(disputed, 1, "职责有规定", office.account("health"));
    office.desk.decide(disputed, 2, true, "应予共享", office.account("steward"));
    assertThat(office.sees("health", "living_alone")).isNotInstanceOf(Access.Clear.class);
    assertThatThrownBy(() -> office.desk.confirm(disputed, 3, office.account("civil")))
        .hasMessageContaining("not yours");
    office.desk.giveBack(disputed, 3, "再议", office.account("steward2"));
    assertThat(office.request(disputed).status()).isEqualTo(Status.DISPUTED);
  }

  @Test
  void whatIsForChildrenTakesTwoPersonsToGrant() {
    int id =
        office
            .submissions
            .submit(office.draft(Set.of("living_alone"), "360702", true), office.account("health"))
            .getFirst();
    assertThat(office.desk.grant(id, 0, office.account("civil"))).isFalse();
  }

  @Test
  void aWithdrawalIsReasonedToldAndCanBeUndone() {
    int id = asked();
    office.desk.grant(id, 0, office.account("civil"));
    int grant = office.request(id).authorization().orElseThrow();
    assertThatThrownBy(
            () ->
                office.desk.withdrawAuthorization(
                    grant, " ", List.of("民政"), office.account("civil")))
        .hasMessageContaining("理由");
    office.desk.withdrawAuthorization(grant, "弄错了", List.of("民政"), office.account("civil"));
    assertThat(office.noticesOf("health")).contains("authorization.withdrawn");
    assertThatThrownBy(() -> office.desk.restoreAuthorization(grant, office.account("steward")))
        .isInstanceOf(RuleBroken.class);
    office.desk.restoreAuthorization(grant, office.account("civil"));
    assertThat(office.sees("health", "living_alone")).isInstanceOf(Access.Clear.class);
  }

  @Test
  void whatTheListGaveByItselfEndsWithTheList() {
    office.ask("health", "education");
    assertThat(office.sees("health", "education")).isInstanceOf(Access.Clear.class);
    office.publish("education", SharingAttribute.CONDITIONAL);
    assertThat(office.sees("health", "education")).isNotInstanceOf(Access.Clear.class);
  }

  @Test
  void anItemThatDoesNotExistIsNotGrantedByAnEntryForTheWhole() {
    assertThatThrownBy(
            () ->
                office.submissions.submit(
                    office.draft("core.key_place", Set.of("nothing")), office.account("health")))
        .hasMessageContaining("no such item");
  }

  @Test
  void whoGaveItUpCannotTakeItAgainAlone() {
    int id = asked();
    office.desk.grant(id, 0, office.account("civil"));
    int grant = office.request(id).authorization().orElseThrow();
    office.desk.withdrawAuthorization(grant, "用完了", List.of(), office.account("health"));
    assertThatThrownBy(() -> office.desk.restoreAuthorization(grant, office.account("health")))
        .hasMessageContaining("重新申请");
  }
}
