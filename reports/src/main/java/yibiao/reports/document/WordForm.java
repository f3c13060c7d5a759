package yibiao.reports.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * The tables of a Word document, each as a sheet: the lines above a table stand above it there.
 * What is written into the sheets goes back into the cells and lines that they were made from.
 */
final class WordForm implements FormDocument {
  private final XWPFDocument document;
  private final XSSFWorkbook cells = new XSSFWorkbook();
  private final List<WordTable> tables = new ArrayList<>();

  WordForm(XWPFDocument document) {
    this.document = document;
    List<XWPFParagraph> above = new ArrayList<>();
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFTable table) {
        tables.add(new WordTable(cells.createSheet("表格" + (tables.size() + 1)), table, above));
        above = new ArrayList<>();
      } else if (element instanceof XWPFParagraph line && !line.getText().isBlank()) {
        above.add(line);
      }
    }
    if (!tables.isEmpty() && !above.isEmpty()) {
      tables.getLast().under(above);
    }
    if (tables.isEmpty()) {
      cells.createSheet("表格1");
    }
  }

  @Override
  public Workbook workbook() {
    return cells;
  }

  @Override
  public String ending() {
    return "docx";
  }

  /** One document a card: so each is printed and signed by itself. */
  @Override
  public int cards() {
    return 1;
  }

  @Override
  public ListRows list(Sheet sheet, int start, int last, int[] columns) {
    int room = SheetRows.room(sheet, start, last);
    DrawnRows rows = new DrawnRows(sheet, start, last, columns);
    return new ListRows() {
      @Override
      public String there(int at) {
        return rows.there(at);
      }

      @Override
      public void add(Value[] cells) {
        rows.add(cells);
      }

      @Override
      public int finish() {
        int added = rows.finish();
        tables.get(cells.getSheetIndex(sheet)).inserted(start + room, added);
        return added;
      }
    };
  }

  @Override
  public ListRows drawn(Sheet sheet, int start, int last, int[] columns) {
    return list(sheet, start, last, columns);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    tables.forEach(WordTable::giveBack);
    document.write(out);
  }

  @Override
  public void close() throws IOException {
    cells.close();
    document.close();
  }
}
