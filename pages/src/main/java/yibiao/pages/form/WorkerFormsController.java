package yibiao.pages.form;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import yibiao.catalog.organisation.Account;
import yibiao.pages.Downloads;
import yibiao.pages.Page;
import yibiao.reports.fill.FormFile;
import yibiao.reports.fill.Forms;
import yibiao.reports.fill.Forms.Blank;
import yibiao.reports.memory.UploadedBlanks;
import yibiao.reports.template.BuiltInForm;

/** A worker's forms: those that come with the product, and any blank of her own. */
@Page
class WorkerFormsController {

  private final Forms forms;
  private final UploadedBlanks blanks;

  WorkerFormsController(Forms forms, UploadedBlanks blanks) {
    this.forms = forms;
    this.blanks = blanks;
  }

  @GetMapping("/forms")
  String forms(@ModelAttribute("account") Account worker, Model model) {
    model.addAttribute("forms", BuiltInForm.ALL);
    model.addAttribute("recent", blanks.recent(worker));
    return "form/forms";
  }

  @GetMapping("/forms/{name}")
  ResponseEntity<byte[]> download(
      @ModelAttribute("account") Account worker, @PathVariable String name)
      throws IOException, SQLException {
    return filled(Blank.of(BuiltInForm.named(name).blank()), worker);
  }

  private ResponseEntity<byte[]> filled(Blank blank, Account worker)
      throws IOException, SQLException {
    FormFile file = forms.fill(blank, worker, worker.organisation().jurisdiction()).file();
    return Downloads.file(Downloads.type(file.ending()), file.name(), file.bytes());
  }
}
