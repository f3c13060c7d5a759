package yibiao.desk.correction;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.organisation.Account;
import yibiao.desk.calendar.Deadlines;
import yibiao.desk.calendar.WorkingDays;
import yibiao.desk.correction.CorrectionRequest.Claim;
import yibiao.desk.correction.CorrectionRequest.Status;
import yibiao.desk.notice.Notices;
import yibiao.desk.procedure.CaseBook;
import yibiao.desk.procedure.DeadlineSweep;
import yibiao.desk.procedure.DueCases;
import yibiao.desk.procedure.History;
import yibiao.desk.procedure.Procedure;
import yibiao.desk.request.Participants;
import yibiao.standard.item.DataItem;
import yibiao.standard.row.Rows;
import yibiao.standard.rule.RuleBroken;

/** Requests for correction as kept in PostgreSQL, and their life. */
@Service
public class Corrections
    implements CaseBook<CorrectionRequest, Status, CorrectionMove>, DueCases<CorrectionRequest> {
  private static final String NAME = "correction";
  private static final String ASKED = "ASKED";
  private static final String PAGE = "/corrections";

  private static final RowMapper<Claim> CLAIM = Rows.of(Claim.class);

  private final JdbcClient jdbc;
  private final Participants participants;
  private final Notices notices;
  private final WorkingDays workingDays;
  private final Deadlines deadlines;
  private final Procedure<CorrectionRequest, Status, CorrectionMove> procedure;
  private final DeadlineSweep<CorrectionRequest> open;
  private final History history;
  private final Clock clock;

  Corrections(
      JdbcClient jdbc,
      Participants participants,
      Notices notices,
      WorkingDays workingDays,
      Deadlines deadlines,
      History history,
      Clock clock) {
    this.jdbc = jdbc;
    this.participants = participants;
    this.notices = notices;
    this.workingDays = workingDays;
    this.deadlines = deadlines;
    this.history = history;
    this.procedure =
        new Procedure<>(NAME, this, (move, by, seen) -> answers(by, seen), history, clock);
    this.open = new DeadlineSweep<>(NAME, this, history, workingDays, clock);
    this.clock = clock;
  }

  /** Asks the department that is responsible for the item. */
  @Transactional
  public int ask(Claim claim, DataItem item, Account by) {
    if (claim.reason().isBlank()) {
      throw RuleBroken.at("reason", "desk.reasonHasToBe");
    }
    String reason = claim.reason().strip();
    LocalDate today = LocalDate.now(clock);
    int id =
        jdbc.sql(
                """
                insert into correction_request (resident, community, item, proposed, reason, organisation, account,
                  department, status, created_at, due)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) returning id
                """)
            .params(
                claim.resident(),
                claim.community(),
                claim.item(),
                claim.proposed(),
                reason,
                by.organisation().name(),
                by.name(),
                item.department(),
                Timestamp.from(clock.instant()),
                Date.valueOf(workingDays.after(today, deadlines.correct())))
            .query(Integer.class)
            .single();
    history.record(NAME, id, clock.instant(), by.name(), ASKED, reason);
    tell(participants.answerersFor(item.department(), by.name()), ASKED, id, item.title());
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

  /** One that somebody may answer, by either move. */
  public CorrectionRequest toAnswer(int id, int lock, Account by) {
    CorrectionRequest request =
        list("where id = ?", id).stream()
            .filter(r -> answers(by, r))
            .findFirst()
            .orElseThrow(() -> RuleBroken.of("desk.noSuchCorrection"));
    procedure.require(CorrectionMove.ACCEPT, request, lock, by);
    return request;
  }

  /**
   * Agrees.
   *
   * @param delivery the file that it came into the lake with
   */
  @Transactional
  public void accepted(CorrectionRequest request, String answer, String delivery, Account by) {
    answered(request, CorrectionMove.ACCEPT, answer, delivery, by);
  }

  /** Does not agree. */
  @Transactional
  public void rejected(CorrectionRequest request, String answer, Account by) {
    answered(request, CorrectionMove.REJECT, answer, "", by);
  }

  private void answered(
      CorrectionRequest request, CorrectionMove move, String answer, String delivery, Account by) {
    procedure.make(move, request, request.lock(), answer, by);
    jdbc.sql("update correction_request set answer = ?, delivery = ? where id = ?")
        .params(answer, delivery, request.id())
        .update();
    tell(
        participants.account(request.account()).stream().toList(),
        move.step(),
        request.id(),
        request.claim().item());
  }

  @Override
  public boolean move(CorrectionRequest seen, CorrectionMove move, Account by) {
    return jdbc.sql(
                """
                update correction_request set status = ?, answered_at = ?, answered_by = ?, lock = lock + 1
                where id = ? and lock = ?
                """)
            .params(
                move.to().name(),
                Timestamp.from(clock.instant()),
                by.name(),
                seen.id(),
                seen.lock())
            .update()
        == 1;
  }

  @Override
  public List<CorrectionRequest> due() {
    return list("where status = ? order by id", Status.OPEN.name());
  }

  @Override
  public void reminded(CorrectionRequest seen, String marks) {
    jdbc.sql("update correction_request set reminded = ? where id = ?")
        .params(marks, seen.id())
        .update();
  }

  /** Brings deadlines to mind, and missed ones before the coordinating office; each once. */
  @Transactional
  public void sweep() {
    open.sweep(
        deadlines.remind(),
        (request, step) ->
            step.equals(DeadlineSweep.ESCALATED)
                ? participants.coordinators()
                : participants.answerersFor(request.department(), request.account()),
        (people, request, step, due) -> tell(people, step, request.id(), request.claim().item()));
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
        CLAIM.mapRow(row, n),
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
