package yibiao.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws blank lists. */
public final class Rosters {
  private Rosters() {}

  public static byte[] blank(String title, String... labels) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("名册");
      sheet.createRow(0).createCell(0).setCellValue(title);
      Row header = sheet.createRow(1);
      for (int column = 0; column < labels.length; column++) {
        header.createCell(column).setCellValue(labels[column]);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
