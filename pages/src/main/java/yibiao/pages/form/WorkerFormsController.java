package yibiao.pages.form;

import java.io.ByteArrayOutputStream;
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
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.FormFiller;
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
    model.addAttribute("cardsInOne", FormFiller.CARDS);
    return "form/forms";
  }

  @GetMapping("/forms/{name}")
  ResponseEntity<byte[]> download(
      @ModelAttribute("account") Account worker,
      @PathVariable String name,
      @RequestParam(defaultValue = "1") int card)
      throws IOException, SQLException {
    return filled(new Blank(BuiltInForm.named(name).blank(), Math.max(1, card), ""), worker);
  }

  @PostMapping("/forms/own")
  ResponseEntity<byte[]> own(
      @ModelAttribute("account") Account worker,
      @RequestParam MultipartFile blank,
      @RequestParam(defaultValue = "") String people)
      throws IOException, SQLException {
    return filled(new Blank(blank.getBytes(), 1, people), worker);
  }

  private ResponseEntity<byte[]> filled(Blank blank, Account worker)
      throws IOException, SQLException {
    String community = worker.organisation().jurisdiction();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FilledForm form = forms.fill(blank, worker, community, out);
    String name = form.title().replaceAll("[\\\\/:*?\"<>|\\s]+", "") + "-" + community + ".xlsx";
    return Downloads.file(Downloads.XLSX, name, out.toByteArray());
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
