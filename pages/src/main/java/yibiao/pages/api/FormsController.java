package yibiao.pages.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The filled workbook. */
  @PostMapping(value = "/api/v1/forms/fill", produces = Downloads.XLSX)
  ResponseEntity<byte[]> fill(
      Principal caller,
      @RequestParam String community,
      @RequestParam(defaultValue = "1") int firstCard,
      @RequestParam(defaultValue = "") String people,
      @RequestBody byte[] blank)
      throws IOException, SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forms.fill(new Blank(blank, firstCard, people), desk.account(caller.getName()), community, out);
    return ResponseEntity.ok(out.toByteArray());
  }

  /**
   * A filled workbook with what there is to say of it.
   *
   * @param people whom it is about, in words
   * @param rows how many of them are in it, of {@code total}
   * @param columns label → item → confidence → share of cells filled
   * @param workbook the XLSX; base64 in JSON
   */
  record Filled(
      String title,
      String people,
      int rows,
      int total,
      List<Map<String, Object>> columns,
      byte[] workbook) {}

  /** The filled workbook and its figures, filled once. */
  @PostMapping(value = "/api/v1/forms/filled", produces = MediaType.APPLICATION_JSON_VALUE)
  Filled filled(
      Principal caller,
      @RequestParam String community,
      @RequestParam(defaultValue = "1") int firstCard,
      @RequestParam(defaultValue = "") String people,
      @RequestBody byte[] blank)
      throws IOException, SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FilledForm filled =
        forms.fill(
            new Blank(blank, firstCard, people), desk.account(caller.getName()), community, out);
    return new Filled(
        filled.title(),
        filled.people(),
        filled.rows(),
        filled.total(),
        filled.columns().stream().map(FormsController::line).toList(),
        out.toByteArray());
  }

  /** Label → item → confidence → share of cells filled. */
  @PostMapping(value = "/api/v1/forms/explain", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Map<String, Object>> explain(
      Principal caller, @RequestParam String community, @RequestBody byte[] blank)
      throws IOException, SQLException {
    var filled =
        forms.fill(
            Blank.of(blank),
            desk.account(caller.getName()),
            community,
            new ByteArrayOutputStream());
    return filled.columns().stream().map(FormsController::line).toList();
  }

  /** How a blank is understood, and what has to be asked before it can be filled. */
  @PostMapping(value = "/api/v1/forms/read", produces = MediaType.APPLICATION_JSON_VALUE)
  FormReading read(
      Principal caller,
      @RequestParam String community,
      @RequestParam(defaultValue = "") String people,
      @RequestBody byte[] blank)
      throws IOException, SQLException {
    return forms.read(new Blank(blank, 1, people), desk.account(caller.getName()), community);
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
