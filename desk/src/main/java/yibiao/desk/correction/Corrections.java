package yibiao.desk.correction;

import static yibiao.standard.words.Words.say;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.correction.CorrectionRequest.Status;
import yibiao.desk.notice.Notices;
import yibiao.desk.request.Participants;
import yibiao.standard.item.DataItem;

/** Requests for correction as kept in PostgreSQL, and their life. */
@Service
public class Corrections {
  private static final String PAGE = "/corrections";

  private final JdbcClient jdbc;
  private final Participants participants;
  private final Notices notices;
  private final WorkingDays workingDays;
  private final Deadlines deadlines;
  private final Clock clock;

  Corrections(
      JdbcClient jdbc,
      Participants participants,
      Notices notices,
      WorkingDays workingDays,
      Deadlines deadlines,
      Clock clock) {
    this.jdbc = jdbc;
    this.participants = participants;
    this.notices = notices;
    this.workingDays = workingDays;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Asks the responsible department.
   *
   * @param proposed the right value, in standard form
   */
  @Transactional
  public int ask(
      String resident,
      String community,
      DataItem item,
      String proposed,
      String reason,
      Account by) {
    if (reason.isBlank()) {
      throw new CorrectionRuleBroken("reason", say("desk.reasonHasToBe"));
    }
    LocalDate today = LocalDate.now(clock);
    int id =
        jdbc.sql(
                """
                insert into correction_request (resident, community, item, proposed, reason, organisation, account,
                  department, status, created_at, due)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) returning id
                """)
            .params(
                resident,
                community,
                item.name(),
                proposed,
                reason.strip(),
                by.organisation().name(),
                by.name(),
                item.department(),
                Timestamp.from(clock.instant()),
                Date.valueOf(workingDays.after(today, deadlines.correct())))
            .query(Integer.class)
            .single();
    tell(participants.answerersFor(item.department(), by.name()), "ASKED", id, item.title());
    return id;
  }

  /** Those of an organisation, newest first. */
  public List<CorrectionRequest> of(String organisation) {
    return list("where organisation = ? order by id desc limit 500", organisation);
  }

  /** Those that somebody has to answer, the most urgent first. */
  public List<CorrectionRequest> openFor(Account account) {
    return list("where status = ? order by due, id", Status.OPEN.name()).stream()
        .filter(request -> answers(account, request))
        .toList();
  }

  private boolean answers(Account account, CorrectionRequest request) {
    return participants.answerersFor(request.department(), request.account()).stream()
        .anyMatch(a -> a.name().equals(account.name()));
  }

  /** One that somebody may answer. */
  public CorrectionRequest toAnswer(int id, int lock, Account by) {
    CorrectionRequest request =
        list("where id = ?", id).stream()
            .filter(r -> answers(by, r))
            .findFirst()
            .orElseThrow(() -> new CorrectionRuleBroken(say("desk.noSuchCorrection")));
    if (request.status() != Status.OPEN || request.lock() != lock) {
      throw new CorrectionRuleBroken(say("desk.somebodyElseAnsweredMeanwhile"));
    }
    return request;
  }

  /**
   * Answers.
   *
   * @param delivery the file that it came into the lake with; "" for a refusal
   */
  @Transactional
  public void answered(
      CorrectionRequest request, Status status, String answer, String delivery, Account by) {
    int moved =
        jdbc.sql(
                """
                update correction_request set status = ?, answer = ?, delivery = ?, answered_at = ?, answered_by = ?,
                  lock = lock + 1 where id = ? and lock = ?
                """)
            .params(
                status.name(),
                answer,
                delivery,
                Timestamp.from(clock.instant()),
                by.name(),
                request.id(),
                request.lock())
            .update();
    if (moved != 1) {
      throw new CorrectionRuleBroken(say("desk.somebodyElseAnsweredMeanwhile"));
    }
    tell(
        participants.account(request.account()).stream().toList(),
        status.name(),
        request.id(),
        request.item());
  }

  /** Brings deadlines to mind, and missed ones before the coordinating office; each once. */
  @Transactional
  public void sweep() {
    LocalDate today = LocalDate.now(clock);
    for (CorrectionRequest request : list("where status = ? order by id", Status.OPEN.name())) {
      if (today.isAfter(request.due())) {
        once(request, "ESCALATED", participants.coordinators());
      } else if (workingDays.between(today, request.due()) <= deadlines.remind()) {
        once(
            request,
            "REMINDED",
            participants.answerersFor(request.department(), request.account()));
      }
    }
  }

  private void once(CorrectionRequest request, String what, Collection<Account> people) {
    if (!request.reminded().contains(what)) {
      jdbc.sql("update correction_request set reminded = reminded || ? where id = ?")
          .params(what + " ", request.id())
          .update();
      tell(people, what, request.id(), request.item());
    }
  }

  /** Never the value: a notice may leave the house. */
  private void tell(Collection<Account> people, String what, int id, String item) {
    notices.put(people, "correction." + what, List.of(Integer.toString(id), item), PAGE);
  }

  private List<CorrectionRequest> list(String where, Object value) {
    return jdbc.sql("select * from correction_request " + where)
        .param(value)
        .query(Corrections::request)
        .list();
  }

  private static CorrectionRequest request(ResultSet row, int n) throws SQLException {
    return new CorrectionRequest(
        row.getInt("id"),
        row.getString("resident"),
        row.getString("community"),
        row.getString("item"),
        row.getString("proposed"),
        row.getString("reason"),
        row.getString("organisation"),
        row.getString("account"),
        row.getString("department"),
        Status.valueOf(row.getString("status")),
        row.getTimestamp("created_at").toInstant(),
        row.getDate("due").toLocalDate(),
        row.getString("reminded"),
        row.getString("answer"),
        row.getString("delivery"),
        row.getInt("lock"));
  }
}
