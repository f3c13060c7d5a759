package yibiao.pages.list;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ItemTitles;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.desk.quality.SourceSight;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.lake.Lake;
import yibiao.pages.Page;
import yibiao.reports.matching.Lineage;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/** A resource's page: what it means, where it comes from, who uses it, and what one sees of it. */
@Page
class ResourceController {
  private static final int SAMPLE = 5;

  private final SharingPolicies policies;
  private final DataItems items;
  private final Lineage lineage;
  private final Deliveries deliveries;
  private final SourceSight sight;
  private final PersonQuery query;
  private final Lake lake;
  private final ItemTitles titles;
  private final Clock clock;

  ResourceController(
      SharingPolicies policies,
      DataItems items,
      Lineage lineage,
      Deliveries deliveries,
      SourceSight sight,
      PersonQuery query,
      Lake lake,
      ItemTitles titles,
      Clock clock) {
    this.policies = policies;
    this.items = items;
    this.lineage = lineage;
    this.deliveries = deliveries;
    this.sight = sight;
    this.query = query;
    this.lake = lake;
    this.titles = titles;
    this.clock = clock;
  }

  /**
   * One item of a resource.
   *
   * @param codes the standard wordings of a coded item
   * @param origins where it comes from, {@code source · dataset (column)}
   * @param forms the forms that ask for it
   */
  record Line(
      ListEntry entry,
      String title,
      String meaning,
      Set<String> codes,
      List<String> origins,
      List<String> forms) {}

  @GetMapping("/resources/{name}")
  String resource(
      @ModelAttribute("account") Account account, @PathVariable String name, Model model)
      throws SQLException {
    SharingPolicy policy = policies.inForce();
    DataResource resource =
        policy.resource(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean keeper = !account.role().readsData();
    Decision decision = decide(policy, account, resource);
    if (!keeper && !decision.isAllowed()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Map<String, List<Lineage.Origin>> origins = lineage.origins();
    List<Line> lines = lines(policy, resource, account, keeper, origins);
    model.addAttribute("resource", resource);
    model.addAttribute("lines", lines);
    model.addAttribute("keeper", keeper);
    model.addAttribute("freshness", freshness(lines, origins, sight.of(account)));
    String[] table = name.split("\\.", 2);
    if (keeper) {
      model.addAttribute("rows", lake.rows(table[0], table[1]));
    } else {
      model.addAttribute("rows", count(account, name));
      model.addAttribute("sample", sample(account, resource, decision));
    }
    return "list/resource";
  }

  private Decision decide(SharingPolicy policy, Account account, DataResource resource) {
    return Decisions.decide(
        policy,
        account,
        resource.name(),
        resource.columns().keySet(),
        Optional.empty(),
        clock.instant());
  }

  private List<Line> lines(
      SharingPolicy policy,
      DataResource resource,
      Account account,
      boolean keeper,
      Map<String, List<Lineage.Origin>> origins) {
    Map<String, DataItem> known =
        items.all().stream().collect(Collectors.toMap(DataItem::name, item -> item));
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    items
        .codeLists()
        .forEach(list -> codes.put(list.name(), Set.copyOf(list.spellings().values())));
    Map<String, String> called = titles.all();
    List<Line> lines = new ArrayList<>();
    for (ListEntry entry : policy.entriesOf(resource).values()) {
      if (keeper
          || entry.scope().audience().contains(account.organisation().kind())
          || entry.isOf(account.organisation())) {
        DataItem item = known.get(entry.item());
        lines.add(
            new Line(
                entry,
                called.getOrDefault(entry.item(), entry.item()),
                item == null ? "" : item.definition(),
                item == null ? Set.of() : codes.getOrDefault(item.codeList(), Set.of()),
                told(origins.getOrDefault(entry.item(), List.of())),
                lineage.formsAskingFor(entry.item())));
      }
    }
    lines.sort(Comparator.comparing(line -> line.entry().item()));
    return lines;
  }

  private static List<String> told(List<Lineage.Origin> origins) {
    return origins.stream()
        .map(
            origin ->
                origin.source().title()
                    + " · "
                    + origin.dataset().title()
                    + (origin.column().isEmpty() ? "" : "（" + origin.column() + "）"))
        .toList();
  }

  /** The datasets that these items come from, of those that she may know of. */
  private List<Deliveries.Freshness> freshness(
      List<Line> lines, Map<String, List<Lineage.Origin>> origins, Set<String> seen) {
    Set<String> datasets =
        lines.stream()
            .flatMap(line -> origins.getOrDefault(line.entry().item(), List.of()).stream())
            .map(origin -> origin.source().name() + "/" + origin.dataset().name())
            .collect(Collectors.toSet());
    return deliveries.freshness().stream()
        .filter(f -> datasets.contains(f.name()) && seen.contains(f.name()))
        .toList();
  }

  /** As she sees it, and on record as every read. */
  private Answer sample(Account account, DataResource resource, Decision decision)
      throws SQLException {
    String columns =
        resource.columns().entrySet().stream()
            .filter(
                column ->
                    column.getKey().equals(column.getValue())
                        || DataResource.isKey(column.getValue()))
            .map(Map.Entry::getKey)
            .filter(column -> !decision.refuses(column))
            .map(column -> '"' + column + '"')
            .collect(Collectors.joining(", "));
    return columns.isEmpty()
        ? new Answer(List.of(), List.of(), false, Optional.empty())
        : ask(
            account, "SELECT " + columns + " FROM " + resource.name() + " LIMIT " + SAMPLE, SAMPLE);
  }

  private Long count(Account account, String name) throws SQLException {
    Answer answer = ask(account, "SELECT count(*) FROM " + name, 1);
    return answer.rows().isEmpty() ? null : Long.valueOf(answer.rows().getFirst().getFirst());
  }

  private Answer ask(Account account, String sql, int limit) throws SQLException {
    return Answer.of(query, Session.of(account.name()), "page", sql, limit);
  }
}
