package yibiao.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static yibiao.reports.Workbooks.row;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import yibiao.reports.Workbooks;

class SheetRowsTest {
  @Test
  void aSumUnderTheRowsGrowsWithThem() {
    Sheet sheet =
        Workbooks.of(row("姓名", "金额"), row("", ""), row("", ""), row("合计", null)).getSheetAt(0);
    sheet.getRow(3).createCell(1).setCellFormula("SUM(B2:B3)");
    SheetRows.makeRoom(sheet, 1, 10);
    assertThat(sheet.getRow(11).getCell(0).getStringCellValue()).isEqualTo("合计");
    assertThat(sheet.getRow(11).getCell(1).getCellFormula()).isEqualTo("SUM(B2:B11)");
  }

  @Test
  void aFormulaOfTheRowStandsInEveryRow() {
    Sheet sheet = Workbooks.of(row("单价", "数量", "金额"), row("", "", "")).getSheetAt(0);
    sheet.getRow(1).getCell(2).setCellFormula("A2*B2");
    SheetRows.makeRoom(sheet, 1, 3);
    assertThat(sheet.getRow(3).getCell(2).getCellFormula()).isEqualTo("A4*B4");
    SheetRows.put(sheet, 3, 2, Value.number("7"));
    assertThat(sheet.getRow(3).getCell(2).getCellFormula()).isEqualTo("A4*B4");
  }

  @Test
  void whereNoBlankRowIsDrawnTheFooterMovesDown() {
    Sheet sheet = Workbooks.of(row("序号", "姓名"), row("填表人：")).getSheetAt(0);
    SheetRows.makeRoom(sheet, 1, 2);
    assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("填表人：");
  }

  @Test
  void aFilterReachesToTheLastPerson() {
    Sheet sheet = Workbooks.of(row("序号", "姓名"), row("", "")).getSheetAt(0);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B2"));
    SheetRows.makeRoom(sheet, 1, 20);
    assertThat(
            ((org.apache.poi.xssf.usermodel.XSSFSheet) sheet)
                .getCTWorksheet()
                .getAutoFilter()
                .getRef())
        .isEqualTo("A1:B21");
  }

  @Test
  void anAgeIsANumberAndAPhoneIsNot() {
    Sheet sheet = Workbooks.of(row("年龄", "电话")).getSheetAt(0);
    SheetRows.put(sheet, 1, 0, Value.number("61"));
    SheetRows.put(sheet, 1, 1, Value.text("13800001234"));
    assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(61);
    assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("13800001234");
  }
}
