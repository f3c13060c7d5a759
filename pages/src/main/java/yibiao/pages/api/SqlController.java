package yibiao.pages.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.organisation.Session;
import yibiao.door.gateway.Refusal;
import yibiao.door.query.CsvRows;
import yibiao.door.query.PersonQuery;
import yibiao.door.token.AccessDesk;
import yibiao.door.token.AccessTokens.Issued;
import yibiao.door.token.IssuedTokens;
import yibiao.door.token.SessionStart;

/** SQL as the caller. JDBC tools take a token instead and come through the door themselves. */
@RestController
class SqlController {
  private final PersonQuery query;
  private final AccessDesk desk;
  private final IssuedTokens tokens;
  private final JsonMapper json;

  SqlController(PersonQuery query, AccessDesk desk, IssuedTokens tokens, JsonMapper json) {
    this.query = query;
    this.desk = desk;
    this.tokens = tokens;
    this.json = json;
  }

  @PostMapping("/api/v1/tokens")
  Issued token(
      Principal caller,
      @RequestParam(defaultValue = "") String purpose,
      HttpServletRequest request) {
    return tokens.issue(
        desk.session(caller.getName(), purpose),
        SessionStart.ofRequest(request),
        IssuedTokens.LONGEST);
  }

  @DeleteMapping("/api/v1/tokens/{id}")
  ResponseEntity<Void> revoke(Principal caller, @PathVariable String id) {
    return tokens.revoke(caller.getName(), id).isPresent()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }

  /** Rows as CSV while they come; a refusal as a problem with status 403. */
  @PostMapping("/api/v1/sql")
  void sql(
      Principal caller,
      @RequestParam(defaultValue = "") String purpose,
      @RequestBody String statement,
      HttpServletResponse response)
      throws SQLException, IOException {
    Session session = desk.session(caller.getName(), purpose);
    response.setContentType("text/csv;charset=UTF-8");
    CsvRows rows = new CsvRows(response.getOutputStream());
    Optional<Refusal> refusal = query.run(session, "sql", statement, rows);
    if (refusal.isEmpty()) {
      rows.close();
      return;
    }
    if (response.isCommitted()) {
      // The caller must not take half an answer for a whole one: the connection breaks off.
      throw new IOException("the query failed after its first rows");
    }
    response.reset();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            refusal.get().kind() == Refusal.Kind.ERROR
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.FORBIDDEN,
            refusal.get().text());
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
