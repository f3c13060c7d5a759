package yibiao.reports.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A workbook, of the kind that it came as. */
final class SpreadsheetForm implements FormDocument {
  /** More sheets than this make a workbook that office programs open too slowly. */
  private static final int CARDS = 200;

  private final Workbook workbook;
  private final List<SplicedRows> waiting = new ArrayList<>();
  private final List<StreamedRows> opened = new ArrayList<>();

  SpreadsheetForm(Workbook workbook) {
    this.workbook = workbook;
  }

  @Override
  public Workbook workbook() {
    return workbook;
  }

  @Override
  public String ending() {
    return workbook.getSpreadsheetVersion().getMaxRows() > 1 << 16 ? "xlsx" : "xls";
  }

  @Override
  public int cards() {
    return CARDS;
  }

  @Override
  public ListRows list(Sheet sheet, int start, int last, int[] columns) {
    if (sheet instanceof XSSFSheet drawn) {
      StreamedRows rows = new StreamedRows(drawn, start, last, columns, waiting::add);
      opened.add(rows);
      return rows;
    }
    return new DrawnRows(sheet, start, last, columns);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    workbook.setForceFormulaRecalculation(true);
    if (waiting.isEmpty()) {
      workbook.write(out);
      return;
    }
    Path saved = Files.createTempFile("yibiao-form", ".xlsx");
    try {
      try (OutputStream file = Files.newOutputStream(saved)) {
        workbook.write(file);
      }
      Splicer.splice(saved, waiting, out);
    } finally {
      Files.deleteIfExists(saved);
    }
  }

  @Override
  public void close() throws IOException {
    for (StreamedRows rows : opened) {
      rows.discard();
    }
    workbook.close();
  }
}
