package yibiao.ingestion.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.Datasets;

class SpreadsheetRowReaderTest {
  private static final DatasetDefinition CHILDREN =
      Datasets.of(
          DatasetDefinition.Format.XLSX,
          Map.of("name", "姓名", "father_name", "父亲/姓名", "father_phone", "父亲/电话"));
  private static final DatasetDefinition PEOPLE =
      Datasets.of(DatasetDefinition.Format.XLSX, Map.of("name", "姓名", "birth_date", "出生日期"));

  @TempDir private Path folder;
  private final CollectedRows rows = new CollectedRows();

  private static void row(Sheet sheet, int at, Object... cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Double number) {
        row.createCell(i).setCellValue(number);
      } else if (cells[i] != null) {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  private Path save(Workbook workbook) throws IOException {
    Path file = folder.resolve("book");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static Workbook children(Workbook workbook) {
    Sheet sheet = workbook.createSheet("水东镇");
    row(sheet, 0, "留守儿童信息表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    row(sheet, 2, "姓 名", "父亲", null, "备注");
    row(sheet, 3, null, "姓名", "电\n话", null);
    sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
    sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
    row(sheet, 4, "王小明", "王强", 13800138000d, "");
    row(sheet, 6, "李小红", "李伟", "0797-8123456", "x");
    row(workbook.createSheet("说明"), 0, "本表由社区填写");
    return workbook;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoHeaderRowsWithMergedCellsAndSeveralSheets(boolean xlsx) throws Exception {
    Path file = save(children(xlsx ? new XSSFWorkbook() : new HSSFWorkbook()));
    new SpreadsheetRowReader().read(file, CHILDREN, rows);
    assertThat(rows.column("姓名")).containsExactly("王小明", "李小红");
    assertThat(rows.column("父亲/姓名")).containsExactly("王强", "李伟");
    assertThat(rows.column("父亲/电话")).containsExactly("13800138000", "0797-8123456");
    assertThat(rows.rows).extracting(DeliveredRow::number).containsExactly(5, 7);
    assertThat(rows.rows).extracting(DeliveredRow::sheet).containsOnly("水东镇");
    assertThat(rows.unreadable)
        .extracting(UnreadableRow::sheet, UnreadableRow::number, UnreadableRow::content)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("说明", 1, "本表由社区填写"));
  }

  @Test
  void datesNumbersFormulasAndErrorsAreText() throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet();
    row(sheet, 0, "姓名", "出生日期", "号码", "公式", "是", "错误");
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue("王芳");
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    row.createCell(1).setCellValue(LocalDate.of(1985, 3, 5));
    row.getCell(1).setCellStyle(day);
    row.createCell(2).setCellValue(360702198503051.0);
    row.createCell(3).setCellFormula("1+1");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
    row.createCell(4).setCellValue(true);
    row.createCell(5).setCellErrorValue((byte) 42);
    new SpreadsheetRowReader().read(save(workbook), PEOPLE, rows);
    assertThat(rows.rows.getFirst().cells())
        .containsEntry("出生日期", "1985-03-05")
        .containsEntry("号码", "360702198503051")
        .containsEntry("公式", "2")
        .containsEntry("是", "true")
        .containsEntry("错误", "#N/A");
  }

  @Test
  void aWorkbookThatWasCutOffIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(save(children(new XSSFWorkbook())));
    for (int part : new int[] {whole.length / 3, whole.length - 30}) {
      Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, part));
      assertThatThrownBy(() -> new SpreadsheetRowReader().read(file, CHILDREN, rows))
          .isInstanceOf(UnreadableDelivery.class)
          .hasMessageContaining("不是完整的 Excel 文件");
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("x.xlsx"), "<html>请先登录</html>");
    assertThatThrownBy(() -> new SpreadsheetRowReader().read(file, PEOPLE, rows))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("不是 Excel 文件");
  }

  @Test
  void aVanishedColumnIsNamed() throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook();
    row(workbook.createSheet(), 0, "姓名", "生日");
    Path file = save(workbook);
    assertThatThrownBy(() -> new SpreadsheetRowReader().read(file, PEOPLE, rows))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("columns are missing: 出生日期");
  }

  @Test
  void aSecondTableWithOtherColumnsIsNotReadByTheFirstOnes() throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet();
    row(sheet, 0, "姓名", "出生日期", "备注");
    row(sheet, 1, "王芳", "1985-03-05");
    row(sheet, 2, "二、外来人员");
    row(sheet, 3, "出生日期", "姓名", "备注");
    row(sheet, 4, "1986-01-02", "李强");
    new SpreadsheetRowReader().read(save(workbook), PEOPLE, rows);
    assertThat(rows.column("姓名")).containsExactly("王芳");
    assertThat(rows.unreadable).extracting(UnreadableRow::number).containsExactly(3, 4, 5);
    assertThat(rows.unreadable.getLast().reason()).contains("另有一张表");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRowInWhichWordsAreCrossedOutIsAskedAbout(boolean xlsx) throws Exception {
    Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    Sheet sheet = workbook.createSheet();
    row(sheet, 0, "姓名", "出生日期", "备注");
    row(sheet, 1, "王芳", "1985-03-05");
    row(sheet, 2, "李强", "1986-01-02");
    row(sheet, 3, "赵琳", "", "旧");
    Font struck = workbook.createFont();
    struck.setStrikeout(true);
    RichTextString twice =
        workbook.getCreationHelper().createRichTextString("1987-01-011987-01-10");
    twice.applyFont(0, 10, struck);
    sheet.getRow(2).getCell(1).setCellValue(twice);
    CellStyle whole = workbook.createCellStyle();
    whole.setFont(struck);
    sheet.getRow(3).getCell(2).setCellStyle(whole);
    new SpreadsheetRowReader().read(save(workbook), PEOPLE, rows);
    // Of a column that nobody asks for, it does not matter.
    assertThat(rows.column("姓名")).containsExactly("王芳", "赵琳");
    assertThat(rows.unreadable).singleElement().extracting(UnreadableRow::number).isEqualTo(3);
    assertThat(rows.unreadable.getFirst().reason()).contains("划去");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheFormatSetsBesideATextIsSeenWithIt(boolean xlsx) throws Exception {
    Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    Sheet sheet = workbook.createSheet();
    row(sheet, 0, "姓名", "出生日期");
    row(sheet, 1, "王芳", "850305");
    CellStyle century = workbook.createCellStyle();
    century.setDataFormat(workbook.createDataFormat().getFormat("\"19\"@"));
    sheet.getRow(1).getCell(1).setCellStyle(century);
    new SpreadsheetRowReader().read(save(workbook), PEOPLE, rows);
    assertThat(rows.column("出生日期")).containsExactly("19850305");
  }

  @Test
  void aWorkbookInXmlIsCalledSo() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("x.xls"),
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table/></Workbook>");
    assertThatThrownBy(() -> new SpreadsheetRowReader().read(file, PEOPLE, rows))
        .hasMessageContaining("Excel 2003 XML 表格");
  }
}
