package yibiao.reports.fill;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.door.query.TrinoConnections;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.FormDocuments;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.matching.Understanding;
import yibiao.reports.people.UnknownPeople;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.TemplateReader;
import yibiao.standard.division.DivisionNames;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItems;
import yibiao.standard.plan.CodeList;

/** Fills forms for a worker. */
@Component
public final class Forms {
  private final DataItems items;
  private final SharingPolicies policies;
  private final TrinoConnections trino;
  private final DivisionNames divisions;
  private final Clock clock;

  public Forms(
      DataItems items,
      SharingPolicies policies,
      TrinoConnections trino,
      DivisionNames divisions,
      Clock clock) {
    this.items = items;
    this.policies = policies;
    this.trino = trino;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * A blank, and what is said with it.
   *
   * @param people whom it is about, in the words of a title or by names and ID numbers; "" for what
   *     its own title says
   * @param answers what people have said of its fields, by their ids
   * @param storyInside whether the story is its last sheet
   */
  public record Blank(
      byte[] bytes, String people, Map<String, String> answers, boolean storyInside) {
    public static Blank of(byte[] bytes) {
      return new Blank(bytes, "", Map.of(), false);
    }

    public static Blank of(byte[] bytes, String people) {
      return new Blank(bytes, people, Map.of(), false);
    }
  }

  /** Fills any blank as that worker. */
  public FilledForm fill(Blank blank, Account worker, String community)
      throws IOException, SQLException {
    FormFiller filler = new FormFiller(matcher(), Groups.standard(), policies.inForce(), clock);
    FillRequest request =
        new FillRequest(
            worker,
            community,
            divisions.of(community),
            LocalDate.now(clock),
            blank.people(),
            blank.answers(),
            blank.storyInside());
    try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
      return filler.fill(blank.bytes(), request, connection);
    }
  }

  private LabelMatcher matcher() {
    return new LabelMatcher(
        items.all(),
        items.codeLists().stream().collect(Collectors.toMap(CodeList::name, CodeList::spellings)));
  }

  /**
   * How a blank is understood, and how much of it is known; where it does not say whom it is about,
   * or she may not know who they are, that is the question.
   */
  public FormReading read(Blank blank, Account worker, String community)
      throws IOException, SQLException {
    LabelMatcher matcher = matcher();
    try (FormDocument document = FormDocuments.open(blank.bytes())) {
      Workbook workbook = document.workbook();
      FormTemplate form = new TemplateReader(matcher::knows).read(workbook);
      Understanding understood =
          Understanding.of(form, matcher, Groups.standard(), blank.answers());
      List<FieldMeaning> fields = understood.all();
      String unit = FormPlan.of(form, understood).unit().word();
      List<String> sheets =
          IntStream.range(0, workbook.getNumberOfSheets())
              .mapToObj(workbook::getSheetName)
              .toList();
      try {
        FilledForm filled = fill(blank, worker, community);
        return FormReading.of(
            form.title(), filled.people(), "", unit, fields, sheets, filled.columns());
      } catch (UnknownPeople e) {
        return FormReading.of(form.title(), null, e.getMessage(), unit, fields, sheets, List.of());
      }
    }
  }
}
