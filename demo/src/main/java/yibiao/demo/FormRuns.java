package yibiao.demo;

import java.io.IOException;
import java.io.OutputStream;
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
    Path file = folder.resolve(form.name() + "-" + community + ".xlsx");
    FilledForm filled;
    try (OutputStream out = Files.newOutputStream(file)) {
      filled = forms.fill(Forms.Blank.of(form.blank()), worker, community, out);
    }
    FormScore.Score marked = score.score(file, community, filled.rows() == filled.total());
    return new Summary.FormLine(
        form.title(),
        community,
        file.toString(),
        filled.rows(),
        filled.cells(),
        marked.prefilled(),
        marked.wrong(),
        marked.known(),
        marked.knownFilled());
  }
}
