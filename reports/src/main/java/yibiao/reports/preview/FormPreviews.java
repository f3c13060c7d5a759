package yibiao.reports.preview;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.reports.document.FormDocument;
import yibiao.reports.fill.ColumnStory;
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.FormReading;
import yibiao.reports.fill.Forms;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.matching.Understanding;
import yibiao.reports.memory.FormFamily;
import yibiao.reports.preview.FormView.Asked;
import yibiao.reports.preview.FormView.State;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Spot;

/** Shows forms before they are filled. */
@Component
public class FormPreviews {
  private final Forms forms;

  FormPreviews(Forms forms) {
    this.forms = forms;
  }

  public FormView of(Forms.Blank blank, Account worker, String community)
      throws IOException, SQLException {
    return forms.read(
        blank,
        worker,
        community,
        (document, form, understood, unit, matcher, told, question) ->
            view(
                document,
                form,
                understood,
                matcher,
                told,
                new FormView(
                    form.title(),
                    FormFamily.of(form.title()),
                    unit.name(),
                    told.map(FilledForm::people).orElse(""),
                    question,
                    told.map(FilledForm::total).orElse(0),
                    List.of(),
                    List.of()),
                blank.answers()));
  }

  private static FormView view(
      FormDocument document,
      FormTemplate form,
      Understanding understood,
      LabelMatcher matcher,
      Optional<FilledForm> told,
      FormView bare,
      Map<String, String> answers) {
    Map<String, ColumnStory> stories = FormReading.byCell(told);
    List<Asked> fields = new ArrayList<>();
    List<SheetView> sheets = new ArrayList<>();
    for (int sheet : form.sheets()) {
      String name = document.workbook().getSheetName(sheet);
      Map<Spot, String> labels = new HashMap<>();
      Map<Spot, String> values = new HashMap<>();
      List<FieldMeaning> here =
          understood.all().stream().filter(f -> f.region().sheet() == sheet).toList();
      for (FieldMeaning meant : here) {
        labels.putIfAbsent(meant.field().label(), meant.id());
        values.putIfAbsent(meant.field().value(), meant.id());
        ColumnStory story = stories.get(FormReading.key(meant));
        fields.add(asked(meant, name, matcher, story, answers.containsKey(meant.id())));
      }
      sheets.add(
          SheetView.of(document.workbook().getSheetAt(sheet), labels, values, FormView.last(here)));
    }
    return new FormView(
        bare.title(),
        bare.family(),
        bare.unit(),
        bare.people(),
        bare.question(),
        bare.total(),
        sheets,
        fields);
  }

  private static Asked asked(
      FieldMeaning meant, String sheet, LabelMatcher matcher, ColumnStory story, boolean answered) {
    return new Asked(
        meant.id(),
        meant.field().title(),
        sheet,
        meant.field().value().address(),
        meant.meaning().means(),
        meant.meaning().confidence(),
        isNotHers(story) ? State.NOT_HERS : state(meant, matcher),
        answered,
        FormView.samples(story),
        story == null ? 0 : story.filledCells(),
        story == null ? 0 : story.oldCells(),
        story == null ? 0 : story.emptyCells(),
        story == null ? "" : story.note());
  }

  private static boolean isNotHers(ColumnStory story) {
    return story != null && story.note().equals(say("reports.notAuthorized"));
  }

  private static State state(FieldMeaning meant, LabelMatcher matcher) {
    if (matcher.isRefused(meant.field().name())) {
      return State.REFUSED;
    }
    if (meant.meaning().what().isEmpty()) {
      return State.NOTHING;
    }
    if (!meant.meaning().isSure()) {
      return State.DOUBTFUL;
    }
    return matcher.delivered(meant.meaning()).isEmpty() ? State.ASKED : State.SURE;
  }
}
