package yibiao.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Account;
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.Forms;
import yibiao.reports.template.BuiltInForm;
import yibiao.simulator.truth.FormScore;

/** Fills every form that comes with the product for both workers, and has each file marked. */
final class FormRuns {
  private final Forms forms;
  private final FormScore score;
  private final Path folder;

  FormRuns(Forms forms, FormScore score, StateFolder state) {
    this.forms = forms;
    this.score = score;
    this.folder = state.folder("forms");
  }

  List<Summary.FormLine> fill(Account worker) throws IOException, SQLException {
    List<Summary.FormLine> lines = new ArrayList<>();
    for (BuiltInForm form : BuiltInForm.ALL) {
      lines.add(fill(form, worker));
    }
    return lines;
  }

  private Summary.FormLine fill(BuiltInForm form, Account worker) throws IOException, SQLException {
    String community = worker.organisation().jurisdiction();
    FilledForm filled = forms.fill(Forms.Blank.of(form.blank()), worker, community);
    Path file = folder.resolve(form.name() + "-" + community + "." + filled.file().ending());
    Files.write(file, filled.file().bytes());
    FormScore.Score marked = score.score(file, community);
    return new Summary.FormLine(
        form.title(),
        community,
        file.toString(),
        filled.total(),
        filled.cells(),
        marked.prefilled(),
        marked.wrong(),
        marked.known(),
        marked.knownFilled());
  }
}
