package yibiao.pages.query;

import static yibiao.standard.words.Words.say;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.door.gateway.Refusal;
import yibiao.door.query.Answer;
import yibiao.door.query.CountedRows;
import yibiao.door.query.CsvRows;
import yibiao.door.query.PersonQuery;
import yibiao.door.query.RecentStatements;
import yibiao.door.query.SavedQueries;
import yibiao.door.query.XlsxRows;
import yibiao.door.token.AccessDesk;
import yibiao.pages.Downloads;
import yibiao.pages.Page;

/** The SQL console: what one may read, with its history, saved statements and exports. */
@Page
class QueryController {
  /** A file of 100 MB or so. */
  private static final long MOST_CHARACTERS = 100_000_000;

  private static final int MOST = 1000;
  private static final int USUAL = 100;

  /** Tables have more columns than a page of rows usually has lines. */
  private static final Pattern LISTS_COLUMNS =
      Pattern.compile("\\s*(DESC|DESCRIBE|SHOW)\\b", Pattern.CASE_INSENSITIVE);

  private static final String BOM = "\ufeff";

  private final PersonQuery query;
  private final SavedQueries saved;
  private final RecentStatements recentStatements;
  private final AccessDesk desk;
  private final StateFolder state;

  QueryController(
      PersonQuery query,
      SavedQueries saved,
      RecentStatements recentStatements,
      AccessDesk desk,
      StateFolder state) {
    this.query = query;
    this.saved = saved;
    this.recentStatements = recentStatements;
    this.desk = desk;
    this.state = state;
  }

  /** Statements travel by their number: an address stays in browsers' histories. */
  @GetMapping("/query")
  String console(
      @ModelAttribute("account") Account account,
      @RequestParam(defaultValue = "-1") int recent,
      @RequestParam(defaultValue = "-1") int kept,
      Model model) {
    List<String> history = recentStatements.of(account.name());
    if (recent >= 0 && recent < history.size()) {
      return page(account, history.get(recent), "", USUAL, model);
    }
    return saved.of(account.name()).stream()
        .filter(query -> query.id() == kept)
        .findFirst()
        .map(query -> page(account, query.statement(), query.purpose(), USUAL, model))
        .orElseGet(() -> page(account, "", "", USUAL, model));
  }

  @PostMapping("/query")
  String run(
      @ModelAttribute("account") Account account,
      @RequestParam String sql,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "" + USUAL) int limit,
      Model model)
      throws SQLException {
    int rows = Math.clamp(limit, 1, MOST);
    if (!sql.isBlank()) {
      Session session = desk.session(account.name(), purpose);
      recentStatements.asked(account.name(), sql.strip());
      int most = LISTS_COLUMNS.matcher(sql).lookingAt() ? MOST : rows;
      model.addAttribute("answer", Answer.of(query, session, "sql", trimmed(sql), most));
    }
    return page(account, sql, purpose, rows, model);
  }

  private String page(Account account, String sql, String purpose, int limit, Model model) {
    model.addAttribute("sql", sql);
    model.addAttribute("purpose", purpose);
    model.addAttribute("limit", limit);
    model.addAttribute("purposes", desk.purposes(account));
    model.addAttribute("history", recentStatements.of(account.name()));
    model.addAttribute("saved", saved.of(account.name()));
    return "query/query";
  }

  /** The engine takes one statement without its semicolon. */
  private static String trimmed(String sql) {
    return sql.strip().replaceFirst(";+\\s*$", "");
  }

  @PostMapping("/query/export")
  String export(
      @ModelAttribute("account") Account account,
      @RequestParam String sql,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "csv") String format,
      HttpServletResponse response,
      Model model)
      throws SQLException, IOException {
    Session session = desk.session(account.name(), purpose);
    boolean workbook = format.equals("xlsx");
    // A refusal may come behind the first rows: the file is whole before anything of it is sent.
    Path file = Files.createTempFile(state.folder("tmp"), "query", "");
    try {
      Optional<Refusal> refusal;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        refusal = workbook ? xlsx(session, trimmed(sql), out) : csv(session, trimmed(sql), out);
      }
      if (refusal.isPresent()) {
        model.addAttribute("answer", new Answer(List.of(), List.of(), false, refusal));
        return page(account, sql, purpose, USUAL, model);
      }
      send(file, workbook, response);
      return null;
    } finally {
      Files.delete(file);
    }
  }

  private static void send(Path file, boolean workbook, HttpServletResponse response)
      throws IOException {
    Downloads.headers(
            workbook ? Downloads.XLSX : Downloads.CSV, workbook ? "query.xlsx" : "query.csv")
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    Files.copy(file, response.getOutputStream());
  }

  private Optional<Refusal> csv(Session session, String sql, OutputStream out)
      throws SQLException, IOException {
    // Spreadsheets take a file without this for the local charset.
    out.write(BOM.getBytes(StandardCharsets.UTF_8));
    try (CsvRows rows = new CsvRows(out)) {
      CountedRows counted = new CountedRows(rows, Long.MAX_VALUE, MOST_CHARACTERS);
      return query.run(session, "export", sql, counted).or(counted::tooMuch);
    }
  }

  private Optional<Refusal> xlsx(Session session, String sql, OutputStream out)
      throws SQLException, IOException {
    try (XlsxRows rows = new XlsxRows(out)) {
      CountedRows counted = new CountedRows(rows, XlsxRows.MOST_ROWS, MOST_CHARACTERS);
      Optional<Refusal> refusal = query.run(session, "export", sql, counted).or(counted::tooMuch);
      if (refusal.isEmpty()) {
        rows.finish();
      }
      return refusal;
    }
  }

  @PostMapping("/query/save")
  String save(
      @ModelAttribute("account") Account account,
      @RequestParam String sql,
      @RequestParam String title,
      @RequestParam(defaultValue = "") String purpose,
      Model model) {
    if (title.isBlank() || sql.isBlank()) {
      model.addAttribute("problem", say("pages.nameAndStatementAre"));
    } else {
      saved.save(account.name(), title, sql, purpose);
      model.addAttribute("done", "query.save.done");
    }
    return page(account, sql, purpose, USUAL, model);
  }

  @PostMapping("/query/saved/{id}/remove")
  String remove(@ModelAttribute("account") Account account, @PathVariable int id) {
    saved.remove(account.name(), id);
    return "redirect:/query";
  }
}
