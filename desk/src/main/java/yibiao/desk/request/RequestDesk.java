package yibiao.desk.request;

import static yibiao.standard.words.Words.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.notice.Notices;
import yibiao.desk.procedure.Event;
import yibiao.desk.procedure.History;
import yibiao.desk.procedure.Procedure;
import yibiao.desk.request.AccessRequest.Days;
import yibiao.desk.request.AccessRequest.Status;
import yibiao.desk.request.AccessRequest.Step;
import yibiao.standard.rule.RuleBroken;

/**
 * The life of a request after it was submitted: accepted, clarified, granted or refused, disputed,
 * decided. Each step is checked against who takes it and what she saw, recorded, and told.
 */
@Service
public class RequestDesk {
  /** What the procedure is called. */
  static final String NAME = "request";

  private static final String PAGE = "/requests/";
  private static final String TEXT = "text";

  private final AccessRequests requests;
  private final Authorizations authorizations;
  private final Participants participants;
  private final SharingPolicies policies;
  private final Notices notices;
  private final WorkingDays workingDays;
  private final History history;
  private final Procedure<AccessRequest, Status, Move> procedure;
  private final Clock clock;

  RequestDesk(
      AccessRequests requests,
      Authorizations authorizations,
      Participants participants,
      SharingPolicies policies,
      Notices notices,
      WorkingDays workingDays,
      History history,
      Clock clock) {
    this.requests = requests;
    this.authorizations = authorizations;
    this.participants = participants;
    this.policies = policies;
    this.notices = notices;
    this.workingDays = workingDays;
    this.history = history;
    this.procedure = new Procedure<>(NAME, requests, this::is, history, clock);
    this.clock = clock;
  }

  /** A request, for somebody who may see it. */
  public AccessRequest find(int id, Account by) {
    return requests
        .find(id)
        .filter(request -> participants.maySee(by, request))
        .orElseThrow(() -> RuleBroken.of("desk.noSuchRequest"));
  }

  public List<Event> history(int id, Account by) {
    return history.of(NAME, find(id, by).id());
  }

  @Transactional
  public void accept(int id, int lock, Account by) {
    tellAsker(make(Move.ACCEPT, id, lock, "", by), Step.ACCEPTED);
  }

  /** Asks back; the clock stands still until there is an answer. */
  @Transactional
  public void ask(int id, int lock, String question, Account by) {
    require(TEXT, question, say("desk.question"));
    AccessRequest request = make(Move.ASK, id, lock, question, by);
    requests.clockStopped(id, LocalDate.now(clock));
    tellAsker(request, Step.QUESTION);
  }

  /** Answers a question; the deadlines move by the working days that this took. */
  @Transactional
  public void answer(int id, int lock, String answer, Account by) {
    require(TEXT, answer, say("desk.answer"));
    AccessRequest request = make(Move.ANSWER, id, lock, answer, by);
    Days days = request.days();
    int stood = workingDays.between(days.clarifyingSince().orElseThrow(), LocalDate.now(clock));
    requests.clockGoesOn(
        id,
        new Days(
            workingDays.after(days.acceptDue(), stood),
            workingDays.after(days.answerDue(), stood),
            workingDays.after(days.provideDue(), stood)));
    tellProviders(request, Step.ANSWER);
  }

  /**
   * Grants it: the items can be read from the first day of its period on. What is about children,
   * or sensitive, or granted by the coordinating office in somebody's place, a second person has to
   * agree to.
   *
   * @return whether it is granted; otherwise it waits for the second person
   */
  @Transactional
  public boolean grant(int id, int lock, Account by) {
    if (needsTwo(find(id, by), by)) {
      propose(make(Move.PROPOSE, id, lock, "", by));
      return false;
    }
    provide(make(Move.GRANT, id, lock, "", by), by);
    return true;
  }

  private boolean needsTwo(AccessRequest request, Account by) {
    return by.role() == Account.Role.STEWARD
        || request.asked().children()
        || request.asked().items().stream()
            .anyMatch(item -> isSensitive(request.asked().resource(), item));
  }

  /** By the list; an item that is not on it any more is taken for one that is. */
  private boolean isSensitive(String resource, String item) {
    Map<String, ListEntry> entries = policies.inForce().entries().getOrDefault(resource, Map.of());
    ListEntry entry = entries.getOrDefault(item, entries.get(ListEntry.WHOLE));
    return entry == null || entry.sensitive();
  }

  private void propose(AccessRequest before) {
    AccessRequest request = requests.find(before.id()).orElseThrow();
    tell(participants.secondsFor(request), request, Step.PROPOSED);
  }

  /** The second person agrees. */
  @Transactional
  public void confirm(int id, int lock, Account by) {
    AccessRequest request = make(Move.CONFIRM, id, lock, "", by);
    provide(request, by);
    tellProviders(request, Step.GRANTED);
  }

  /** The second person does not agree: the request is where it was before. */
  @Transactional
  public void giveBack(int id, int lock, String reason, Account by) {
    require(TEXT, reason, say("desk.reason"));
    boolean disputed = find(id, by).proposal().filter(p -> p.from() == Status.DISPUTED).isPresent();
    AccessRequest request =
        make(disputed ? Move.RETURN_DISPUTE : Move.RETURN, id, lock, reason, by);
    tell(
        request.proposal().flatMap(p -> participants.account(p.by())).stream().toList(),
        request,
        Step.RETURNED);
  }

