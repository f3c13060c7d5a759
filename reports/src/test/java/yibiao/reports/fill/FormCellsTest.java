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
import yibiao.reports.document.SmallWorkbook;

class FormCellsTest {
  @Test
  void oneBoxIsTickedOrNone() {
    assertThat(Boxes.tick("□男 □女", "女"::equals)).isEqualTo("□男 ☑女");
    assertThat(Boxes.tick("□1.未婚 □2.已婚", "已婚"::equals)).isEqualTo("□1.未婚 ☑2.已婚");
    assertThat(Boxes.tick("1.男□ 2.女□", "女"::equals)).isEqualTo("1.男□ 2.女☑");
    assertThat(Boxes.tick("○是  ○否", "否"::equals)).isEqualTo("○是  ●否");
    assertThat(Boxes.tick("□男 □女", "不详"::equals)).isEqualTo("□男 □女");
    assertThat(Boxes.tick("□是 □是", "是"::equals)).isEqualTo("□是 □是");
  }

  @Test
  void severalLabelsStandInOneCell() {
    String text = "姓名：        性别：      年龄：   ";
    text = FormCells.behind(text, "姓名", "张三").orElseThrow();
    text = FormCells.behind(text, "性别", "男").orElseThrow();
    text = FormCells.behind(text, "年龄", "61").orElseThrow();
    assertThat(text).isEqualTo("姓名：张三  性别：男  年龄：61");
    assertThat(FormCells.behind(text, "民族", "汉族")).isEmpty();
  }

  @Test
  void aDayTakesThePlaceOfItsGaps() {
    assertThat(FormCells.behind("申报时间：    年  月  日", "申报时间", "2026-03-02"))
        .contains("申报时间：2026-03-02");
    assertThat(Gaps.day("    年  月  日", "2026-03-02")).contains("2026年3月2日");
    assertThat(Gaps.day("20   年   月", "2026-03-02")).contains("2026年3月");
    assertThat(Gaps.day("____年____月____日", "2026-03-02")).contains("2026年3月2日");
    assertThat(Gaps.day("年度总结", "2026-03-02")).isEmpty();
  }

  @Test
  void anAmountStandsBeforeItsUnit() {
    assertThat(Gaps.amount("      人", "3")).contains("3人");
    assertThat(Gaps.amount("____㎡", "86.5")).contains("86.5㎡");
    assertThat(Gaps.amount("____人", "甲")).isEmpty();
  }

  @Test
  void aNumberedOptionGoesIntoItsBox() {
    String text = "1 未婚 2 已婚 3 丧偶 4 离婚　□";
    assertThat(Gaps.option(text, "丧偶"::equals)).contains("1 未婚 2 已婚 3 丧偶 4 离婚　3");
    assertThat(Gaps.option("0（0级） 1（1级） 2（2级）　□", "2级"::equals)).contains("0（0级） 1（1级） 2（2级）　2");
    assertThat(Gaps.option("1男 2女", "女"::equals)).contains("2");
    assertThat(Gaps.option(text, "不详"::equals)).isEmpty();
    assertThat(Gaps.option("1 幻觉 2 猜疑　□/□/□", "猜疑"::equals)).isEmpty();
  }

  @Test
  void everyDigitHasItsBox() {
    assertThat(Gaps.digits("□□□□年□□月□□日", "2026-03-02")).contains("2026年03月02日");
    assertThat(Gaps.digits("□□□□", "2026-03-02")).isEmpty();
  }

  @Test
  void anAddressGoesIntoItsGapsOrStandsWhole() {
    String address = "江西省赣州市章贡区解放街道西津路居委会八一四大道200号水岸家园1栋1单元101室";
    assertThat(AddressParts.into("  区（县、市）  街道  社区居委会", address))
        .contains("章贡区（县、市）解放街道西津路社区居委会八一四大道200号水岸家园1栋1单元101室");
    assertThat(AddressParts.into("　　街道（镇）　　居（村）委会　　路　　号　　室", address)).isPresent();
    assertThat(AddressParts.into("门牌", address)).isEmpty();
    assertThat(AddressParts.of(address, "building")).isEqualTo("1");
    assertThat(AddressParts.of(address, "room")).isEqualTo("101");
    assertThat(AddressParts.of("永安村2组26号", "unit")).isEmpty();
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
      cell.setCellValue(FormCells.behind(cell.toString(), "姓名", "张三").orElseThrow());
      ByteArrayOutputStream filled = new ByteArrayOutputStream();
      blank.write(filled);
      try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(filled.toByteArray()))) {
        assertThat(again.getSheetAt(0).getRow(0).getCell(0).toString()).isEqualTo("姓名：张三");
      }
    }
  }
}
