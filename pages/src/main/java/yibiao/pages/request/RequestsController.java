package yibiao.pages.request;

import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.desk.request.AccessRequest;
import yibiao.desk.request.AccessRequests;
import yibiao.desk.request.Authorizations;
import yibiao.desk.request.Participants;
import yibiao.desk.request.RequestDesk;
import yibiao.desk.request.RequestDraft;
import yibiao.desk.request.RequestStep;
import yibiao.desk.request.Submissions;
import yibiao.pages.Askable;
import yibiao.pages.Page;
import yibiao.standard.rule.RuleBroken;

/** Requests: one's own, those one has to answer, and a new one. */
@Page
class RequestsController {
  private static final int USUAL_DAYS = 180;

  private final AccessRequests requests;
  private final Submissions submissions;
  private final RequestDesk desk;
  private final Participants participants;
  private final Authorizations authorizations;
  private final Askable askable;
  private final ItemTitles titles;
  private final Clock clock;

  RequestsController(
      AccessRequests requests,
      Submissions submissions,
      RequestDesk desk,
      Participants participants,
      Authorizations authorizations,
      Askable askable,
      ItemTitles titles,
      Clock clock) {
    this.requests = requests;
    this.submissions = submissions;
    this.desk = desk;
    this.participants = participants;
    this.authorizations = authorizations;
    this.askable = askable;
    this.titles = titles;
    this.clock = clock;
  }

  @GetMapping("/requests")
  String requests(@ModelAttribute("account") Account account, Model model) {
    boolean overseer = !account.role().readsData();
    model.addAttribute("overseer", overseer);
    List<AccessRequest> own =
        overseer ? requests.all() : requests.of(account.organisation().name());
    model.addAttribute("own", own);
    model.addAttribute("toAnswer", overseer ? answerable(own, account) : toAnswer(account));
    model.addAttribute("titles", titles.all());
    return "request/requests";
  }

  private List<AccessRequest> toAnswer(Account account) {
    String department = account.organisation().department();
    return participants.mayAnswerFor(account, department) ? requests.to(department) : List.of();
  }

  /** Those of departments that have nobody here: the coordinating office answers for them. */
  private List<AccessRequest> answerable(List<AccessRequest> all, Account account) {
    Map<String, Boolean> byDepartment = new HashMap<>();
    return all.stream()
        .filter(
            request ->
                byDepartment.computeIfAbsent(
                    request.department(), d -> participants.mayAnswerFor(account, d)))
        .toList();
  }

  @GetMapping("/requests/new")
  String blank(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "core.resident") String resource,
      @RequestParam(required = false) Integer renews,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    Optional<Authorization> old =
        Optional.ofNullable(renews)
            .flatMap(authorizations::find)
            .filter(a -> a.organisation().equals(account.organisation().name()));
    RequestDraft draft =
        old.map(a -> renewing(a, today))
            .orElseGet(
                () ->
                    new RequestDraft(
                        resource,
                        java.util.Set.of(),
                        "",
                        "",
                        account.organisation().jurisdiction(),
                        false,
                        today,
                        today.plusDays(USUAL_DAYS),
                        "",
                        null));
    return page(account, draft, Map.of(), model);
  }

  /** The next period begins where the old one ends. */
  private RequestDraft renewing(Authorization old, LocalDate today) {
    LocalDate end = old.validUntil().atZone(clock.getZone()).toLocalDate();
    LocalDate from = end.isBefore(today) ? today : end;
    return new RequestDraft(
        old.resource(),
        old.items(),
        old.purpose(),
        old.legalBasis(),
        old.area(),
        old.children(),
        from,
        from.plusDays(USUAL_DAYS),
        old.frequency(),
        old.id());
  }

  private String page(
      Account account, RequestDraft draft, Map<String, String> errors, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("errors", errors);
    model.addAttribute("resources", askable.resources(account));
    model.addAttribute("items", askable.items(account, draft.resource()));
    return "request/request-new";
  }

  /** The fields of the page, as they come. */
  record Fields(
      String resource,
      java.util.Set<String> items,
      String purpose,
      String legalBasis,
      String area,
      Boolean children,
      @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
      @DateTimeFormat(iso = ISO.DATE) LocalDate validUntil,
      String frequency,
      Integer renews) {
    RequestDraft draft() {
      return new RequestDraft(
          resource,
          items,
          purpose,
          legalBasis,
          area,
          Boolean.TRUE.equals(children),
          validFrom,
          validUntil,
          frequency,
          renews);
    }
  }

  @PostMapping("/requests/new")
  String submit(
      @ModelAttribute("account") Account account,
      Fields entered,
      Model model,
      RedirectAttributes redirect) {
    RequestDraft draft = entered.draft();
    try {
      List<Integer> ids = submissions.submit(draft, account);
      redirect.addFlashAttribute("submitted", ids);
      return "redirect:/requests";
    } catch (ConstraintViolationException e) {
      Map<String, String> errors = new LinkedHashMap<>();
      e.getConstraintViolations()
          .forEach(
              v ->
                  errors.merge(
                      field(v.getPropertyPath().toString()),
                      v.getMessage(),
                      (a, b) -> a + "；" + b));
      return page(account, draft, errors, model);
    } catch (RuleBroken e) {
      return page(account, draft, Map.of(e.field(), e.getMessage()), model);
    }
  }

  private static String field(String path) {
    return path.startsWith("period") ? "validUntil" : path;
  }

  /** Grants many at once. */
  @PostMapping("/requests/grant")
  String grantAll(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "") List<Integer> ids,
      RedirectAttributes redirect) {
    int waiting = desk.grantAll(ids, account);
    redirect.addFlashAttribute("granted", ids.size() - waiting);
    redirect.addFlashAttribute("waiting", waiting);
    return "redirect:/requests";
  }

  @GetMapping("/requests/{id}")
  String request(@ModelAttribute("account") Account account, @PathVariable int id, Model model) {
    var request = desk.find(id, account);
    model.addAttribute("request", request);
    model.addAttribute("history", desk.history(id, account));
    model.addAttribute("answers", participants.mayAnswer(account, request));
    model.addAttribute("asks", participants.isAsker(account, request));
    model.addAttribute(
        "seconds",
        request.status() == AccessRequest.Status.CONFIRMING
            && participants.isSecond(account, request));
    model.addAttribute("titles", titles.all());
    return "request/request";
  }

  /** One step of a request's life. */
  @PostMapping("/requests/{id}/{step}")
  String step(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @PathVariable String step,
      @RequestParam int lock,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String basis) {
    RequestStep.named(step).take(desk, id, new RequestStep.Words(lock, text, basis), account);
    return "redirect:/requests/" + id;
  }
}
