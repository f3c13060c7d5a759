package yibiao.pages.api;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yibiao.catalog.organisation.Account;
import yibiao.desk.procedure.Event;
import yibiao.desk.request.AccessRequest;
import yibiao.desk.request.AccessRequests;
import yibiao.desk.request.RequestDesk;
import yibiao.desk.request.RequestDraft;
import yibiao.desk.request.RequestStep;
import yibiao.desk.request.Submissions;
import yibiao.door.token.AccessDesk;

/** Requests for shared data: made, answered, disputed. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {
  private final AccessRequests requests;
  private final Submissions submissions;
  private final RequestDesk desk;
  private final AccessDesk accounts;

  RequestsApi(
      AccessRequests requests, Submissions submissions, RequestDesk desk, AccessDesk accounts) {
    this.requests = requests;
    this.submissions = submissions;
    this.desk = desk;
    this.accounts = accounts;
  }

  /** A request with its history. */
  record Told(AccessRequest request, List<Event> history) {}

  /** The requests of the caller's organisation, newest first. */
  @GetMapping
  List<AccessRequest> own(Principal caller) {
    return requests.of(accounts.account(caller.getName()).organisation().name());
  }

  /** Submits; one request a responsible department comes of it. */
  @PostMapping
  ResponseEntity<Map<String, List<Integer>>> submit(
      Principal caller, @RequestBody RequestDraft draft) {
    List<Integer> ids = submissions.submit(draft, accounts.account(caller.getName()));
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("requests", ids));
  }

  @GetMapping("/{id}")
  Told one(Principal caller, @PathVariable int id) {
    Account account = accounts.account(caller.getName());
    return new Told(desk.find(id, account), desk.history(id, account));
  }

  /** Takes one step, on the state that {@code lock} names. */
  @PostMapping("/{id}/{step}")
  Told step(
      Principal caller,
      @PathVariable int id,
      @PathVariable String step,
      @RequestBody RequestStep.Words words) {
    Account account = accounts.account(caller.getName());
    RequestStep.named(step).take(desk, id, words, account);
    return one(caller, id);
  }
}
