package yibiao.pages.list;

import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yibiao.catalog.list.EditConflict;
import yibiao.catalog.list.KeptEntry;
import yibiao.catalog.list.ListDifference;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.pages.FieldWords;
import yibiao.pages.Page;
import yibiao.standard.rule.RuleBroken;

/** One entry of a draft. */
@Page
class EntryController {
  private final SharingLists lists;
  private final SharingPolicies policies;
  private final ItemTitles titles;
  private final FieldWords fields;

  EntryController(
      SharingLists lists, SharingPolicies policies, ItemTitles titles, FieldWords fields) {
    this.lists = lists;
    this.policies = policies;
    this.titles = titles;
    this.fields = fields;
  }

  @GetMapping("/drafts/{id}/entry")
  String entry(
      @PathVariable int id,
      @RequestParam(defaultValue = "") String resource,
      @RequestParam(defaultValue = "") String item,
      Model model) {
    KeptEntry kept = lists.entry(id, resource, item).orElse(null);
    return page(id, kept == null ? null : kept.entry(), kept == null ? -1 : kept.lock(), model);
  }

  /**
   * The page.
   *
   * @param entry null for a new one
   */
  private String page(int id, ListEntry entry, int lock, Model model) {
    model.addAttribute("version", lists.version(id));
    model.addAttribute("entry", entry);
    model.addAttribute("lock", lock);
    model.addAttribute("free", entry == null ? free(id) : List.of());
    model.addAttribute("titles", titles.all());
    model.addAttribute("attributes", SharingAttribute.values());
    model.addAttribute("masks", Mask.values());
    model.addAttribute("scopes", RowScope.values());
    model.addAttribute("kinds", Organisation.Kind.values());
    return "list/entry";
  }

  /** A resource's item that is not in the draft yet. */
  record Free(String resource, String item) {}

  private List<Free> free(int version) {
    Set<Free> all = new HashSet<>();
    for (DataResource resource : policies.resources().values()) {
      all.add(new Free(resource.name(), ListEntry.WHOLE));
      resource.columns().values().stream()
          .filter(item -> !DataResource.isKey(item))
          .forEach(item -> all.add(new Free(resource.name(), item)));
      resource
          .rowTitles()
          .keySet()
          .forEach(value -> all.add(new Free(resource.name(), resource.rowItem(value))));
    }
    lists
        .entries(version)
        .forEach(kept -> all.remove(new Free(kept.entry().resource(), kept.entry().item())));
    return all.stream()
        .sorted(Comparator.comparing(Free::resource).thenComparing(Free::item))
        .toList();
  }

  /** The fields of the page, as they come; {@code place} is resource and item of a new entry. */
  record Entered(
      String resource,
      String item,
      String place,
      String department,
      SharingAttribute attribute,
      String legalBasis,
      Integer level,
      Boolean sensitive,
      Set<Organisation.Kind> audience,
      String conditions,
      Mask mask,
      RowScope rowScope,
      String frequency,
      String quality,
      @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
      @DateTimeFormat(iso = ISO.DATE) LocalDate validUntil,
      String reference) {
    ListEntry entry() {
      String[] parts =
          place == null || place.isEmpty() ? new String[] {resource, item} : place.split("/", 2);
      return new ListEntry(
          parts[0],
          parts.length > 1 ? parts[1] : "",
          department,
          new Terms(attribute, legalBasis, conditions, mask),
          level == null ? 0 : level,
          Boolean.TRUE.equals(sensitive),
          new Scope(audience, rowScope),
          frequency,
          quality,
          new Period(validFrom, validUntil),
          reference);
    }
  }

  /**
   * Writes it; what cannot be written comes back with the reason, nothing that was typed is lost.
   */
  @PostMapping("/drafts/{id}/entry")
  String put(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam int lock,
      Entered entered,
      Model model) {
    ListEntry mine = entered.entry();
    try {
      lists.put(id, mine, lock, account.name());
      return "redirect:/drafts/" + id;
    } catch (EditConflict e) {
      model.addAttribute("problem", e.getMessage());
      e.current()
          .ifPresent(
              theirs ->
                  model.addAttribute(
                      "theirs", ListDifference.between(List.of(mine), List.of(theirs.entry()))));
      return page(id, mine, e.current().map(KeptEntry::lock).orElse(-1), model);
    } catch (RuleBroken e) {
      model.addAttribute("problem", e.getMessage());
    } catch (ConstraintViolationException e) {
      model.addAttribute("problem", fields.of(e));
    }
    return page(id, mine, lock, model);
  }

  @PostMapping("/drafts/{id}/entry/remove")
  String remove(
      @ModelAttribute("account") Account account,
      @PathVariable int id,
      @RequestParam String resource,
      @RequestParam String item,
      @RequestParam int lock) {
    lists.remove(id, resource, item, lock, account.name());
    return "redirect:/drafts/" + id;
  }
}
