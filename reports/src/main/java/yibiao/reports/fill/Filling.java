package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.document.FormDocument;
import yibiao.reports.matching.Computed;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.Understanding;
import yibiao.reports.people.Population;
import yibiao.reports.template.FormTemplate;
import yibiao.standard.group.Groups;

/** One filling of one form: what is on its sheets, from top to bottom, and its cards. */
final class Filling {
  private final FormTemplate form;
  private final Understanding understood;
  private final FormPlan plan;
  private final FillRequest request;
  private final Permissions permissions;
  private final Populations populations;
  private final Connection trino;
  private final LakeRows lake;
  private final Computed.Occasion occasion;
  private final List<ColumnStory> stories = new ArrayList<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final List<Entry> cards = new ArrayList<>();
  private final Map<FieldMeaning, FieldValues> cardValues = new HashMap<>();
  private int written;
  private int total;

  Filling(
      FormTemplate form,
      Understanding understood,
      FormPlan plan,
      FillRequest request,
      Permissions permissions,
      Groups groups,
      Connection trino) {
    this.form = form;
    this.understood = understood;
    this.plan = plan;
    this.request = request;
    this.permissions = permissions;
    this.populations = new Populations(form, request, groups);
    this.trino = trino;
    LocalDate asOf = form.asOf().orElse(request.today());
    this.lake =
        new LakeRows(
            trino,
            request.community(),
            asOf,
            request.ahead().communities(),
            request.ahead().rows());
    this.occasion = request.occasion(asOf);
  }

  /** What there is to tell so far. */
  FilledForm told() {
    return new FilledForm(
        form.title(), String.join("；", people), plan.unit(), total, stories, null, Optional::empty);
  }

  /** A file's name without its ending; by its first card where there are more files. */
  String fileName(int card) {
    String name = FileNames.of(form.title()) + "-" + request.community();
    return cards.size() > written || card > 1 ? name + String.format("-%04d", card) : name;
  }

  /** Fills everything that is there once, and as many cards as the file holds. */
  void fillOnce(FormDocument document) throws SQLException {
    occasion(document);
    for (int sheet : form.sheets()) {
      sheet(document, sheet);
    }
    if (!plan.cards().isEmpty()) {
      readCards();
      fillNextCards(document);
    }
  }

  private void occasion(FormDocument document) {
    Set<Integer> cards =
        plan.cards().stream().map(FormPlan.Card::sheet).collect(Collectors.toSet());
    OccasionCells.write(document.workbook(), understood.all(), occasion, cards);
  }

  private void sheet(FormDocument document, int at) throws SQLException {
    Sheet sheet = document.workbook().getSheetAt(at);
    int moved = 0;
    for (FormPlan.Part part : plan.parts(at)) {
      moved +=
          switch (part) {
            case FormPlan.Counts counts -> counts(sheet, counts, moved);
            case FormPlan.Rows list -> list(document, sheet, list, moved);
          };
    }
  }

  private int counts(Sheet sheet, FormPlan.Counts counts, int moved) throws SQLException {
    Population population = populations.counted(counts.region());
    List<FieldMeaning> known = permissions.countable(counts.fields(), request, population);
    RollupWriter writer = new RollupWriter(request, population, lake.asOf(), moved);
    stories.addAll(
        switch (counts.region().kind()) {
          case ROLLUP -> writer.areas(sheet, known, trino);
          case CROSSED -> writer.crossed(sheet, known, trino);
          default -> writer.questions(sheet, known, trino);
        });
    people.add(population.words());
    total++;
    return writer.added();
  }

  private int list(FormDocument document, Sheet sheet, FormPlan.Rows list, int moved)
      throws SQLException {
    List<FieldMeaning> fields = list.fields();
    if (list.unit() == Unit.PLACE || list.unit() == Unit.DWELLING) {
      return things(document, sheet, list, moved);
    }
    GivenRows given = GivenRows.of(sheet, list.halves().getFirst(), moved);
    if (!given.isEmpty()) {
      complete(given, fields);
      return 0;
    }
    Population population = populations.of(list.region().owner(), list.region().sheet());
    Entries entries = entries(population, list.unit(), fields);
    Map<FieldMeaning, FieldValues> values = values(fields, population.adults());
    ListWriter writer = new ListWriter(document, sheet, list, moved, values);
    entries.forEach(entry -> writer.add(entry.values()));
    people.add(population.words());
    total += writer.written();
    return writer.finish();
  }