  /**
   * Grants many at once; all of them, or none.
   *
   * @return how many of them wait for a second person
   */
  @Transactional
  public int grantAll(Collection<Integer> ids, Account by) {
    int waiting = 0;
    for (int id : ids) {
      waiting += grant(id, find(id, by).lock(), by) ? 0 : 1;
    }
    return waiting;
  }

  private void provide(AccessRequest request, Account by) {
    requests.granted(request.id(), authorizations.grant(request, by.name()));
    tellAsker(request, Step.GRANTED);
  }

  /** Refuses it, for a reason and on a basis (政务数据共享条例: a refusal is reasoned). */
  @Transactional
  public void refuse(int id, int lock, String reason, String basis, Account by) {
    require(TEXT, reason, say("desk.reason"));
    require("basis", basis, say("desk.legalBasis"));
    String text = say("desk.reasonAndBasis", reason.strip(), basis.strip());
    tellAsker(make(Move.REFUSE, id, lock, text, by), Step.REFUSED);
  }

  @Transactional
  public void withdraw(int id, int lock, Account by) {
    tellProviders(make(Move.WITHDRAW, id, lock, "", by), Step.WITHDRAWN);
  }

  /** Brings a refusal before the coordinating office, once. */
  @Transactional
  public void dispute(int id, int lock, String why, Account by) {
    require(TEXT, why, say("desk.reasonOfDispute"));
    if (history.of(NAME, id).stream().anyMatch(event -> event.step().equals(Step.UPHELD.name()))) {
      throw RuleBroken.of("desk.coordinatingOfficeHasDecided");
    }
    tell(participants.coordinators(), make(Move.DISPUTE, id, lock, why, by), Step.DISPUTED);
  }

  /** The coordinating office decides a dispute; to grant, two of its stewards have to agree. */
  @Transactional
  public void decide(int id, int lock, boolean grant, String reason, Account by) {
    require(TEXT, reason, say("desk.reasonOfDecision"));
    Move move = grant ? Move.DECIDE_GRANT : Move.DECIDE_UPHOLD;
    AccessRequest request = make(move, id, lock, reason, by);
    if (grant) {
      propose(request);
    } else {
      tellAsker(request, Step.UPHELD);
    }
    tellProviders(request, move.told());
  }

  /**
   * Takes back what was granted: its holder may, who answers for an item of it, or a steward. It
   * works on the next query.
   *
   * @param reason why; its holder is told
   */
  @Transactional
  public void withdrawAuthorization(
      int id, String reason, Collection<String> departments, Account by) {
    require("reason", reason, say("desk.reason"));
    Authorization authorization = withdrawable(id, departments, by);
    if (!authorizations.withdraw(id, reason.strip(), by.name())) {
      throw RuleBroken.of("desk.wasWithdrawnBefore");
    }
    tellHolder(authorization, "authorization.withdrawn", reason.strip());
  }

  /**
   * Gives back what was taken back by mistake: who took it back may, as long as it would hold. A
   * holder who gave it up may not: until she gave it back, nobody could have taken it from her.
   */
  @Transactional
  public void restoreAuthorization(int id, Account by) {
    Authorization authorization =
        authorizations
            .find(id)
            .filter(a -> authorizations.isWithdrawnBy(id, by.name()))
            .filter(a -> !a.organisation().equals(by.organisation().name()))
            .orElseThrow(() -> RuleBroken.of("desk.onlyWhoWithdrewCan"));
    authorizations.restore(id);
    tellHolder(authorization, "authorization.restored", "");
  }

  private Authorization withdrawable(int id, Collection<String> departments, Account by) {
    return authorizations
        .find(id)
        .filter(
            a ->
                a.organisation().equals(by.organisation().name())
                    || by.role() == Account.Role.STEWARD
                    || departments.stream().anyMatch(d -> participants.mayAnswerFor(by, d)))
        .orElseThrow(() -> RuleBroken.of("desk.noSuchAuthorization"));
  }

  private void tellHolder(Authorization authorization, String kind, String reason) {
    notices.put(
        participants.readersOf(authorization.organisation()),
        kind,
        List.of(authorization.purpose(), reason),
        "/authorizations");
  }

  /** Makes a move on the state that was seen; the request as it was before. */
  private AccessRequest make(Move move, int id, int lock, String text, Account by) {
    return procedure.make(move, find(id, by), lock, text, by);
  }

  private boolean is(Move move, Account account, AccessRequest request) {
    return switch (move.party()) {
      case PROVIDER -> participants.mayAnswer(account, request);
      case ASKER -> participants.isAsker(account, request);
      case COORDINATOR -> account.role() == Account.Role.STEWARD;
      case SECOND -> participants.isSecond(account, request);
    };
  }

  private void tellAsker(AccessRequest request, Step step) {
    tell(participants.account(request.account()).stream().toList(), request, step);
  }

  private void tellProviders(AccessRequest request, Step step) {
    tell(participants.providersOf(request.department()), request, step);
  }

  private void tell(List<Account> people, AccessRequest request, Step step) {
    notices.put(
        people,
        "request." + step,
        List.of(Integer.toString(request.id()), request.asked().purpose()),
        PAGE + request.id());
  }

  /**
   * @param field what pages and the API call it
   */
  private static void require(String field, String text, String what) {
    if (text == null || text.isBlank()) {
      throw RuleBroken.at(field, "desk.mustBeGiven", what);
    }
  }
}
