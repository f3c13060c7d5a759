package yibiao.door.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes rows as one sheet while they come. All cells are text: an ID number must not become a
 * rounded number, and a value that looks like a formula must not become one.
 */
public final class XlsxRows implements PersonQuery.Rows, AutoCloseable {
  private static final int IN_MEMORY = 200;

  /** Below the header. */
  public static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

  private static final String TEXT = "@";

  private final OutputStream out;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
  private final SXSSFSheet sheet = workbook.createSheet("查询结果");
  private final CellStyle text = workbook.createCellStyle();
  private int next;

  public XlsxRows(OutputStream out) {
    this.out = out;
    workbook.setCompressTempFiles(true);
    text.setDataFormat(workbook.createDataFormat().getFormat(TEXT));
  }

  @Override
  public void columns(List<String> names) {
    row(names);
    sheet.createFreezePane(0, 1);
  }

  @Override
  public boolean row(List<String> cells) {
    Row row = sheet.createRow(next++);
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
      row.getCell(i).setCellStyle(text);
    }
    return true;
  }

  /** Writes the workbook; nothing is written before. */
  public void finish() throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
