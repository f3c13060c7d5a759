package yibiao.pages.api;

import java.io.IOException;
import java.security.Principal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yibiao.door.token.AccessDesk;
import yibiao.pages.Downloads;
import yibiao.reports.fill.ColumnStory;
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.FormFile;
import yibiao.reports.fill.FormReading;
import yibiao.reports.fill.Forms;
import yibiao.reports.fill.Forms.Blank;

/** Any blank form, filled as the caller. */
@RestController
class FormsController {
  private final Forms forms;
  private final AccessDesk desk;

  FormsController(Forms forms, AccessDesk desk) {
    this.forms = forms;
    this.desk = desk;
  }

  /** The filled form, of the kind that the blank is; a ZIP where it takes more than one file. */
  @PostMapping("/api/v1/forms/fill")
  ResponseEntity<byte[]> fill(
      Principal caller,
      @RequestParam String community,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(defaultValue = "false") boolean storyInside,
      @RequestBody byte[] blank)
      throws IOException, SQLException {
    FormFile file = filled(caller, community, people, storyInside, blank).file();
    return Downloads.file(Downloads.type(file.ending()), file.name(), file.bytes());
  }

  /**
   * A filled form with what there is to say of it.
   *
   * @param people whom it is about, in words
   * @param unit what one row, card or number is about
   * @param total how many rows, cards or areas were written
   * @param columns label → item → confidence → share of cells filled
   * @param name the file's name
   * @param file the form; base64 in JSON
   * @param story where its values came from, an XLSX; null where the form has it as its last sheet
   */
  record Filled(
      String title,
      String people,
      String unit,
      int total,
      List<Map<String, Object>> columns,
      String name,
      byte[] file,
      byte[] story) {}

  /** The filled form and its figures, filled once. */
  @PostMapping(value = "/api/v1/forms/filled", produces = MediaType.APPLICATION_JSON_VALUE)
  Filled filledWithFigures(
      Principal caller,
      @RequestParam String community,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(defaultValue = "false") boolean storyInside,
      @RequestBody byte[] blank)
      throws IOException, SQLException {
    FilledForm filled = filled(caller, community, people, storyInside, blank);
    return new Filled(
        filled.title(),
        filled.people(),
        filled.unit().name().toLowerCase(Locale.ROOT),
        filled.total(),
        filled.columns().stream().map(FormsController::line).toList(),
        filled.file().name(),
        filled.file().bytes(),
        filled.story().map(FormFile::bytes).orElse(null));
  }

  /** Label → item → confidence → share of cells filled. */
  @PostMapping(value = "/api/v1/forms/explain", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Map<String, Object>> explain(
      Principal caller, @RequestParam String community, @RequestBody byte[] blank)
      throws IOException, SQLException {
    return filled(caller, community, "", false, blank).columns().stream()
        .map(FormsController::line)
        .toList();
  }

  private FilledForm filled(
      Principal caller, String community, String people, boolean storyInside, byte[] blank)
      throws IOException, SQLException {
    Blank asked = new Blank(blank, people, Map.of(), storyInside);
    return forms.fill(asked, desk.account(caller.getName()), community);
  }

  /** How a blank is understood, and what has to be asked before it can be filled. */
  @PostMapping(value = "/api/v1/forms/read", produces = MediaType.APPLICATION_JSON_VALUE)
  FormReading read(
      Principal caller,
      @RequestParam String community,
      @RequestParam(defaultValue = "") String people,
      @RequestBody byte[] blank)
      throws IOException, SQLException {
    return forms.read(Blank.of(blank, people), desk.account(caller.getName()), community);
  }

  private static Map<String, Object> line(ColumnStory column) {
    int cells = column.filledCells() + column.emptyCells();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("label", column.label());
    line.put("item", column.item());
    line.put("confidence", column.confidence());
    line.put("filled", cells == 0 ? 0 : (double) column.filledCells() / cells);
    line.put("note", column.note());
    return line;
  }
}
