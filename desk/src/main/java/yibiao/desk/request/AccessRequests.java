package yibiao.desk.request;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yibiao.catalog.organisation.Account;
import yibiao.desk.procedure.CaseBook;
import yibiao.desk.procedure.DueCases;
import yibiao.desk.request.AccessRequest.Status;

/** Requests and their histories as kept in PostgreSQL. */
@Repository
public class AccessRequests
    implements CaseBook<AccessRequest, Status, Move>, DueCases<AccessRequest> {
  /** A page of them; who looks for an older one has its number. */
  private static final int NEWEST = 500;

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
        .param("resource", request.resource())
        .param("items", request.items().toArray(String[]::new))
        .param("purpose", request.purpose())
        .param("basis", request.legalBasis())
        .param("area", request.area())
        .param("children", request.children())
        .param("from", Date.valueOf(request.validFrom()))
        .param("until", Date.valueOf(request.validUntil()))
        .param("frequency", request.frequency())
        .param("renews", request.renews().orElse(null))
        .param("status", request.status().name())
        .param("at", Timestamp.from(request.submittedAt()))
        .param("accept", Date.valueOf(request.acceptDue()))
        .param("answer", Date.valueOf(request.answerDue()))
        .param("provide", Date.valueOf(request.provideDue()))
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

  void clockGoesOn(AccessRequest request, LocalDate accept, LocalDate answer, LocalDate provide) {
    jdbc.sql(
            """
            update access_request set clarifying_since = null, accept_due = ?, answer_due = ?, provide_due = ?
            where id = ?
            """)
        .params(Date.valueOf(accept), Date.valueOf(answer), Date.valueOf(provide), request.id())
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
        row.getString("resource"),
        new TreeSet<>(Arrays.asList((String[]) row.getArray("items").getArray())),
        row.getString("purpose"),
        row.getString("legal_basis"),
        row.getString("area"),
        row.getBoolean("children"),
        row.getDate("valid_from").toLocalDate(),
        row.getDate("valid_until").toLocalDate(),
        row.getString("frequency"),
        Optional.ofNullable((Integer) row.getObject("renews")),
        Status.valueOf(row.getString("status")),
        row.getTimestamp("submitted_at").toInstant(),
        row.getDate("accept_due").toLocalDate(),
        row.getDate("answer_due").toLocalDate(),
        row.getDate("provide_due").toLocalDate(),
        Optional.ofNullable(row.getDate("clarifying_since")).map(Date::toLocalDate),
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
