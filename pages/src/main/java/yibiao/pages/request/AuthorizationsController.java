package yibiao.pages.request;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.desk.request.Authorizations;
import yibiao.desk.request.Authorizations.Use;
import yibiao.desk.request.Participants;
import yibiao.desk.request.RequestDesk;
import yibiao.pages.Page;
import yibiao.standard.rule.RuleBroken;

/** What is granted, how it is used, and its end. */
@Page
class AuthorizationsController {
  private final Authorizations authorizations;
  private final RequestDesk desk;
  private final Participants participants;
  private final SharingPolicies policies;
  private final ItemTitles titles;

  AuthorizationsController(
      Authorizations authorizations,
      RequestDesk desk,
      Participants participants,
      SharingPolicies policies,
      ItemTitles titles) {
    this.authorizations = authorizations;
    this.desk = desk;
    this.participants = participants;
    this.policies = policies;
    this.titles = titles;
  }

  @GetMapping("/authorizations")
  String authorizations(@ModelAttribute("account") Account account, Model model) {
    List<Use> uses =
        authorizations.review().stream()
            .filter(use -> maySee(use.authorization(), account))
            .toList();
    model.addAttribute("uses", uses);
    model.addAttribute(
        "withdrawn",
        authorizations.withdrawn().stream()
            .filter(gone -> maySee(gone.authorization(), account))
            .toList());
    model.addAttribute("titles", titles.all());
    model.addAttribute("own", account.organisation().name());
    return "request/authorizations";
  }

  private boolean maySee(Authorization authorization, Account account) {
    return !account.role().readsData()
        || authorization.organisation().equals(account.organisation().name())
        || departments(authorization).stream()
            .anyMatch(department -> participants.mayAnswerFor(account, department));
  }

  /** The departments whose items it names. */
  private Set<String> departments(Authorization authorization) {
    var policy = policies.inForce();
    return policy.resource(authorization.resource()).stream()
        .flatMap(resource -> policy.entriesOf(resource).values().stream())
        .filter(entry -> authorization.items().contains(entry.item()))
        .map(ListEntry::department)
        .collect(Collectors.toSet());
  }

  @PostMapping("/authorizations/{id}/withdraw")
  String withdraw(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String reason) {
    Collection<String> departments =
        authorizations.find(id).map(this::departments).orElse(Set.of());
    desk.withdrawAuthorization(id, reason, departments, account);
    return "redirect:/authorizations";
  }

  /** Takes a withdrawal back. */
  @PostMapping("/authorizations/{id}/restore")
  String restore(@ModelAttribute("account") Account account, @PathVariable int id) {
    desk.restoreAuthorization(id, account);
    return "redirect:/authorizations";
  }

  /** The yearly review: it is still needed. */
  @PostMapping("/authorizations/{id}/confirm")
  String confirm(@ModelAttribute("account") Account account, @PathVariable int id) {
    authorizations
        .find(id)
        .filter(authorization -> maySee(authorization, account))
        .orElseThrow(() -> RuleBroken.of("pages.noSuchAuthorization"));
    authorizations.confirm(id);
    return "redirect:/authorizations";
  }
}
