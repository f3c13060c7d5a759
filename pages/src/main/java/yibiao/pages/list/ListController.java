package yibiao.pages.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.pages.Page;
import yibiao.standard.item.ChineseSearch;
import yibiao.standard.item.DataItems;

/**
 * The sharing list in force: whole for those who keep and check it, its own part for everybody
 * else.
 */
@Page
class ListController {
  private final SharingPolicies policies;
  private final DataItems items;

  ListController(SharingPolicies policies, DataItems items) {
    this.policies = policies;
    this.items = items;
  }

  /** One entry with its item's title. */
  record Line(ListEntry entry, String title, String meaning, String resource) {
    boolean contains(String words) {
      return ChineseSearch.matches(
          String.join(
              " ", entry.resource(), resource, entry.item(), title, entry.department(), meaning),
          words);
    }
  }

  @GetMapping("/list")
  String list(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    SharingPolicy policy = policies.inForce();
    boolean keeper = !account.role().readsData();
    Map<String, String> titles = new HashMap<>();
    Map<String, String> meanings = new HashMap<>();
    items
        .all()
        .forEach(
            item -> {
              titles.put(item.name(), item.title());
              meanings.put(
                  item.name(), item.definition() + " " + String.join(" ", item.synonyms()));
            });
    List<Line> lines = new ArrayList<>();
    policy
        .entries()
        .values()
        .forEach(
            entries ->
                entries.values().stream()
                    .filter(
                        e -> keeper || e.scope().audience().contains(account.organisation().kind()))
                    .map(
                        e ->
                            new Line(
                                e,
                                title(policy.resources().get(e.resource()), e.item(), titles),
                                meanings.getOrDefault(e.item(), ""),
                                policy.resources().get(e.resource()).title()))
                    .filter(line -> line.contains(q.strip()))
                    .forEach(lines::add));
    lines.sort(
        Comparator.comparing((Line line) -> line.entry().resource())
            .thenComparing(line -> line.entry().terms().attribute())
            .thenComparing(line -> line.entry().item()));
    model.addAttribute("version", policy.listVersion());
    model.addAttribute("lines", lines);
    model.addAttribute("q", q);
    model.addAttribute("whole", keeper);
    return "list/list";
  }

  private static String title(DataResource resource, String item, Map<String, String> titles) {
    String rows = resource.rowItemColumn() + ".";
    return item.startsWith(rows)
        ? resource.rowTitles().get(item.substring(rows.length()))
        : titles.getOrDefault(item, item);
  }
}
