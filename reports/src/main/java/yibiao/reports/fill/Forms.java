package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.door.query.TrinoConnections;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.FormDocuments;
import yibiao.reports.fill.FillRequest.Ahead;
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
  /** Digits of a community's code. */
  private static final int COMMUNITY = 12;

  /** Communities that are read at once, where each gets a form. */
  private static final int AT_ONCE = 50;

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

  /** Fills any blank as that worker; for more than one community, a form for each. */
  public FilledForm fill(Blank blank, Account worker, String community)
      throws IOException, SQLException {
    if (community.length() < COMMUNITY) {
      List<FilledForm> forms = new ArrayList<>();
      fillEach(blank, worker, divisions.below(community), forms::add);
      return FilledForm.together(forms);
    }
    try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
      FillRequest request = request(blank, worker, community, Ahead.of(List.of(community)));
      return filler(matcher()).fill(blank.bytes(), request, connection);
    }
  }

  /** Fills a form for each community, so many of them with one question to the lake. */
  public void fillEach(
      Blank blank, Account worker, List<String> communities, Consumer<FilledForm> each)
      throws IOException, SQLException {
    FormFiller filler = filler(matcher());
    try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
      for (int from = 0; from < communities.size(); from += AT_ONCE) {
        List<String> some = communities.subList(from, Math.min(communities.size(), from + AT_ONCE));
        Ahead ahead = Ahead.of(some);
        for (String community : some) {
          FillRequest request = request(blank, worker, community, ahead);
          each.accept(filler.fill(blank.bytes(), request, connection));
        }
      }
    }
  }

  private FormFiller filler(LabelMatcher matcher) {
    return new FormFiller(matcher, Groups.standard(), policies.inForce(), clock);
  }

  private FillRequest request(Blank blank, Account worker, String community, Ahead ahead) {
    return new FillRequest(
        worker,
        community,
        divisions.of(community),
        LocalDate.now(clock),
        blank.people(),
        blank.answers(),
        blank.storyInside(),
        ahead);
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
    List<String> below =
        community.length() < COMMUNITY ? divisions.below(community) : List.of(community);
    if (below.isEmpty()) {
      throw new IllegalArgumentException(say("reports.noCommunity"));
    }
    try (FormDocument document = FormDocuments.open(blank.bytes())) {
      FormTemplate form = new TemplateReader(matcher::knows).read(document.workbook());
      Understanding understood =
          Understanding.of(form, matcher, Groups.standard(), blank.answers());
      Unit unit = FormPlan.of(form, understood).unit();
      Optional<FilledForm> told = Optional.empty();
      String question = "";
      try (Connection connection = trino.as(Session.of(worker.name()), "form")) {
        FillRequest request =
            request(blank, worker, below.getFirst(), Ahead.of(below.subList(0, 1)));
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
