package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.matching.Understanding;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Region;
import yibiao.reports.template.SmallWorkbook;
import yibiao.reports.template.TemplateReader;
import yibiao.reports.template.UnreadableTemplate;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItem;

/** Fills one blank form for one community, as one worker. */
public final class FormFiller {
  /**
   * More sheets than this make a workbook that office programs open too slowly; the rest goes into
   * a next one.
   */
  public static final int CARDS = 200;

  private final LabelMatcher matcher;
  private final Groups groups;
  private final Permissions permissions;

  public FormFiller(List<DataItem> items, Groups groups, SharingPolicy policy, Clock clock) {
    this.matcher = new LabelMatcher(items);
    this.groups = groups;
    this.permissions = new Permissions(matcher, policy, clock);
  }

  /**
   * Fills a blank.
   *
   * @param trino a connection as the worker
   * @throws UnreadableTemplate when the workbook is no form
   * @throws IllegalArgumentException when the community is not hers
   */
  public FilledForm fill(InputStream blank, FillRequest request, Connection trino, OutputStream out)
      throws IOException, SQLException {
    String jurisdiction = request.worker().organisation().jurisdiction();
    if (!request.community().startsWith(jurisdiction)) {
      throw new IllegalArgumentException(
          say("reports.outsideYourArea", request.community(), jurisdiction));
    }
    try (Workbook workbook = SmallWorkbook.open(blank)) {
      FormTemplate form = new TemplateReader(matcher::knows).read(workbook);
      Understanding understood = Understanding.of(form, matcher, groups);
      OccasionCells.write(workbook, understood.all(), request);
      FilledForm filled = fill(workbook, form, understood, request, trino);
      StorySheet.write(workbook, filled, request);
      workbook.setForceFormulaRecalculation(true);
      workbook.write(out);
      return filled;
    }
  }

  private FilledForm fill(
      Workbook workbook,
      FormTemplate form,
      Understanding understood,
      FillRequest request,
      Connection trino)
      throws SQLException {
    List<Region> here = form.regions().stream().filter(r -> r.sheet() == form.sheet()).toList();
    Sheet sheet = workbook.getSheetAt(form.sheet());
    List<List<FieldMeaning>> lists = lists(here, understood);
    Optional<GivenRows> given =
        lists.size() == 1
            ? Optional.of(GivenRows.of(sheet, lists.getFirst())).filter(g -> !g.isEmpty())
            : Optional.empty();
    Population population =
        given.isPresent()
            ? Population.everybody()
            : Population.of(request.people(form.title()), groups);
    for (Region region : here) {
      List<FieldMeaning> fields = understood.of(region);
      boolean counts = fields.stream().anyMatch(f -> f.count().isPresent());
      if (counts) {
        return counted(sheet, form.title(), region, fields, population, request, trino);
      }
    }
    List<FieldMeaning> card = asked(here, understood, Region.Kind.CARD, Region.Kind.INDICATORS);
    boolean cards = card.stream().anyMatch(f -> !f.item().isEmpty()) || lists.isEmpty();
    List<FieldMeaning> members = cards ? members(here, understood) : List.of();
    Writer writer =
        cards
            ? (fields, people, families) ->
                PeopleWriter.cards(
                    workbook,
                    form.sheet(),
                    fields.getFirst(),
                    fields.getLast(),
                    people,
                    request.firstCard(),
                    families)
            : given.isPresent()
                ? (fields, people, families) ->
                    PeopleWriter.given(given.get(), fields.getFirst(), people)
                : (fields, people, families) -> PeopleWriter.roster(sheet, fields, people);
    boolean byHousehold =
        cards
            && card.stream().noneMatch(f -> f.item().equals("name"))
            && card.stream().anyMatch(f -> f.item().equals("head_name"));
    Population who = byHousehold ? population.ofHeads() : population;
    FilledForm filled =
        people(form, cards ? List.of(card, members) : lists, writer, who, request, trino);
    return cards ? filled : given.map(g -> filled.ofNamed(g.rows().size())).orElse(filled);
  }

  /** Writes people into a form, and says how many. */
  private interface Writer {
    int write(List<List<FieldValues>> fields, List<Map<String, String>> people, Families families);
  }

  private FilledForm counted(
      Sheet sheet,
      String title,
      Region region,
      List<FieldMeaning> fields,
      Population population,
      FillRequest request,
      Connection trino)
      throws SQLException {
    List<FieldMeaning> known = permissions.countable(fields, request, population);
    RollupWriter writer = new RollupWriter(request, population);
    return switch (region.kind()) {
      case ROLLUP -> writer.areas(sheet, title, known, trino);
      case CROSSED -> writer.crossed(sheet, title, known, trino);
      default -> writer.questions(sheet, title, known, trino);
    };
  }

