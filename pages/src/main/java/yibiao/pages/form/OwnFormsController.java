package yibiao.pages.form;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import yibiao.catalog.organisation.Account;
import yibiao.desk.standard.WordingProposals;
import yibiao.pages.Downloads;
import yibiao.pages.Page;
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.FormFile;
import yibiao.reports.fill.Forms;
import yibiao.reports.fill.Forms.Blank;
import yibiao.reports.memory.FormAnswers;
import yibiao.reports.memory.FormFamily;
import yibiao.reports.memory.UploadedBlanks;
import yibiao.reports.memory.UploadedBlanks.Uploaded;
import yibiao.reports.preview.FormPreviews;
import yibiao.reports.preview.FormView;
import yibiao.standard.item.DataItems;
import yibiao.standard.rule.RuleBroken;

/** A worker's own blank: how it is understood, what is asked about it, and the filled form. */
@Page
class OwnFormsController {
  private final Forms forms;
  private final FormPreviews previews;
  private final UploadedBlanks blanks;
  private final FormAnswers answers;
  private final WordingProposals proposals;
  private final DataItems items;
  private final MessageSource messages;

  OwnFormsController(
      Forms forms,
      FormPreviews previews,
      UploadedBlanks blanks,
      FormAnswers answers,
      WordingProposals proposals,
      DataItems items,
      MessageSource messages) {
    this.forms = forms;
    this.previews = previews;
    this.blanks = blanks;
    this.answers = answers;
    this.proposals = proposals;
    this.items = items;
    this.messages = messages;
  }

  @PostMapping("/forms/own")
  String upload(
      @ModelAttribute("account") Account worker,
      @RequestParam MultipartFile blank,
      @RequestParam(defaultValue = "") String people)
      throws IOException {
    byte[] content = blank.getBytes();
    String name = blank.getOriginalFilename() == null ? "" : blank.getOriginalFilename();
    UUID id = blanks.put(worker, name, forms.title(content), content);
    blanks.choose(id, worker, people.strip());
    return "redirect:/forms/own/" + id;
  }

  @GetMapping("/forms/own/{id}")
  String form(
      @ModelAttribute("account") Account worker,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String field,
      Model model,
      Locale locale)
      throws IOException, SQLException {
    Uploaded uploaded = uploaded(id, worker);
    FormView form =
        previews.of(blank(uploaded, worker), worker, worker.organisation().jurisdiction());
    model.addAttribute("id", id);
    model.addAttribute("form", form);
    model.addAttribute("said", said(uploaded, worker).getOrDefault(FormAnswers.PEOPLE, ""));
    model.addAttribute("words", new MeaningWords(items.all(), messages, locale));
    model.addAttribute("whose", MeaningWords.WHOSE);
    model.addAttribute(
        "chosen",
        form.fields().stream().filter(f -> f.id().equals(field)).findFirst().orElse(null));
    return "form/own";
  }

  /** Whom it is about, in the worker's words. */
  @PostMapping("/forms/own/{id}/people")
  String people(
      @ModelAttribute("account") Account worker,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(defaultValue = "false") boolean remember) {
    Uploaded uploaded = uploaded(id, worker);
    blanks.choose(id, worker, people.strip());
    String family = FormFamily.of(uploaded.title());
    if (remember && !people.isBlank()) {
      answers.put(worker, family, FormAnswers.PEOPLE, people.strip());
    } else {
      answers.remove(worker, family, FormAnswers.PEOPLE);
    }
    return "redirect:/forms/own/" + id;
  }

  /**
   * What a field means.
   *
   * @param means as the page proposes it; "" with {@code what} empty for nothing that anybody knows
   * @param what the title of what it is bound to instead
   */
  @PostMapping("/forms/own/{id}/answers")
  String answer(
      @ModelAttribute("account") Account worker,
      @PathVariable UUID id,
      @RequestParam String field,
      @RequestParam(defaultValue = "") String means,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String what,
      Locale locale) {
    Uploaded uploaded = uploaded(id, worker);
    MeaningWords words = new MeaningWords(items.all(), messages, locale);
    String meant =
        (what.isBlank() ? Optional.of(means) : words.means(whose, what))
            .filter(words::isMeaning)
            .orElseThrow(() -> RuleBroken.at("what", "pages.noSuchMeaning"));
    answers.put(worker, FormFamily.of(uploaded.title()), field, meant);
    String word = field.replaceFirst("#\\d+$", "").replaceFirst("^.*/", "");
    if (!meant.isEmpty() && meant.indexOf('.') < 0) {
      proposals.propose(meant, word, uploaded.title(), worker);
    }
    return "redirect:/forms/own/" + id + "#fields";
  }

  /** Takes an answer back. */
  @PostMapping("/forms/own/{id}/undo")
  String undo(
      @ModelAttribute("account") Account worker,
      @PathVariable UUID id,
      @RequestParam String field) {
    answers.remove(worker, FormFamily.of(uploaded(id, worker).title()), field);
    return "redirect:/forms/own/" + id + "#fields";
  }

  @GetMapping("/forms/own/{id}/filled")
  ResponseEntity<byte[]> filled(
      @ModelAttribute("account") Account worker,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean story)
      throws IOException, SQLException {
    Blank blank = blank(uploaded(id, worker), worker);
    FilledForm filled = forms.fill(blank, worker, worker.organisation().jurisdiction());
    FormFile file = story ? filled.story().orElseThrow() : filled.file();
    return Downloads.file(Downloads.type(file.ending()), file.name(), file.bytes());
  }

  private Uploaded uploaded(UUID id, Account worker) {
    return blanks
        .find(id, worker)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What was said of this form, and of its versions before. */
  private Map<String, String> said(Uploaded uploaded, Account worker) {
    Map<String, String> said = new HashMap<>(answers.of(worker, FormFamily.of(uploaded.title())));
    if (!uploaded.people().isEmpty()) {
      said.put(FormAnswers.PEOPLE, uploaded.people());
    }
    return said;
  }

  private Blank blank(Uploaded uploaded, Account worker) {
    Map<String, String> said = said(uploaded, worker);
    String people = said.getOrDefault(FormAnswers.PEOPLE, "");
    said.remove(FormAnswers.PEOPLE);
    return new Blank(uploaded.content(), people, said, false);
  }
}
