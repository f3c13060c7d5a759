package yibiao.pages.list;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.list.ListDifference;
import yibiao.catalog.list.ListVersion;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.pages.Page;

/** The stewards' part: versions of the list, from draft to publication and back. */
@Page
class DraftsController {
  private final SharingLists lists;
  private final SharingPolicies policies;
  private final ItemTitles titles;
  private final Clock clock;

  DraftsController(SharingLists lists, SharingPolicies policies, ItemTitles titles, Clock clock) {
    this.lists = lists;
    this.policies = policies;
    this.titles = titles;
    this.clock = clock;
  }

  @GetMapping("/drafts")
  String versions(Model model) {
    model.addAttribute("versions", lists.versions());
    model.addAttribute("inForce", policies.inForce().listVersion());
    model.addAttribute("now", clock.instant());
    return "list/drafts";
  }

  /** A new draft: from the newest list, or from an old version to bring it back. */
  @PostMapping("/drafts")
  String draft(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(required = false) Integer base) {
    String name = title.isBlank() ? "草案 " + LocalDateTime.now(clock).toLocalDate() : title.strip();
    int id =
        base == null
            ? lists.draft(name, account.name())
            : lists.draftFrom(base, name, account.name());
    return "redirect:/drafts/" + id;
  }

  @GetMapping("/drafts/{id}")
  String draft(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam(required = false) Integer against,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    ListVersion version = lists.version(id);
    Map<String, String> called = titles.all();
    model.addAttribute("version", version);
    model.addAttribute("versions", lists.versions());
    model.addAttribute("titles", called);
    model.addAttribute("q", q);
    model.addAttribute(
        "entries",
        lists.entries(id).stream()
            .filter(
                kept ->
                    (kept.entry().resource()
                            + " "
                            + kept.entry().item()
                            + " "
                            + called.getOrDefault(kept.entry().item(), "")
                            + " "
                            + kept.entry().department())
                        .contains(q.strip()))
            .toList());
    ListDifference difference =
        against != null
            ? lists.difference(against, id)
            : version.isOpen()
                ? lists.difference(version)
                : version
                    .since()
                    .map(before -> lists.difference(before, id))
                    .orElse(new ListDifference(List.of()));
    model.addAttribute("difference", difference);
    model.addAttribute("against", against == null ? version.since().orElse(null) : against);
    model.addAttribute("impact", version.isOpen() ? lists.impact(version) : null);
    model.addAttribute("leaks", version.isOpen() ? lists.leaks(version) : List.of());
    model.addAttribute("mayReview", !version.editors().contains(account.name()));
    return "list/draft";
  }

  @PostMapping("/drafts/{id}/review")
  String review(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam int revision) {
    lists.review(id, revision, account.name());
    return "redirect:/drafts/" + id;
  }

  @PostMapping("/drafts/{id}/publish")
  String publish(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam int revision,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime effective,
      RedirectAttributes redirect) {
    List<Integer> calledOff =
        lists.publish(
            id,
            revision,
            effective == null ? clock.instant() : effective.atZone(clock.getZone()).toInstant(),
            account.name());
    redirect.addFlashAttribute("calledOff", calledOff);
    return "redirect:/drafts";
  }

  /** Calls off a version that waits for its day. */
  @PostMapping("/drafts/{id}/cancel")
  String cancel(@ModelAttribute("account") Account account, @PathVariable int id) {
    lists.cancel(id, account.name());
    return "redirect:/drafts";
  }

  /** Brings in what was published meanwhile; tells which entries both changed. */
  @PostMapping("/drafts/{id}/merge")
  String merge(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute("both", lists.merge(id, account.name()));
    return "redirect:/drafts/" + id;
  }

  @PostMapping("/drafts/{id}/discard")
  String discard(@PathVariable int id) {
    lists.discard(id);
    return "redirect:/drafts";
  }
}
