package yibiao.reports.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static yibiao.reports.Workbooks.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import yibiao.reports.Workbooks;
import yibiao.reports.template.SmallWorkbook;

class FormCellsTest {
  private static Cell cell(String text) {
    return Workbooks.of(row(text)).getSheetAt(0).getRow(0).getCell(0);
  }

  @Test
  void oneBoxIsTickedOrNone() {
    assertThat(Boxes.tick("□男 □女", "女"::equals)).isEqualTo("□男 ☑女");
    assertThat(Boxes.tick("□1.未婚 □2.已婚", "已婚"::equals)).isEqualTo("□1.未婚 ☑2.已婚");
    assertThat(Boxes.tick("□男 □女", "不详"::equals)).isEqualTo("□男 □女");
    assertThat(Boxes.tick("□是 □是", "是"::equals)).isEqualTo("□是 □是");
  }

  @Test
  void severalLabelsStandInOneCell() {
    Cell cell = cell("姓名：        性别：      年龄：   ");
    assertThat(FormCells.behind(cell, "姓名", "张三")).isTrue();
    assertThat(FormCells.behind(cell, "性别", "男")).isTrue();
    assertThat(FormCells.behind(cell, "年龄", "61")).isTrue();
    assertThat(cell.toString()).isEqualTo("姓名：张三  性别：男  年龄：61");
    assertThat(FormCells.behind(cell, "民族", "汉族")).isFalse();
  }

  @Test
  void aDayTakesThePlaceOfItsGaps() {
    Cell cell = cell("申报时间：    年  月  日");
    FormCells.behind(cell, "申报时间", "2026-03-02");
    assertThat(cell.toString()).isEqualTo("申报时间：2026-03-02");
  }

  @Test
  void aTextThatStandsInItsCellCanBeWrittenOver() throws Exception {
    XSSFWorkbook drawn = Workbooks.of(row("姓名："));
    var raw = drawn.getSheetAt(0).getRow(0).getCell(0).getCTCell();
    raw.unsetV();
    raw.setT(STCellType.INLINE_STR);
    raw.addNewIs().setT("姓名：");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    drawn.write(out);
    try (XSSFWorkbook blank = SmallWorkbook.open(new ByteArrayInputStream(out.toByteArray()))) {
      Cell cell = blank.getSheetAt(0).getRow(0).getCell(0);
      FormCells.behind(cell, "姓名", "张三");
      ByteArrayOutputStream filled = new ByteArrayOutputStream();
      blank.write(filled);
      try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(filled.toByteArray()))) {
        assertThat(again.getSheetAt(0).getRow(0).getCell(0).toString()).isEqualTo("姓名：张三");
      }
    }
  }
}
