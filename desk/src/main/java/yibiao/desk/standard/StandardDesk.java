package yibiao.desk.standard;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.list.SharingLists;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.DataResources;
import yibiao.catalog.sharing.ListEntry;
import yibiao.catalog.sharing.ListEntry.Period;
import yibiao.catalog.sharing.ListEntry.Scope;
import yibiao.catalog.sharing.ListEntry.Terms;
import yibiao.catalog.sharing.RowScope;
import yibiao.catalog.sharing.SharingAttribute;
import yibiao.catalog.standard.LivingStandard;
import yibiao.catalog.standard.StandardParts;
import yibiao.catalog.standard.StandardParts.Kind;
import yibiao.desk.notice.Notices;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.item.RefusedItems;
import yibiao.standard.rule.RuleBroken;

/** What the standard gains: from the product at every start, and from stewards. */
@Service
public class StandardDesk {
  private static final String PLATFORM = "系统";
  private static final String RESIDENT = "core.resident";

  private final LivingStandard standard;
  private final StandardParts parts;
  private final DataItems items;
  private final DataResources resources;
  private final SharingLists lists;
  private final LakeColumns columns;
  private final Accounts accounts;
  private final Notices notices;
  private final Validator validator;
  private final Clock clock;

  StandardDesk(
      LivingStandard standard,
      StandardParts parts,
      DataItems items,
      DataResources resources,
      SharingLists lists,
      LakeColumns columns,
      Accounts accounts,
      Notices notices,
      Validator validator,
      Clock clock) {
    this.standard = standard;
    this.parts = parts;
    this.items = items;
    this.resources = resources;
    this.lists = lists;
    this.columns = columns;
    this.accounts = accounts;
    this.notices = notices;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * Takes in what the product's standard has that this installation does not, once: new lines of
   * the sharing list lie in a draft, and the stewards are told.
   */
  @Transactional
  public void takeIn() {
    List<ListEntry> fresh = standard.takeIn(PLATFORM);
    if (!fresh.isEmpty()) {
      int draft = lists.draft("标准新增", PLATFORM);
      fresh.forEach(entry -> lists.put(draft, entry, -1, PLATFORM));
      standard.noted(fresh, PLATFORM);
      notices.put(
          accounts.inRole(Account.Role.STEWARD),
          "standard.new",
          List.of(String.valueOf(fresh.size())),
          "/drafts/" + draft);
    }
    columns.complete();
  }

  /**
   * Adds an item of residents; its line of the sharing list, conditional until somebody says
   * otherwise, lies in a draft.
   *
   * @return the draft
   */
  @Transactional
  public int addItem(NewItem wanted, Account by) {
    var violations = validator.validate(wanted);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    if (items.find(wanted.name()).isPresent()) {
      throw RuleBroken.at("name", "desk.itemOfThatName");
    }
    requireUnused("title", wanted.title());
    RefusedItems.called(wanted.title())
        .ifPresent(
            refused -> {
              throw RuleBroken.at("title", "desk.refusedItem", refused.reason());
            });
    if (!items.hasCodeList(wanted.codeList())) {
      throw RuleBroken.at("codeList", "desk.noSuchCodeList");
    }
    items.put(wanted.item());
    for (String column : List.of("", "_source", "_as_of")) {
      resources.putColumn(RESIDENT, wanted.name() + column, wanted.name());
    }
    parts.note(Kind.ITEM, wanted.name(), by.name());
    columns.complete();
    int draft = lists.draft("新数据项 " + wanted.title(), by.name());
    lists.put(draft, entry(wanted), -1, by.name());
    return draft;
  }

  private ListEntry entry(NewItem item) {
    return new ListEntry(
        RESIDENT,
        item.name(),
        item.department(),
        new Terms(SharingAttribute.CONDITIONAL, item.legalBasis(), "", item.mask()),
        item.level(),
        item.sensitive(),
        new Scope(
            Set.of(
                Organisation.Kind.DEPARTMENT,
                Organisation.Kind.TOWNSHIP,
                Organisation.Kind.COMMUNITY),
            RowScope.JURISDICTION),
        "",
        "",
        Period.from(LocalDate.now(clock)),
        "");
  }

  /** The tables of the lake that are no resources yet, with their columns. */
  public Map<String, List<String>> unsharedTables() {
    return columns.unshared(resources.names());
  }

  /**
   * Makes a table of the lake a resource. Of its columns those can be shared that are items, and
   * those that the steward says hold no personal data; nobody sees any of it before it is on the
   * list.
   *
   * @return the draft with its line of the sharing list
   */
  @Transactional
  public int addResource(NewResource wanted, Account by) {
    var violations = validator.validate(wanted);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    List<String> there = unsharedTables().get(wanted.name());
    if (there == null) {
      throw RuleBroken.at("name", "desk.noSuchTable");
    }
    if (!there.contains(wanted.areaColumn())) {
      throw RuleBroken.at("areaColumn", "desk.areaColumnNeeded");
    }
    Set<String> known = items.all().stream().map(DataItem::name).collect(Collectors.toSet());
    resources.put(wanted.resource(there, known));
    parts.note(Kind.RESOURCE, wanted.name(), by.name());
    int draft = lists.draft("新数据资源 " + wanted.title(), by.name());
    lists.put(draft, wanted.entry(LocalDate.now(clock)), -1, by.name());
    return draft;
  }

  /** Adds a word by which forms and sources mean an item. */
  @Transactional
  public void addWording(String item, String word, Account by) {
    items.find(item).orElseThrow(() -> RuleBroken.at("item", "desk.noSuchItem"));
    String stripped = word.strip();
    if (stripped.isEmpty() || stripped.length() > 40) {
      throw RuleBroken.at("word", "desk.wordingLength");
    }
    requireUnused("word", stripped);
    items.addWording(item, stripped);
    parts.note(Kind.WORDING, item + "/" + stripped, by.name());
  }

  /** One wording means one item: a form could not tell which. */
  private void requireUnused(String field, String word) {
    Optional<DataItem> other =
        items.all().stream().filter(item -> item.wordings().anyMatch(word::equals)).findFirst();
    if (other.isPresent()) {
      throw RuleBroken.at(field, "desk.thisWordingMeansAlready", other.get().title());
    }
  }

  /** Adds a spelling of a code, or a new code. */
  @Transactional
  public void addCode(String list, String spelling, String value, Account by) {
    if (list.isBlank() || !items.hasCodeList(list)) {
      throw RuleBroken.at("list", "desk.noSuchCodeList");
    }
    if (spelling.isBlank() || value.isBlank()) {
      throw RuleBroken.at(spelling.isBlank() ? "spelling" : "value", "desk.mustNotBeEmpty");
    }
    items
        .meaning(list, spelling.strip())
        .ifPresent(
            meant -> {
              throw RuleBroken.at("spelling", "desk.thisSpellingMeansAlready", meant);
            });
    items.putSpelling(list, spelling.strip(), value.strip());
    parts.note(Kind.CODE, list + "/" + spelling.strip(), by.name());
  }
}
