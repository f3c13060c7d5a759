package yibiao.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static yibiao.reports.Workbooks.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.reports.Workbooks;

/** A list grows, and everything that the form had around it grows or moves along. */
class ListRowsTest {
  private static final int[] COLUMNS = {0, 1, 2};

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** Fills people into the third row and on; what was written, read back. */
  private static Workbook filled(byte[] blank, int start, int last, int people) throws IOException {
    try (FormDocument form = FormDocuments.open(blank)) {
      ListRows rows = form.list(form.workbook().getSheetAt(0), start, last, COLUMNS);
      for (int n = 1; n <= people; n++) {
        rows.add(
            new Value[] {
              Value.number(Integer.toString(n)),
              Value.text("张<" + n + ">&"),
              Value.of("1960-03-0" + (n % 9 + 1))
            });
      }
      rows.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      form.write(out);
      return WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()));
    }
  }

  private static XSSFWorkbook blank() {
    XSSFWorkbook workbook =
        Workbooks.of(
            row("花名册"),
            row("序号", "姓名", "出生日期", "金额"),
            row("1", "", "", ""),
            row("2", "", "", ""),
            row("3", "", "", ""),
            row("", "", "", ""),
            row("填表人："));
    XSSFSheet sheet = workbook.getSheetAt(0);
    sheet.getRow(2).createCell(3).setCellFormula("A3*50");
    sheet.getRow(5).getCell(0).setCellFormula("\"合计：\"&COUNTA(B3:B5)");
    sheet.getRow(5).createCell(3).setCellFormula("SUM(D3:D5)");
    return workbook;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40})
  void sumsAndRowsBelowGoAlong(int people) throws IOException {
    try (Workbook workbook = filled(bytes(blank()), 2, 4, people)) {
      Sheet sheet = workbook.getSheetAt(0);
      int last = 1 + Math.max(3, people);
      assertThat(sheet.getRow(1 + people).getCell(1).getStringCellValue())
          .isEqualTo("张<" + people + ">&");
      assertThat(sheet.getRow(1 + people).getCell(0).getNumericCellValue()).isEqualTo(people);
      assertThat(sheet.getRow(2).getCell(2).getLocalDateTimeCellValue().getYear()).isEqualTo(1960);
      assertThat(sheet.getRow(last + 1).getCell(0).getCellFormula())
          .isEqualTo("\"合计：\"&COUNTA(B3:B" + (last + 1) + ")");
      assertThat(sheet.getRow(last + 1).getCell(3).getCellFormula())
          .isEqualTo("SUM(D3:D" + (last + 1) + ")");
      assertThat(sheet.getRow(last + 2).getCell(0).getStringCellValue()).isEqualTo("填表人：");
      if (people > 3) {
        assertThat(sheet.getRow(last).getCell(3).getCellFormula())
            .isEqualTo("A" + (last + 1) + "*50");
      }
    }
  }

  @Test
  void dropDownsNamesAndTheAreaToPrintReachToTheLastPerson() throws IOException {
    XSSFWorkbook blank = blank();
    XSSFSheet sheet = blank.getSheetAt(0);
    DataValidationHelper lists = sheet.getDataValidationHelper();
    sheet.addValidationData(
        lists.createValidation(
            lists.createExplicitListConstraint(new String[] {"甲", "乙"}),
            new CellRangeAddressList(2, 4, 3, 3)));
    Name name = blank.createName();
    name.setNameName("名单");
    name.setRefersToFormula("表!$B$3:$B$5");
    blank.setPrintArea(0, 0, 3, 0, 6);
    sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
    sheet.createFreezePane(0, 2);
    try (XSSFWorkbook workbook = (XSSFWorkbook) filled(bytes(blank), 2, 4, 40)) {
      XSSFSheet after = workbook.getSheetAt(0);
      assertThat(after.getDataValidations().getFirst().getRegions().getCellRangeAddresses())
          .extracting(CellRangeAddress::formatAsString)
          .containsExactly("D3:D42");
      assertThat(workbook.getName("名单").getRefersToFormula()).isEqualTo("表!$B$3:$B$42");
      assertThat(workbook.getPrintArea(0)).endsWith("$A$1:$D$44");
      assertThat(after.getMergedRegions())
          .extracting(CellRangeAddress::formatAsString)
          .contains("E3:F3", "E20:F20", "E41:F41");
      assertThat(after.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      assertThat(after.getCTWorksheet().getDimension().getRef()).startsWith("A1:").endsWith("44");
    }
  }

  @Test
  void anOldWorkbookGrowsToo() throws IOException {
    HSSFWorkbook blank = new HSSFWorkbook();
    Sheet sheet = blank.createSheet("表");
    for (int row = 0; row < 4; row++) {
      sheet.createRow(row);
    }
    sheet.getRow(0).createCell(0).setCellValue("花名册");
    sheet.getRow(1).createCell(1).setCellValue("姓名");
    sheet.getRow(2).createCell(3).setCellFormula("A3*50");
    sheet.getRow(3).createCell(0).setCellValue("填表人：");
    try (Workbook workbook = filled(bytes(blank), 2, 2, 5)) {
      Sheet after = workbook.getSheetAt(0);
      assertThat(after.getRow(6).getCell(1).getStringCellValue()).isEqualTo("张<5>&");
      assertThat(after.getRow(6).getCell(3).getCellFormula()).isEqualTo("A7*50");
      assertThat(after.getRow(7).getCell(0).getStringCellValue()).isEqualTo("填表人：");
    }
  }

  @Test
  void whatTheRowsShowStaysAndBoxesStandInEveryRow() throws IOException {
    XSSFWorkbook blank =
        Workbooks.of(row("表"), row("序号", "姓名", "性别", "单位"), row("1", "", "□男 □女", "人"));
    try (FormDocument form = FormDocuments.open(bytes(blank))) {
      ListRows rows = form.list(form.workbook().getSheetAt(0), 2, 2, COLUMNS);
      for (String box : List.of("☑男 □女", "□男 ☑女")) {
        assertThat(rows.there(2)).isEqualTo("□男 □女");
        rows.add(new Value[] {null, Value.text("张"), Value.text(box)});
      }
      rows.add(new Value[3]);
      rows.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      form.write(out);
      try (XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
        Sheet sheet = after.getSheetAt(0);
        assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("人");
        assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("□男 ☑女");
        assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("□男 □女");
        assertThat(sheet.getRow(4).getCell(3))
            .satisfiesAnyOf(
                cell -> assertThat(cell).isNull(),
                cell -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
      }
    }
  }
}
