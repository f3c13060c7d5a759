package yibiao.pages.exchange;

import static yibiao.standard.words.Words.say;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yibiao.catalog.sharing.ListEntry;
import yibiao.pages.exchange.Imported.Problem;
import yibiao.reports.document.SmallWorkbook;
import yibiao.reports.template.UnreadableTemplate;

/** The list as one sheet, a line an entry, in the shape of a government data-resource catalogue. */
public final class CatalogueWorkbook {
  private static final String SHEET = "共享清单";
  private static final String RESOURCE_TITLE = "信息资源名称";
  private static final String ITEM_TITLE = "信息项名称";
  private static final int WIDTH = 18 * 256;

  private CatalogueWorkbook() {}

  /**
   * Writes a workbook.
   *
   * @param resourceTitles what a resource is called
   * @param itemTitles what an item is called
   */
  public static void write(
      List<ListEntry> entries,
      Function<String, String> resourceTitles,
      Function<String, String> itemTitles,
      OutputStream out)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet(SHEET);
      List<String> headings = new ArrayList<>(List.of(RESOURCE_TITLE, ITEM_TITLE));
      for (EntryField field : EntryField.values()) {
        headings.add(field.heading());
      }
      write(sheet.createRow(0), headings);
      for (ListEntry entry : entries) {
        List<String> cells =
            new ArrayList<>(
                List.of(resourceTitles.apply(entry.resource()), itemTitles.apply(entry.item())));
        for (EntryField field : EntryField.values()) {
          cells.add(field.of(entry));
        }
        write(sheet.createRow(sheet.getLastRowNum() + 1), cells);
      }
      for (int i = 0; i < headings.size(); i++) {
        sheet.setColumnWidth(i, WIDTH);
      }
      sheet.createFreezePane(2, 1);
      workbook.write(out);
    }
  }

  private static void write(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }

  /** Reads a workbook; columns are found by their headings, in any order. */
  public static Imported read(InputStream in, Validator validator) throws IOException {
    try (XSSFWorkbook workbook = SmallWorkbook.open(in)) {
      Sheet sheet =
          workbook.getSheet(SHEET) == null ? workbook.getSheetAt(0) : workbook.getSheet(SHEET);
      return new SheetReader(sheet, validator).read();
    } catch (UnreadableTemplate e) {
      return new Imported(List.of(), List.of(new Problem("", 0, "", e.getMessage())));
    }
  }

  private static final class SheetReader {
    private final Sheet sheet;
    private final Validator validator;
    private final DataFormatter formatter = new DataFormatter();
    private final Map<EntryField, Integer> places = new EnumMap<>(EntryField.class);
    private final List<Problem> problems = new ArrayList<>();

    SheetReader(Sheet sheet, Validator validator) {
      this.sheet = sheet;
      this.validator = validator;
    }

    Imported read() {
      Row head = sheet.getRow(sheet.getFirstRowNum());
      Map<String, Integer> headings = new HashMap<>();
      if (head != null) {
        head.forEach(
            cell -> headings.put(formatter.formatCellValue(cell).strip(), cell.getColumnIndex()));
      }
      for (EntryField field : EntryField.values()) {
        if (headings.containsKey(field.heading())) {
          places.put(field, headings.get(field.heading()));
        } else {
          problems.add(
              new Problem(
                  sheet.getSheetName(), 1, field.heading(), say("pages.thisColumnMissing")));
        }
      }
      return problems.isEmpty() ? rows() : new Imported(List.of(), problems);
    }

    private Imported rows() {
      List<ListEntry> entries = new ArrayList<>();
      Map<String, Integer> seen = new HashMap<>();
      for (int i = sheet.getFirstRowNum() + 1; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        if (row == null || isBlank(row)) {
          continue;
        }
        int number = i + 1;
        ListEntry entry =
            new EntryField.Reader(field -> cell(row, field))
                .entry((field, message) -> problem(number, field, message));
        Integer before = seen.put(entry.resource() + " " + entry.item(), number);
        if (before != null) {
          problem(number, EntryField.ITEM, say("pages.sameAsInRow", before));
        }
        EntryProblems.of(entry, validator)
            .forEach((field, message) -> problem(number, field, message));
        entries.add(entry);
      }
      if (entries.isEmpty()) {
        problems.add(new Problem(sheet.getSheetName(), 0, "", say("pages.noEntryAtAll")));
      }
      return new Imported(entries, problems);
    }

    private boolean isBlank(Row row) {
      return places.keySet().stream().allMatch(field -> cell(row, field).isBlank());
    }

    private String cell(Row row, EntryField field) {
      return formatter.formatCellValue(row.getCell(places.get(field)));
    }

    private void problem(int row, EntryField field, String message) {
      Problem problem = new Problem(sheet.getSheetName(), row, field.heading(), message);
      boolean said =
          problems.stream().anyMatch(p -> p.row() == row && p.column().equals(field.heading()));
      if (!said) {
        problems.add(problem);
      }
    }
  }
}
