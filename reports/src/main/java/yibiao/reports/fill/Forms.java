package yibiao.reports.fill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.door.query.TrinoConnections;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.matching.Understanding;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.SmallWorkbook;
import yibiao.reports.template.TemplateReader;
import yibiao.standard.division.DivisionNames;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItems;

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
   * @param firstCard the first card to write, from 1
   * @param people whom it is about, in the words of a title; "" for what its own title says
   */
  public record Blank(byte[] bytes, int firstCard, String people) {
    public static Blank of(byte[] bytes) {
      return new Blank(bytes, 1, "");
    }
  }

  /** Fills any blank as that worker. */
  public FilledForm fill(Blank blank, Account worker, String community, OutputStream out)
      throws IOException, SQLException {
    FormFiller filler = new FormFiller(items.all(), Groups.standard(), policies.inForce(), clock);
    FillRequest request =
        new FillRequest(
            worker,
            community,
            divisions.of(community),
            LocalDate.now(clock),
            blank.firstCard(),
            blank.people());
    try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
      return filler.fill(new ByteArrayInputStream(blank.bytes()), request, connection, out);
    }
  }

  /**
   * How a blank is understood, and how much of it is known; where it does not say whom it is about,
   * or she may not know who they are, that is the question.
   */
  public FormReading read(Blank blank, Account worker, String community)
      throws IOException, SQLException {
    LabelMatcher matcher = new LabelMatcher(items.all());
    try (Workbook workbook = SmallWorkbook.open(new ByteArrayInputStream(blank.bytes()))) {
      FormTemplate form = new TemplateReader(matcher::knows).read(workbook);
      List<FieldMeaning> fields = Understanding.of(form, matcher, Groups.standard()).all();
      List<String> sheets =
          IntStream.range(0, workbook.getNumberOfSheets())
              .mapToObj(workbook::getSheetName)
              .toList();
      try {
        FilledForm filled = fill(blank, worker, community, OutputStream.nullOutputStream());
        return FormReading.of(form.title(), filled.people(), "", fields, sheets, filled.columns());
      } catch (UnknownPeople e) {
        return FormReading.of(form.title(), null, e.getMessage(), fields, sheets, List.of());
      }
    }
  }
}
