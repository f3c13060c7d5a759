package yibiao.desk.request;

import static yibiao.standard.words.Words.say;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.notice.Notices;
import yibiao.desk.procedure.History;
import yibiao.desk.request.AccessRequest.Days;
import yibiao.desk.request.AccessRequest.Status;
import yibiao.desk.request.AccessRequest.Step;
import yibiao.standard.rule.RuleBroken;

/**
 * Takes what somebody asks for apart into one request a responsible department, and grants at once
 * what the list shares unconditionally.
 */
@Service
public class Submissions {
  private static final String SYSTEM = "system";

  private final AccessRequests requests;
  private final Authorizations authorizations;
  private final Participants participants;
  private final SharingPolicies policies;
  private final ItemTitles titles;
  private final Notices notices;
  private final Validator validator;
  private final WorkingDays workingDays;
  private final Deadlines deadlines;
  private final History history;
  private final Clock clock;

  Submissions(
      AccessRequests requests,
      Authorizations authorizations,
      Participants participants,
      SharingPolicies policies,
      ItemTitles titles,
      Notices notices,
      Validator validator,
      WorkingDays workingDays,
      Deadlines deadlines,
      History history,
      Clock clock) {
    this.requests = requests;
    this.authorizations = authorizations;
    this.participants = participants;
    this.policies = policies;
    this.titles = titles;
    this.notices = notices;
    this.validator = validator;
    this.workingDays = workingDays;
    this.deadlines = deadlines;
    this.history = history;
    this.clock = clock;
  }

  /** Whose answer an item needs. */
  private record Part(String department, boolean atOnce) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byDepartment = department.compareTo(other.department);
      return byDepartment != 0 ? byDepartment : Boolean.compare(atOnce, other.atOnce);
    }
  }

  /**
   * Submits.
   *
   * @return the numbers of the requests that it became
   * @throws ConstraintViolationException when the draft is not complete
   * @throws RuleBroken when it asks for what cannot be asked for
   */
  @Transactional
  public List<Integer> submit(RequestDraft draft, Account by) {
    var violations = validator.validate(draft);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    if (!by.role().readsData()) {
      throw RuleBroken.of("desk.yourAccountReadsNo");
    }
    String own = by.organisation().jurisdiction();
    if (!draft.area().startsWith(own)) {
      throw RuleBroken.at("area", "desk.askForDataWithin", own);
    }
    if (draft.validUntil().isBefore(LocalDate.now(clock))) {
      throw RuleBroken.at("validUntil", "desk.periodOverAlready");
    }
    if (draft.renews() != null) {
      requireOwn(draft.renews(), by);
    }
    SharingPolicy policy = policies.inForce();
    DataResource resource =
        policy
            .resource(draft.resource())
            .orElseThrow(() -> RuleBroken.at("resource", "desk.noSuchResource"));
    Map<Part, Set<String>> parts = new TreeMap<>();
    for (String item : draft.items()) {
      if (!resource.knows(item)) {
        throw unknown(item);
      }
      ListEntry entry = askable(policy.entriesOf(resource), item, by);
      boolean atOnce = entry.isOpen() && !draft.children();
      parts.computeIfAbsent(new Part(entry.department(), atOnce), k -> new TreeSet<>()).add(item);
    }
    List<Integer> ids = new ArrayList<>();
    parts.forEach((part, items) -> ids.add(submit(draft, part, items, by)));
    return ids;
  }

  private void requireOwn(int authorization, Account by) {
    boolean own =
        authorizations
            .find(authorization)
            .filter(a -> a.organisation().equals(by.organisation().name()))
            .isPresent();
    if (!own) {
      throw RuleBroken.at("renews", "desk.noSuchAuthorization");
    }
  }

  /** The entry of an item that may be asked for; hidden ones get the words of unknown ones. */
  private ListEntry askable(Map<String, ListEntry> entries, String item, Account by) {
    ListEntry entry =
        Optional.ofNullable(entries.getOrDefault(item, entries.get(ListEntry.WHOLE)))
            .filter(e -> e.scope().audience().contains(by.organisation().kind()))
            .filter(e -> e.period().holdsOn(LocalDate.now(clock)))
            .orElseThrow(() -> unknown(item));
    return switch (entry.terms().attribute()) {
      case CONDITIONAL, UNCONDITIONAL -> entry;
      case NOT_SHARED -> throw RuleBroken.at("items", "desk.notSharedCannotBe", titles.of(item));
      case AGGREGATE_ONLY -> throw RuleBroken.at("items", "desk.countsOnly", titles.of(item));
    };
  }

  private static RuleBroken unknown(String item) {
    return RuleBroken.at("items", "desk.noSuchItemNamed", item);
  }

  private int submit(RequestDraft draft, Part part, Set<String> items, Account by) {
    LocalDate today = LocalDate.now(clock);
    AccessRequest request =
        new AccessRequest(
            0,
            by.organisation().name(),
            by.name(),
            part.department(),
            draft.of(items),
            part.atOnce() ? Status.GRANTED : Status.SUBMITTED,
            clock.instant(),
            new Days(
                workingDays.after(today, deadlines.accept()),
                workingDays.after(today, deadlines.answer()),
                workingDays.after(today, deadlines.provide())),
            "",
            Optional.empty(),
            Optional.empty(),
            0);
    int id = requests.insert(request);
    history.record(
        RequestDesk.NAME, id, request.submittedAt(), by.name(), Step.SUBMITTED.name(), "");
    if (part.atOnce()) {
      requests.granted(id, authorizations.grantByList(request, SYSTEM));
      history.record(
          RequestDesk.NAME,
          id,
          request.submittedAt(),
          SYSTEM,
          Step.GRANTED.name(),
          say("desk.sharedUnconditionally"));
    } else {
      notices.put(
          participants.providersOf(part.department()),
          "request." + Step.SUBMITTED,
          List.of(Integer.toString(id), draft.purpose(), by.organisation().title()),
          "/requests/" + id);
    }
    return id;
  }
}
