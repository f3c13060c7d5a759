package yibiao.desk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.notice.Notices;
import yibiao.desk.procedure.DeadlineSweep;
import yibiao.desk.procedure.History;
import yibiao.desk.request.AccessRequest.Status;

/** Brings deadlines to mind before they end, and missed ones before the coordinating office. */
@Service
public class Reminders {
  private final DeadlineSweep<AccessRequest> open;
  private final Participants participants;
  private final Notices notices;
  private final WorkingDays workingDays;
  private final Deadlines deadlines;
  private final Clock clock;

  Reminders(
      AccessRequests requests,
      Participants participants,
      Notices notices,
      WorkingDays workingDays,
      Deadlines deadlines,
      History history,
      Clock clock) {
    this.open = new DeadlineSweep<>(RequestDesk.NAME, requests, history, workingDays, clock);
    this.participants = participants;
    this.notices = notices;
    this.workingDays = workingDays;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Looks through what is open; each deadline is reminded of once and escalated once. */
  @Transactional
  public void sweep() {
    open.sweep(
        deadlines.remind(),
        this::people,
        (people, request, step, due) ->
            notices.put(
                people,
                "request." + step,
                List.of(Integer.toString(request.id()), request.asked().purpose(), due.toString()),
                "/requests/" + request.id()));
  }

  private Collection<Account> people(AccessRequest request, String step) {
    if (step.equals(DeadlineSweep.ESCALATED)) {
      return participants.coordinators();
    }
    return isNewborn(request) ? List.of() : participants.providersOf(request.department());
  }

  /** A deadline of one working day is not reminded of on the day that it begins. */
  private boolean isNewborn(AccessRequest request) {
    return request.status() == Status.SUBMITTED
        && workingDays.between(LocalDate.now(clock), request.due().orElseThrow())
            >= deadlines.accept();
  }
}