  /** The table of a household's members on its card. */
  private static List<FieldMeaning> members(List<Region> regions, Understanding understood) {
    return regions.stream()
        .filter(region -> region.kind() == Region.Kind.ROSTER)
        .map(understood::of)
        .filter(fields -> fields.stream().anyMatch(f -> f.memberItem().equals("name")))
        .findFirst()
        .orElse(List.of());
  }

  private static List<FieldMeaning> asked(
      List<Region> regions, Understanding understood, Region.Kind... kinds) {
    return regions.stream()
        .filter(region -> List.of(kinds).contains(region.kind()))
        .flatMap(region -> understood.of(region).stream())
        .toList();
  }

  /** The lists that one row of each stands side by side of; most forms have one. */
  private static List<List<FieldMeaning>> lists(List<Region> regions, Understanding understood) {
    List<List<FieldMeaning>> lists = new ArrayList<>();
    int first = -1;
    for (Region region : regions) {
      List<FieldMeaning> fields = understood.of(region);
      boolean people = fields.stream().anyMatch(f -> !f.item().isEmpty() || f.isOfNext());
      if (region.kind() == Region.Kind.ROSTER && people && (first < 0 || region.first() == first)) {
        first = region.first();
        lists.add(fields.stream().map(FieldMeaning::asOwn).toList());
      }
    }
    return lists;
  }

  private FilledForm people(
      FormTemplate form,
      List<List<FieldMeaning>> parts,
      Writer writer,
      Population population,
      FillRequest request,
      Connection trino)
      throws SQLException {
    List<FieldMeaning> asked = parts.stream().flatMap(List::stream).toList();
    Set<String> wanted = items(asked, FieldMeaning::item);
    Set<String> heads = items(asked, FieldMeaning::headItem);
    Set<String> others = union(heads, items(asked, FieldMeaning::memberItem));
    boolean family = !others.isEmpty() || asked.stream().anyMatch(FieldMeaning::isMembers);
    if (family) {
      others.add("relation_to_head");
    }
    Decision decision =
        permissions.decide(request, union(union(wanted, others), population.items()));
    Clearance clear = new Clearance(decision, request.community(), population.adults());
    Clearance ofFamily = new Clearance(decision, request.community(), false);
    permissions.requireClear(clear, population);
    Set<String> readable = new TreeSet<>(wanted);
    readable.removeIf(item -> !clear.of(item));
    others.removeIf(item -> !ofFamily.of(item));
    Families families =
        family ? Families.read(trino, request.community(), others) : new Families(Map.of());
    List<Map<String, String>> rows =
        ResidentRows.read(trino, request.community(), population, readable).stream()
            .map(row -> family ? families.with(row, heads) : row)
            .toList();
    int total = rows.size();
    if (request.firstCard() > Math.max(1, total)) {
      throw new IllegalArgumentException(say("reports.thereAreOnlyCards", total));
    }
    List<List<FieldValues>> values =
        parts.stream()
            .map(
                part ->
                    part.stream().map(field -> values(field, clear, ofFamily, request)).toList())
            .toList();
    int written = writer.write(values, rows, families);
    return new FilledForm(
        form.title(),
        population.words(),
        written,
        total,
        values.stream().flatMap(List::stream).map(FieldValues::story).toList());
  }

  private static Set<String> items(List<FieldMeaning> fields, Function<FieldMeaning, String> item) {
    Set<String> items = fields.stream().map(item).collect(Collectors.toCollection(TreeSet::new));
    items.remove("");
    return items;
  }

  private static FieldValues values(
      FieldMeaning meant, Clearance clear, Clearance ofFamily, FillRequest request) {
    return new FieldValues(meant, request, new ColumnStory(meant, note(meant, clear, ofFamily)));
  }

  private static String note(FieldMeaning meant, Clearance clear, Clearance ofFamily) {
    if (meant.meaning().what().isEmpty()) {
      return say("reports.noDataItem");
    }
    if (!meant.meaning().isSure()) {
      return say("reports.notSure");
    }
    if (!meant.isFilled()) {
      return say("reports.aboutAnother");
    }
    String others = meant.headItem() + meant.memberItem();
    boolean may =
        others.isEmpty() ? meant.item().isEmpty() || clear.of(meant.item()) : ofFamily.of(others);
    return may ? "" : say("reports.notAuthorized");
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }
}
