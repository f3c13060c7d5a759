package yibiao.reports;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws blank forms, a row of texts at a time; null leaves a cell out. */
public final class Workbooks {
  private Workbooks() {}

  public static XSSFWorkbook of(String[]... rows) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("表");
    for (int at = 0; at < rows.length; at++) {
      Row row = sheet.createRow(at);
      for (int column = 0; column < rows[at].length; column++) {
        if (rows[at][column] != null) {
          row.createCell(column).setCellValue(rows[at][column]);
        }
      }
    }
    return workbook;
  }

  public static String[] row(String... cells) {
    return cells;
  }
}
