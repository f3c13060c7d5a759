package yibiao.desk.request;

import java.util.Arrays;
import yibiao.catalog.organisation.Account;
import yibiao.standard.rule.RuleBroken;

/** The steps that people take, by the names that pages and the API have for them. */
public enum RequestStep {
  ACCEPT("accept", (desk, id, words, by) -> desk.accept(id, words.lock(), by)),
  ASK("ask", (desk, id, words, by) -> desk.ask(id, words.lock(), words.text(), by)),
  ANSWER("answer", (desk, id, words, by) -> desk.answer(id, words.lock(), words.text(), by)),
  GRANT("grant", (desk, id, words, by) -> desk.grant(id, words.lock(), by)),
  CONFIRM("confirm", (desk, id, words, by) -> desk.confirm(id, words.lock(), by)),
  RETURN("return", (desk, id, words, by) -> desk.giveBack(id, words.lock(), words.text(), by)),
  REFUSE(
      "refuse",
      (desk, id, words, by) -> desk.refuse(id, words.lock(), words.text(), words.basis(), by)),
  WITHDRAW("withdraw", (desk, id, words, by) -> desk.withdraw(id, words.lock(), by)),
  DISPUTE("dispute", (desk, id, words, by) -> desk.dispute(id, words.lock(), words.text(), by)),
  DECIDE_GRANT(
      "decide-grant",
      (desk, id, words, by) -> desk.decide(id, words.lock(), true, words.text(), by)),
  DECIDE_UPHOLD(
      "decide-uphold",
      (desk, id, words, by) -> desk.decide(id, words.lock(), false, words.text(), by));

  private final String label;
  private final Taken taken;

  RequestStep(String label, Taken taken) {
    this.label = label;
    this.taken = taken;
  }

  private interface Taken {
    void by(RequestDesk desk, int id, Words words, Account account);
  }

  /**
   * What comes with a step.
   *
   * @param lock the state of the request that she saw
   * @param text question, answer or reason
   * @param basis the legal basis of a refusal
   */
  public record Words(int lock, String text, String basis) {}

  public static RequestStep named(String label) {
    return Arrays.stream(values())
        .filter(step -> step.label.equals(label))
        .findFirst()
        .orElseThrow(() -> RuleBroken.of("desk.noSuchStep"));
  }

  /** Takes the step in somebody's name. */
  public void take(RequestDesk desk, int id, Words words, Account by) {
    taken.by(desk, id, words, by);
  }
}
