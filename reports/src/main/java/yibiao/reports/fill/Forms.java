package yibiao.reports.fill;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.door.query.TrinoConnections;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.FormDocuments;
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
    try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
      return filler(matcher()).fill(blank.bytes(), request(blank, worker, community), connection);
    }
  }

  private FormFiller filler(LabelMatcher matcher) {
    return new FormFiller(matcher, Groups.standard(), policies.inForce(), clock);
  }

  private FillRequest request(Blank blank, Account worker, String community) {
    return new FillRequest(
        worker,
        community,
        divisions.of(community),
        LocalDate.now(clock),
        blank.people(),
        blank.answers(),
        blank.storyInside());
  }

  private LabelMatcher matcher() {
    return new LabelMatcher(
        items.all(),
        items.codeLists().stream().collect(Collectors.toMap(CodeList::name, CodeList::spellings)));
  }

  /** A form's own title. */
  public String title(byte[] blank) throws IOException {
    try (FormDocument document = FormDocuments.open(blank)) {
      return new TemplateReader(matcher()::knows).read(document.workbook()).title();
    }
  }

  /** Makes something of a form that is understood, while it is open. */
  public interface Reader<T> {
    /**
     * What is made of it.
     *
     * @param unit what it is about
     * @param matcher which label is which item
     * @param told what filling it would tell; empty where something has to be said first
     * @param question that; "" for nothing
     */
    T read(
        FormDocument document,
        FormTemplate form,
        Understanding understood,
        Unit unit,
        LabelMatcher matcher,
        Optional<FilledForm> told,
        String question);
  }

  /**
   * Understands a blank; where it does not say whom it is about, or she may not know who they are,
   * that is the question.
   */
  public <T> T read(Blank blank, Account worker, String community, Reader<T> reader)
      throws IOException, SQLException {
    LabelMatcher matcher = matcher();
    try (FormDocument document = FormDocuments.open(blank.bytes())) {
      FormTemplate form = new TemplateReader(matcher::knows).read(document.workbook());
      Understanding understood =
          Understanding.of(form, matcher, Groups.standard(), blank.answers());
      Unit unit = FormPlan.of(form, understood).unit();
      Optional<FilledForm> told = Optional.empty();
      String question = "";
      try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
        FillRequest request = request(blank, worker, community);
        told =
            Optional.of(filler(matcher).preview(document, form, understood, request, connection));
      } catch (UnknownPeople e) {
        question = e.getMessage();
      }
      return reader.read(document, form, understood, unit, matcher, told, question);
    }
  }

  /** How a blank is understood, and how much of it is known. */
  public FormReading read(Blank blank, Account worker, String community)
      throws IOException, SQLException {
    return read(blank, worker, community, FormReading::of);
  }
}
