package yibiao.pages.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.Mask;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.desk.standard.NewItem;
import yibiao.desk.standard.NewResource;
import yibiao.desk.standard.StandardDesk;
import yibiao.desk.standard.WordingProposals;
import yibiao.pages.Page;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.plan.Item;

/** What the standard knows, and where a steward adds to it. */
@Page
class StandardController {
  private final StandardDesk desk;
  private final DataItems items;
  private final SharingPolicies policies;
  private final WordingProposals proposals;

  StandardController(
      StandardDesk desk, DataItems items, SharingPolicies policies, WordingProposals proposals) {
    this.proposals = proposals;
    this.desk = desk;
    this.items = items;
    this.policies = policies;
  }

  @GetMapping("/standard")
  String standard(Model model) {
    List<DataItem> all = items.all();
    model.addAttribute("items", all);
    model.addAttribute("held", all.stream().filter(DataItem::held).toList());
    model.addAttribute("asked", all.stream().filter(item -> !item.held()).toList());
    model.addAttribute("proposals", proposals.open());
    model.addAttribute("lists", codes());
    model.addAttribute("resources", policies.inForce().resources().values());
    model.addAttribute("unshared", desk.unsharedTables());
    model.addAttribute("types", Item.Type.values());
    model.addAttribute("masks", Mask.values());
    model.addAttribute(
        "departments",
        all.stream().map(DataItem::department).collect(Collectors.toCollection(TreeSet::new)));
    return "standard/standard";
  }

  /** Code list → value → its spellings. */
  private Map<String, Map<String, List<String>>> codes() {
    Map<String, Map<String, List<String>>> lists = new TreeMap<>();
    items
        .codeLists()
        .forEach(
            list ->
                lists.put(
                    list.name(),
                    list.spellings().entrySet().stream()
                        .collect(
                            Collectors.groupingBy(
                                Map.Entry::getValue,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList())))));
    return lists;
  }

  /** A new item, as the page sends it. */
  record EnteredItem(
      String name,
      String title,
      String definition,
      Item.Type type,
      String codeList,
      String department,
      Integer level,
      Boolean sensitive,
      Mask mask,
      String legalBasis) {
    NewItem item() {
      return new NewItem(
          name,
          title,
          definition,
          type,
          codeList,
          department,
          level == null ? 0 : level,
          Boolean.TRUE.equals(sensitive),
          mask,
          legalBasis);
    }
  }

  @PostMapping("/standard/items")
  String addItem(@ModelAttribute("account") Account account, EnteredItem entered) {
    return "redirect:/drafts/" + desk.addItem(entered.item(), account);
  }

  @PostMapping("/standard/wordings")
  String addWording(
      @ModelAttribute("account") Account account,
      @RequestParam String item,
      @RequestParam String word,
      RedirectAttributes redirect) {
    desk.addWording(item, word, account);
    redirect.addFlashAttribute("added", word.strip());
    return "redirect:/standard";
  }

  @PostMapping("/standard/proposals")
  String decide(
      @ModelAttribute("account") Account account,
      @RequestParam String item,
      @RequestParam String word,
      @RequestParam boolean accepted,
      RedirectAttributes redirect) {
    proposals.decide(item, word, accepted, account);
    if (accepted) {
      redirect.addFlashAttribute("added", word);
    }
    return "redirect:/standard";
  }

  @PostMapping("/standard/codes")
  String addCode(
      @ModelAttribute("account") Account account,
      @RequestParam String list,
      @RequestParam String spelling,
      @RequestParam String value,
      RedirectAttributes redirect) {
    desk.addCode(list, spelling, value, account);
    redirect.addFlashAttribute("added", spelling.strip());
    return "redirect:/standard";
  }

  /** A new resource, as the page sends it; {@code plainColumns} apart by commas. */
  record EnteredResource(
      String name,
      String title,
      String definition,
      String department,
      String areaColumn,
      String plainColumns,
      String legalBasis) {
    NewResource resource() {
      Set<String> plain =
          plainColumns == null
              ? Set.of()
              : Arrays.stream(plainColumns.split("[,，、\\s]+"))
                  .filter(column -> !column.isEmpty())
                  .collect(Collectors.toSet());
      return new NewResource(name, title, definition, department, areaColumn, plain, legalBasis);
    }
  }

  @PostMapping("/standard/resources")
  String addResource(@ModelAttribute("account") Account account, EnteredResource entered) {
    return "redirect:/drafts/" + desk.addResource(entered.resource(), account);
  }
}
