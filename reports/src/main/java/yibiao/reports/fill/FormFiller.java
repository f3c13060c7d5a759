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
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.reports.matching.Computed;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.template.Field;
import yibiao.reports.template.FormTemplate;
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
      FormTemplate template = new TemplateReader(matcher::knows).read(workbook);
      FilledForm filled =
          switch (template.layout()) {
            case ROLLUP -> rollup(workbook, template, request, trino);
            case ROSTER, CARD -> people(workbook, template, request, trino);
          };
      OccasionCells.write(workbook, template, request);
      StorySheet.write(workbook, filled, request);
      workbook.setForceFormulaRecalculation(true);
      workbook.write(out);
      return filled;
    }
  }

  private FilledForm people(
      Workbook workbook, FormTemplate template, FillRequest request, Connection trino)
      throws SQLException {
    Population population = Population.of(template.title(), groups);
    Set<String> wanted = new TreeSet<>();
    template.fields().forEach(field -> wanted.add(itemOf(field)));
    wanted.remove("");
    Decision decision = decide(request, union(wanted, population.items()));
    Clearance clear = new Clearance(decision, request.community(), population.adults());
    requireClear(clear, population);
    Set<String> readable = new TreeSet<>(wanted);
    readable.removeIf(item -> !clear.of(item));
    List<Map<String, String>> rows =
        ResidentRows.read(trino, request.community(), population, readable);
    List<FieldValues> fields = new ArrayList<>();
    for (Field field : template.fields()) {
      fields.add(fieldValues(field, clear, request));
    }
    int total = rows.size();
    if (request.firstCard() > Math.max(1, total)) {
      throw new IllegalArgumentException(say("reports.thereAreOnlyCards", total));
    }
    int written =
        PeopleWriter.of(template.layout())
            .write(workbook, template, fields, rows, request.firstCard());
    return new FilledForm(
        template.title(),
        population.words(),
        written,
        total,
        fields.stream().map(FieldValues::story).toList());
  }

  private FieldValues fieldValues(Field field, Clearance clear, FillRequest request) {
    Optional<Computed> computed = Computed.of(field.label());
    String item = itemOf(field);
    double confidence =
        computed.isPresent()
            ? 1
            : matcher.match(field.label()).map(LabelMatcher.Match::confidence).orElse(0.0);
    String note =
        item.isEmpty() && computed.isEmpty()
            ? say("reports.noDataItem")
            : item.isEmpty() || clear.of(item) ? "" : say("reports.notAuthorized");
    ColumnStory story = new ColumnStory(field.label(), item, confidence, note);
    return new FieldValues(field, item, computed, request, story);
  }

  private String itemOf(Field field) {
    return Computed.of(field.label())
        .map(Computed::item)
        .orElseGet(() -> matcher.match(field.label()).map(LabelMatcher.Match::item).orElse(""));
  }

  private FilledForm rollup(
      Workbook workbook, FormTemplate template, FillRequest request, Connection trino)
      throws SQLException {
    Population population = Population.of(template.title(), groups);
    Decision decision =
        decide(
            request, union(Set.of("birth_date", "sex", "guardianship_type"), population.items()));
    requireClear(new Clearance(decision, request.community(), population.adults()), population);
    return new RollupWriter(request.community(), population)
        .write(workbook.getSheetAt(template.sheet()), template, trino);
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