  private void complete(GivenRows given, List<FieldMeaning> fields) throws SQLException {
    Population everybody = Population.everybody();
    Map<FieldMeaning, FieldValues> values = values(fields, false);
    List<Map<String, String>> rows = new ArrayList<>();
    entries(everybody, Unit.PERSON, fields).forEach(entry -> rows.add(entry.values()));
    int found = given.complete(fields.stream().map(values::get).toList(), rows);
    people.add(say("reports.namedInForm"));
    if (found < given.rows().size()) {
      people.add(say("reports.someRowsLeft", given.rows().size() - found));
    }
    total += found;
  }

  /** Homes or places, of which no person is asked. */
  private int things(FormDocument document, Sheet sheet, FormPlan.Rows list, int moved)
      throws SQLException {
    List<FieldMeaning> fields = list.fields();
    Map<FieldMeaning, FieldValues> values = values(fields, true);
    ListWriter writer = new ListWriter(document, sheet, list, moved, values);
    Things things = new Things(lake, permissions, request);
    String title = form.titles().get(list.region().sheet());
    Things.Chosen chosen = things.chosen(request.people(title), list.unit());
    chosen.rows().forEach(writer::add);
    people.add(chosen.words());
    total += writer.written();
    return writer.finish();
  }

  private void readCards() throws SQLException {
    List<FieldMeaning> fields =
        Stream.concat(
                plan.cards().stream().flatMap(c -> c.fields().stream()),
                plan.cards().stream().flatMap(c -> c.nested().stream()).flatMap(List::stream))
            .toList();
    Unit unit = Unit.of(plan.cards().stream().flatMap(c -> c.fields().stream()).toList());
    if (unit == Unit.PLACE || unit == Unit.DWELLING) {
      cardValues.putAll(values(fields, true));
      Things.Chosen chosen =
          new Things(lake, permissions, request).chosen(request.people(form.title()), unit);
      chosen.rows().forEach(row -> cards.add(new Entry(row, null)));
      people.add(chosen.words());
    } else {
      Population population = populations.of("", form.sheet());
      cardValues.putAll(values(fields, population.adults()));
      entries(population, unit, fields).forEach(cards::add);
      people.add(population.words());
    }
    total += cards.size();
  }

  private Entries entries(Population population, Unit unit, Collection<FieldMeaning> fields) {
    Set<String> all = asked(fields);
    all.addAll(population.items());
    Clearance clear = permissions.clearance(request, all, population.adults());
    permissions.requireClear(clear, population);
    return new Entries(
        lake, population, unit, fields, clear, permissions.clearance(request, all, false));
  }

  private static Set<String> asked(Collection<FieldMeaning> fields) {
    Set<String> items = new TreeSet<>(Entries.needs(fields));
    items.addAll(Entries.needsOfOthers(fields));
    return items;
  }

  private Map<FieldMeaning, FieldValues> values(List<FieldMeaning> fields, boolean adults) {
    Set<String> items = asked(fields);
    Clearance clear = permissions.clearance(request, items, adults);
    Clearance ofOthers = permissions.clearance(request, items, false);
    Map<FieldMeaning, FieldValues> values = new HashMap<>();
    for (FieldMeaning field : fields) {
      ColumnStory story =
          new ColumnStory(field, Notes.of(field, clear, ofOthers), request.today().minusYears(1));
      stories.add(story);
      values.put(field, new FieldValues(field, occasion, story));
    }
    return values;
  }

  /** Goes through everything without writing it, so that it can be told what would be filled. */
  void preview(FormDocument blank) throws SQLException {
    FormDocument document = new PreviewForm(blank);
    for (int sheet : form.sheets()) {
      sheet(document, sheet);
    }
    if (!plan.cards().isEmpty()) {
      readCards();
      CardWriter writer = new CardWriter(document, plan.cards(), cardValues);
      for (int i = 0; i < cards.size(); i++) {
        writer.preview(cards.get(i), i + 1);
      }
    }
  }

  boolean hasMoreCards() {
    return written < cards.size();
  }

  /**
   * Fills the next cards.
   *
   * @return the number of the first of them, from 1
   */
  int fillNextCards(FormDocument document) {
    int first = written;
    if (first > 0) {
      occasion(document);
    }
    int last = Math.min(cards.size(), first + document.cards());
    new CardWriter(document, plan.cards(), cardValues).write(cards.subList(first, last), first + 1);
    written = last;
    return first + 1;
  }
}
