package yibiao.desk.request;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yibiao.catalog.organisation.Account;
import yibiao.desk.procedure.CaseBook;
import yibiao.desk.procedure.DueCases;
import yibiao.desk.request.AccessRequest.Days;
import yibiao.desk.request.AccessRequest.Status;
import yibiao.standard.row.Rows;

/** Requests and their histories as kept in PostgreSQL. */
@Repository
public class AccessRequests
    implements CaseBook<AccessRequest, Status, Move>, DueCases<AccessRequest> {
  /** A page of them; who looks for an older one has its number. */
  private static final int NEWEST = 500;

  private static final RowMapper<RequestDraft> ASKED = Rows.of(RequestDraft.class);
  private static final RowMapper<Days> DAYS = Rows.of(Days.class);

  private final JdbcClient jdbc;

  AccessRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<AccessRequest> find(int id) {
    return jdbc.sql("select * from access_request where id = ?")
        .param(id)
        .query(AccessRequests::request)
        .optional();
  }

  /** Those that an organisation made, newest first. */
  public List<AccessRequest> of(String organisation) {
    return jdbc.sql("select * from access_request where organisation = ? order by id desc limit ?")
        .params(organisation, NEWEST)
        .query(AccessRequests::request)
        .list();
  }

  /** Those for a department's items, open ones first, by their deadline. */
  public List<AccessRequest> to(String department) {
    return jdbc.sql(
            """
            select * from access_request where department = ?
            order by status not in ('SUBMITTED', 'ACCEPTED', 'CLARIFYING', 'CONFIRMING'), answer_due, id limit ?
            """)
        .params(department, NEWEST)
        .query(AccessRequests::request)
        .list();
  }

  /** Everybody's, disputes first, then the newest. */
  public List<AccessRequest> all() {
    return jdbc.sql(
            "select * from access_request order by status not in ('DISPUTED', 'CONFIRMING'), id desc limit ?")
        .param(NEWEST)
        .query(AccessRequests::request)
        .list();
  }

  @Override
  public List<AccessRequest> due() {
    return jdbc.sql(
            "select * from access_request where status in ('SUBMITTED', 'ACCEPTED', 'CONFIRMING') order by id")
        .query(AccessRequests::request)
        .list();
  }

  int insert(AccessRequest request) {
    RequestDraft asked = request.asked();
    Days days = request.days();
    return jdbc.sql(
            """
            insert into access_request (organisation, account, department, resource, items, purpose, legal_basis, area,
              children, valid_from, valid_until, frequency, renews, status, submitted_at, accept_due, answer_due, provide_due)
            values (:organisation, :account, :department, :resource, :items::text[], :purpose, :basis, :area,
              :children, :from, :until, :frequency, :renews, :status, :at, :accept, :answer, :provide)
            returning id
            """)
        .param("organisation", request.organisation())
        .param("account", request.account())
        .param("department", request.department())
        .param("resource", asked.resource())
        .param("items", asked.items().toArray(String[]::new))
        .param("purpose", asked.purpose())
        .param("basis", asked.legalBasis())
        .param("area", asked.area())
        .param("children", asked.children())
        .param("from", Date.valueOf(asked.validFrom()))
        .param("until", Date.valueOf(asked.validUntil()))
        .param("frequency", asked.frequency())
        .param("renews", asked.renews())
        .param("status", request.status().name())
        .param("at", Timestamp.from(request.submittedAt()))
        .param("accept", Date.valueOf(days.acceptDue()))
        .param("answer", Date.valueOf(days.answerDue()))
        .param("provide", Date.valueOf(days.provideDue()))
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean move(AccessRequest seen, Move move, Account by) {
    boolean proposes = move.to() == Status.CONFIRMING;
    return jdbc.sql(
                """
                update access_request set status = ?, lock = lock + 1, proposed_by = ?, proposed_from = ?
                where id = ? and lock = ?
                """)
            .params(
                move.to().name(),
                proposes ? by.name() : null,
                proposes ? seen.status().name() : null,
                seen.id(),
                seen.lock())
            .update()
        == 1;
  }

  void granted(int id, int authorization) {
    jdbc.sql("update access_request set authorization_id = ? where id = ?")
        .params(authorization, id)
        .update();
  }

  void clockStopped(int id, LocalDate day) {
    jdbc.sql("update access_request set clarifying_since = ? where id = ?")
        .params(Date.valueOf(day), id)
        .update();
  }

  void clockGoesOn(int id, Days days) {
    jdbc.sql(
            """
            update access_request set clarifying_since = null, accept_due = ?, answer_due = ?, provide_due = ?
            where id = ?
            """)
        .params(days.acceptDue(), days.answerDue(), days.provideDue(), id)
        .update();
  }

  @Override
  public void reminded(AccessRequest seen, String marks) {
    jdbc.sql("update access_request set reminded = ? where id = ?")
        .params(marks, seen.id())
        .update();
  }

  private static AccessRequest request(ResultSet row, int n) throws SQLException {
    return new AccessRequest(
        row.getInt("id"),
        row.getString("organisation"),
        row.getString("account"),
        row.getString("department"),
        ASKED.mapRow(row, n),
        Status.valueOf(row.getString("status")),
        row.getTimestamp("submitted_at").toInstant(),
        DAYS.mapRow(row, n),
        row.getString("reminded"),
        Optional.ofNullable((Integer) row.getObject("authorization_id")),
        proposal(row),
        row.getInt("lock"));
  }

  private static Optional<AccessRequest.Proposal> proposal(ResultSet row) throws SQLException {
    String by = row.getString("proposed_by");
    return by == null
        ? Optional.empty()
        : Optional.of(
            new AccessRequest.Proposal(by, Status.valueOf(row.getString("proposed_from"))));
  }
}
