package yibiao.desk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.notice.Notices;
import yibiao.desk.request.AccessRequest.Status;
import yibiao.desk.request.AccessRequest.Step;

/** Brings deadlines to mind before they end, and missed ones before the coordinating office. */
@Service
public class Reminders {
  private static final String SYSTEM = "system";

  private final AccessRequests requests;
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
      Clock clock) {
    this.requests = requests;
    this.participants = participants;
    this.notices = notices;
    this.workingDays = workingDays;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Looks through what is open; each deadline is reminded of once and escalated once. */
  @Transactional
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    for (AccessRequest request : requests.open()) {
      LocalDate due = request.due().orElseThrow();
      if (today.isAfter(due)) {
        once(request, Step.ESCALATED, participants.coordinators(), due);
      } else if (workingDays.between(today, due) <= deadlines.remind()) {
        once(request, Step.REMINDED, participants.providersOf(request.department()), due);
      }
    }
  }

  /** A deadline of one working day is not reminded of on the day that it begins. */
  private void once(AccessRequest request, Step step, List<Account> people, LocalDate due) {
    String mark = request.status() + ":" + step + " ";
    boolean newborn =
        step == Step.REMINDED
            && request.status() == Status.SUBMITTED
            && workingDays.between(LocalDate.now(clock), due) >= deadlines.accept();
    if (newborn || request.reminded().contains(mark)) {
      return;
    }
    requests.reminded(request.id(), request.reminded() + mark);
    requests.record(request.id(), clock.instant(), SYSTEM, step, due.toString());
    notices.put(
        people,
        "request." + step,
        List.of(Integer.toString(request.id()), request.purpose(), due.toString()),
        "/requests/" + request.id());
  }
}
