package yibiao.pages.form;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.organisation.Account;
import yibiao.pages.Downloads;
import yibiao.pages.Page;
import yibiao.reports.fill.FormFile;
import yibiao.reports.fill.Forms;
import yibiao.reports.fill.Forms.Blank;
import yibiao.reports.template.BuiltInForm;
import yibiao.reports.template.UnreadableTemplate;

/** A worker's forms: those that come with the product, and any blank of her own. */
@Page
class WorkerFormsController {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerFormsController.class);

  private final Forms forms;
  private final MessageSource messages;

  WorkerFormsController(Forms forms, MessageSource messages) {
    this.forms = forms;
    this.messages = messages;
  }

  @GetMapping("/forms")
  String forms(Model model) {
    model.addAttribute("forms", BuiltInForm.ALL);
    return "form/forms";
  }

  @GetMapping("/forms/{name}")
  ResponseEntity<byte[]> download(
      @ModelAttribute("account") Account worker, @PathVariable String name)
      throws IOException, SQLException {
    return filled(Blank.of(BuiltInForm.named(name).blank()), worker);
  }

  @PostMapping("/forms/own")
  ResponseEntity<byte[]> own(
      @ModelAttribute("account") Account worker,
      @RequestParam MultipartFile blank,
      @RequestParam(defaultValue = "") String people)
      throws IOException, SQLException {
    return filled(Blank.of(blank.getBytes(), people), worker);
  }

  private ResponseEntity<byte[]> filled(Blank blank, Account worker)
      throws IOException, SQLException {
    FormFile file = forms.fill(blank, worker, worker.organisation().jurisdiction()).file();
    return Downloads.file(Downloads.type(file.ending()), file.name(), file.bytes());
  }

  /** A form that cannot be filled: back to the page, with the reason and what to do. */
  @ExceptionHandler({UnreadableTemplate.class, IllegalArgumentException.class})
  String cannotFill(RuntimeException e, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problem", e.getMessage());
    return "redirect:/forms";
  }

  /** The engine's own words may quote data, so they go nowhere. */
  @ExceptionHandler(SQLException.class)
  String noAnswer(SQLException e, Locale locale, RedirectAttributes redirect) {
    LOG.warn("a form could not be filled: {} {}", e.getClass().getName(), e.getSQLState());
    redirect.addFlashAttribute("problem", messages.getMessage("forms.unavailable", null, locale));
    return "redirect:/forms";
  }
}
