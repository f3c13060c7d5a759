package yibiao.bench.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A styled list, with the marks that each filler wants. */
final class Template {
  static final int COLUMNS = 30;
  static final int FIRST = 2;
  private static final int KINDS = 5000;
  private static final String[][] VALUES = values();

  private Template() {}

  /**
   * What a person has at a column: made beforehand, so that filling is measured and nothing else.
   */
  static String value(int row, int column) {
    return VALUES[column % VALUES.length][row % KINDS];
  }

  private static String[][] values() {
    String[][] values = new String[6][KINDS];
    for (int n = 0; n < KINDS; n++) {
      values[0][n] = "360702199001" + String.format("%06d", n * 31);
      values[1][n] = "江西省赣州市章贡区解放街道西津路居委会八一四大道" + n % 300 + "号水岸家园5栋" + n + "室";
      values[2][n] = "138" + String.format("%08d", n);
      values[3][n] = n % 2 == 0 ? "男" : "女";
      values[4][n] = "汉族";
      values[5][n] = "张" + n;
    }
    return values;
  }

  /** The template of a filler: empty cells, {@code {.c0}}, or {@code ${r.c0}}. */
  static byte[] of(String filler) throws IOException {
    try (Workbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("花名册");
      CellStyle cell = workbook.createCellStyle();
      cell.setBorderBottom(BorderStyle.THIN);
      cell.setBorderTop(BorderStyle.THIN);
      cell.setBorderLeft(BorderStyle.THIN);
      cell.setBorderRight(BorderStyle.THIN);
      CellStyle head = workbook.createCellStyle();
      head.cloneStyleFrom(cell);
      head.setAlignment(HorizontalAlignment.CENTER);
      head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      Row title = sheet.createRow(0);
      title.createCell(0).setCellValue("居民花名册");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, COLUMNS - 1));
      Row labels = sheet.createRow(1);
      Row data = sheet.createRow(FIRST);
      for (int column = 0; column < COLUMNS; column++) {
        labels.createCell(column).setCellValue("栏目" + column);
        labels.getCell(column).setCellStyle(head);
        data.createCell(column).setCellStyle(cell);
        switch (filler) {
          case "fastexcel" -> data.getCell(column).setCellValue("{.c" + column + "}");
          case "jxls" -> data.getCell(column).setCellValue("${r.c" + column + "}");
          default -> {
            // Ours is the department's own blank.
          }
        }
        sheet.setColumnWidth(column, 20 * 256);
      }
      if (filler.equals("jxls")) {
        comment(sheet, 0, "jx:area(lastCell=\"AD3\")");
        comment(sheet, FIRST, "jx:each(items=\"rows\" var=\"r\" lastCell=\"AD3\")");
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void comment(Sheet sheet, int row, String text) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setRow1(row);
    anchor.setRow2(row + 1);
    anchor.setCol2(2);
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    sheet.getRow(row).getCell(0).setCellComment(comment);
  }
}
