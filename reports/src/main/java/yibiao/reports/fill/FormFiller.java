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
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
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

  private static final String RESIDENT = "core.resident";

  private final LabelMatcher matcher;
  private final Groups groups;
  private final SharingPolicy policy;
  private final Clock clock;

  public FormFiller(List<DataItem> items, Groups groups, SharingPolicy policy, Clock clock) {
    this.matcher = new LabelMatcher(items);
    this.groups = groups;
    this.policy = policy;
    this.clock = clock;
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
    boolean given = lists.size() == 1 && !GivenRows.of(sheet, lists.getFirst()).isEmpty();
    Population population =
        given ? Population.everybody() : Population.of(request.people(form.title()), groups);
    for (Region region : here) {
      List<FieldMeaning> fields = understood.of(region);
      boolean counts = fields.stream().anyMatch(f -> f.count().isPresent());
      if (counts && region.kind() == Region.Kind.ROLLUP) {
        requireCountable(fields, request, population);
        return new RollupWriter(request, population).areas(sheet, form.title(), fields, trino);
      }
      if (counts && region.kind() == Region.Kind.CROSSED) {
        requireCountable(fields, request, population);
        return new RollupWriter(request, population).crossed(sheet, form.title(), fields, trino);
      }
      if (counts && region.kind() == Region.Kind.INDICATORS) {
        requireCountable(fields, request, population);
        return new RollupWriter(request, population).questions(sheet, form.title(), fields, trino);
      }
    }
    List<FieldMeaning> card = asked(here, understood, Region.Kind.CARD, Region.Kind.INDICATORS);
    boolean cards = card.stream().anyMatch(f -> !f.item().isEmpty()) || lists.isEmpty();
    Writer writer =
        cards
            ? (fields, people) ->
                PeopleWriter.cards(
                    workbook, form.sheet(), fields.getFirst(), people, request.firstCard())
            : given
                ? (fields, people) -> PeopleWriter.given(sheet, fields.getFirst(), people)
                : (fields, people) -> PeopleWriter.roster(sheet, fields, people);
    FilledForm filled =
        people(form, cards ? List.of(card) : lists, writer, population, request, trino);
    return given && !cards
        ? filled.ofNamed(GivenRows.of(sheet, lists.getFirst()).rows().size())
        : filled;
  }

  /** Writes people into a form, and says how many. */
  private interface Writer {
    int write(List<List<FieldValues>> fields, List<Map<String, String>> people);
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
    Set<String> wanted = new TreeSet<>();
    parts.forEach(part -> part.forEach(field -> wanted.add(field.item())));
    wanted.remove("");
    Decision decision = decide(request, union(wanted, population.items()));
    Clearance clear = new Clearance(decision, request.community(), population.adults());
    requireClear(clear, population);
    Set<String> readable = new TreeSet<>(wanted);
    readable.removeIf(item -> !clear.of(item));
    List<Map<String, String>> rows =
        ResidentRows.read(trino, request.community(), population, readable);
    int total = rows.size();
    if (request.firstCard() > Math.max(1, total)) {
      throw new IllegalArgumentException(say("reports.thereAreOnlyCards", total));
    }
    List<List<FieldValues>> values =
        parts.stream()
            .map(part -> part.stream().map(field -> values(field, clear, request)).toList())
            .toList();
    int written = writer.write(values, rows);
    return new FilledForm(
        form.title(),
        population.words(),
        written,
        total,
        values.stream().flatMap(List::stream).map(FieldValues::story).toList());
  }

  private static FieldValues values(FieldMeaning meant, Clearance clear, FillRequest request) {
    String item = meant.item();
    return new FieldValues(meant, item, request, new ColumnStory(meant, note(meant, clear)));
  }

  private static String note(FieldMeaning meant, Clearance clear) {
    if (meant.meaning().what().isEmpty()) {
      return say("reports.noDataItem");
    }
    if (!meant.meaning().isSure()) {
      return say("reports.notSure");
    }
    if (!meant.isFilled()) {
      return say("reports.aboutAnother");
    }
    return meant.item().isEmpty() || clear.of(meant.item()) ? "" : say("reports.notAuthorized");
  }

  private void requireCountable(
      List<FieldMeaning> fields, FillRequest request, Population population) {
    Set<String> items = new TreeSet<>(population.items());
    fields.forEach(f -> f.count().ifPresent(count -> items.addAll(count.items())));
    Decision decision = decide(request, items);
    requireClear(new Clearance(decision, request.community(), population.adults()), population);
  }

  private Decision decide(FillRequest request, Set<String> items) {
    return Decisions.decide(
        policy, request.worker(), RESIDENT, items, Optional.empty(), clock.instant());
  }

  /**
   * Who may not see whether somebody belongs to a group must not learn it from a form about that
   * group either.
   */
  private void requireClear(Clearance clear, Population population) {
    for (String item : population.items()) {
      if (!clear.of(item)) {
        throw new IllegalArgumentException(
            say("reports.thisFormSelectsPeople", matcher.titleOf(item)));
      }
    }
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }
}
