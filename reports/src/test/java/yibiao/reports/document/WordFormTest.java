package yibiao.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Tables in Word are forms too. */
class WordFormTest {
  private static byte[] blank() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("低保对象花名册");
      document.createParagraph().createRun().setText("填报单位：");
      XWPFTable table = document.createTable(3, 3);
      List<String> labels = List.of("序号", "姓名", "性别");
      for (int column = 0; column < 3; column++) {
        table.getRow(0).getCell(column).setText(labels.get(column));
      }
      table.getRow(1).getCell(2).setText("□男 □女");
      table.getRow(2).getCell(0).setText("合计");
      document.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void linesAndCellsAreReadAndWrittenAndRowsAreAdded() throws IOException {
    try (FormDocument form = FormDocuments.open(blank())) {
      assertThat(form.ending()).isEqualTo("docx");
      Sheet sheet = form.workbook().getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("低保对象花名册");
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("姓名");
      sheet.getRow(1).getCell(0).setCellValue("填报单位：西津路社区");
      ListRows rows = form.list(sheet, 3, 3, new int[] {0, 1, 2});
      for (int n = 1; n <= 3; n++) {
        rows.add(
            new Value[] {
              Value.number(Integer.toString(n)), Value.text("张" + n), Value.text("☑男 □女")
            });
      }
      rows.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      form.write(out);
      try (XWPFDocument after = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
        assertThat(after.getParagraphs().get(1).getText()).isEqualTo("填报单位：西津路社区");
        XWPFTable table = after.getTables().getFirst();
        assertThat(table.getNumberOfRows()).isEqualTo(5);
        assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("☑男 □女");
        assertThat(table.getRow(3).getCell(0).getText()).isEqualTo("3");
        assertThat(table.getRow(3).getCell(1).getText()).isEqualTo("张3");
        assertThat(table.getRow(4).getCell(0).getText()).isEqualTo("合计");
      }
    }
  }
}
