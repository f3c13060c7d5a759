package yibiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.Forms;
import yibiao.reports.people.UnknownPeople;
import yibiao.reports.template.BuiltInForm;

/** A worker's forms, filled through Trino, opened and read back. */
@Order(2)
class FilledFormsTest {
  private final RunningDemo demo = RunningDemo.get();
  private final Account worker = demo.bean(Accounts.class).find("worker1").orElseThrow();

  private FilledForm filled(byte[] blank, String community) throws IOException, SQLException {
    return demo.bean(Forms.class).fill(Forms.Blank.of(blank), worker, community);
  }

  private XSSFWorkbook fill(byte[] blank, String community) throws IOException, SQLException {
    return new XSSFWorkbook(new ByteArrayInputStream(filled(blank, community).file().bytes()));
  }

  private XSSFWorkbook fill(String name) throws IOException, SQLException {
    return fill(BuiltInForm.named(name).blank(), worker.organisation().jurisdiction());
  }

  private static String text(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row);
    return line == null || line.getCell(column) == null ? "" : line.getCell(column).toString();
  }

  @Test
  void aRosterKeepsTheDepartmentsLayout() throws Exception {
    try (XSSFWorkbook blank =
            new XSSFWorkbook(
                new ByteArrayInputStream(BuiltInForm.named("elderly-roster").blank()));
        XSSFWorkbook filled = fill("elderly-roster")) {
      Sheet before = blank.getSheetAt(0);
      Sheet after = filled.getSheetAt(0);
      assertThat(after.getMergedRegions()).hasSameSizeAs(before.getMergedRegions());
      assertThat(after.getPrintSetup().getLandscape()).isTrue();
      assertThat(after.getRepeatingRows()).isEqualTo(before.getRepeatingRows());
      assertThat(after.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      for (int column = 0; column < 14; column++) {
        assertThat(text(after, 1, column)).isEqualTo(text(before, 1, column));
        assertThat(after.getColumnWidth(column)).isEqualTo(before.getColumnWidth(column));
      }
      int rows = 0;
      while (text(after, 2 + rows, 0).equals((rows + 1) + ".0")) {
        assertThat(after.getRow(2 + rows).getCell(1).getCellStyle().getBorderTop())
            .isEqualTo(before.getRow(2).getCell(1).getCellStyle().getBorderTop());
        rows++;
      }
      assertThat(rows).isPositive();
      assertThat(text(after, 2 + Math.max(5, rows), 0)).startsWith("填表人");
    }
  }

  @Test
  void aFileBesideTheFormTellsEveryColumnsStory() throws Exception {
    FilledForm form =
        filled(BuiltInForm.named("elderly-roster").blank(), worker.organisation().jurisdiction());
    try (XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(form.file().bytes()));
        XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(form.story().orElseThrow().bytes()))) {
      assertThat(filled.getNumberOfSheets()).isEqualTo(1);
      Sheet story = book.getSheetAt(0);
      assertThat(story.getSheetName()).isEqualTo("数据来源说明");
      assertThat(text(story, 4, 0)).isEqualTo("B3");
      assertThat(text(story, 4, 1)).isEqualTo("姓名");
      assertThat(text(story, 4, 2)).isEqualTo("name");
      assertThat(text(story, 4, 7)).contains("police/registered");
      assertThat(text(story, 4, 8)).matches("20\\d\\d-.*");
      assertThat(text(story, 16, 1)).isEqualTo("备注");
      assertThat(text(story, 16, 4)).isEqualTo("0");
      assertThat(text(story, 16, 9)).contains("没有数据项");
    }
  }

  @Test
  void aRollUpAddsUp() throws Exception {
    try (XSSFWorkbook filled = fill("left-behind-child-rollup")) {
      Sheet sheet = filled.getSheetAt(0);
      int last = 2;
      while (!text(sheet, last, 0).equals("合计")) {
        last++;
      }
      double total = sheet.getRow(last).getCell(1).getNumericCellValue();
      double byGrid = 0;
      for (int row = 2; row < last; row++) {
        byGrid += sheet.getRow(row).getCell(1).getNumericCellValue();
      }
      double bySex =
          sheet.getRow(last).getCell(2).getNumericCellValue()
              + sheet.getRow(last).getCell(3).getNumericCellValue();
      assertThat(byGrid).isEqualTo(total);
      assertThat(bySex).isEqualTo(total);
    }
  }

  private static byte[] blank(String name) throws IOException {
    return Files.readAllBytes(
        RunningDemo.home()
            .resolve("reports/src/test/resources/yibiao/reports/forms")
            .resolve(name));
  }

  @Test
  void aHouseholdsCardNamesItsHeadAndItsMembers() throws Exception {
    String community = worker.organisation().jurisdiction();
    try (XSSFWorkbook filled = fill(blank("blank/03-最低生活保障金申请审批表.xlsx"), community)) {
      // Of a household that is in no book only the people are known.
      Sheet card =
          java.util.stream.StreamSupport.stream(filled.spliterator(), false)
              .filter(sheet -> !text(sheet, 2, 1).isEmpty())
              .findFirst()
              .orElseThrow();
      String head = text(card, 2, 1);
      assertThat(text(card, 6, 1)).isEqualTo(head);
      assertThat(text(card, 6, 3)).isEqualTo("户主");
      int members = 0;
      while (members < 7 && !text(card, 6 + members, 1).isEmpty()) {
        members++;
      }
      assertThat(card.getRow(2).getCell(7).getNumericCellValue()).isEqualTo(members);
      assertThat(text(card, 1, 0)).isEqualTo("申报单位：" + worker.organisation().title());
    }
  }

  @Test
  void boxesAreTickedAndWhatStandsBelowStays() throws Exception {
    String community = worker.organisation().jurisdiction();
    try (XSSFWorkbook filled = fill(blank("blank/39-独居老人探访台账.xlsx"), community)) {
      Sheet list = filled.getSheetAt(0);
      assertThat(text(list, 2, 1)).isNotEmpty();
      assertThat(text(list, 2, 2)).matches("☑男 □女|□男 ☑女");
    }
  }

  @Test
  void whomAFormIsAboutIsAskedAndNeverGuessed() {
    assertThatThrownBy(
            () -> fill(blank("min/m03-head-id.xlsx"), worker.organisation().jurisdiction()))
        .isInstanceOf(UnknownPeople.class)
        .hasMessageContaining("everybody");
  }

  private XSSFWorkbook min(String name) throws Exception {
    return fill(blank("min/" + name), worker.organisation().jurisdiction());
  }

  @Test
  void placesAreListedAndNoPhoneOfAResidentIsTheirs() throws Exception {
    try (XSSFWorkbook filled = min("m15-place-roster.xlsx")) {
      Sheet list = filled.getSheetAt(0);
      assertThat(text(list, 2, 1)).isNotEmpty();
      assertThat(text(list, 2, 2)).contains("章贡区");
      assertThat(text(list, 2, 3)).isEmpty();
    }
  }

  @Test
  void aHeadersGroupsAreAnothersColumns() throws Exception {
    try (XSSFWorkbook filled = min("m01-header-group.xlsx")) {
      Sheet list = filled.getSheetAt(0);
      assertThat(list.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(text(list, 3, 1)).isNotEmpty().isNotEqualTo(text(list, 3, 3));
      assertThat(text(list, 3, 2) + "x").isNotEqualTo(text(list, 3, 4) + "x");
    }
  }

  @Test
  void whatIsDoubtfulStaysEmpty() throws Exception {
    try (XSSFWorkbook filled = min("m02-card-father-phone.xlsx")) {
      Sheet card = filled.getSheetAt(0);
      assertThat(text(card, 1, 1)).isNotEmpty();
      assertThat(text(card, 2, 3)).isEmpty();
    }
  }

  @Test
  void labelsAndValuesShareACell() throws Exception {
    try (XSSFWorkbook filled = min("m06-name-in-one-cell.xlsx")) {
      assertThat(text(filled.getSheetAt(0), 1, 0))
          .matches("姓名：[\\p{IsHan}·]+ {2}性别：[男女] {2}年龄：\\d+");
      assertThat(text(filled.getSheetAt(0), 2, 0)).matches("身份证号：\\d{17}[\\dX]");
    }
    try (XSSFWorkbook filled = min("m05-inline-label.xlsx")) {
      assertThat(text(filled.getSheetAt(0), 1, 0)).matches("姓名：[\\p{IsHan}·]+");
      assertThat(text(filled.getSheetAt(0), 3, 0)).startsWith("家庭住址：江西省");
    }
  }

  @Test
  void aNumberingRowStaysAndAreasThatAreThereAreCounted() throws Exception {
    try (XSSFWorkbook filled = min("m08-numbering-row.xlsx")) {
      Sheet sheet = filled.getSheetAt(0);
      assertThat(text(sheet, 3, 0)).isEqualTo("甲");
      assertThat(sheet.getRow(4).getCell(1).getNumericCellValue())
          .isEqualTo(
              sheet.getRow(4).getCell(2).getNumericCellValue()
                  + sheet.getRow(4).getCell(3).getNumericCellValue());
    }
    try (XSSFWorkbook filled = min("m09-rollup-preset-areas.xlsx")) {
      Sheet sheet = filled.getSheetAt(0);
      assertThat(text(sheet, 2, 0)).isEqualTo("第1网格");
      assertThat(sheet.getRow(5).getCell(1).getCellFormula()).isEqualTo("SUM(B3:B5)");
      assertThat(sheet.getLastRowNum()).isEqualTo(5);
    }
    try (XSSFWorkbook filled = min("m10-rollup-grouped-sex.xlsx")) {
      Row row = filled.getSheetAt(0).getRow(3);
      for (int at : new int[] {1, 4, 7}) {
        assertThat(row.getCell(at).getNumericCellValue())
            .isEqualTo(
                row.getCell(at + 1).getNumericCellValue()
                    + row.getCell(at + 2).getNumericCellValue());
      }
    }
  }

  private XSSFWorkbook min(String name, String people) throws Exception {
    return new XSSFWorkbook(
        new ByteArrayInputStream(
            demo.bean(Forms.class)
                .fill(
                    Forms.Blank.of(blank("min/" + name), people),
                    worker,
                    worker.organisation().jurisdiction())
                .file()
                .bytes()));
  }

  @Test
  void whatFollowsTheHeadsNameIsHis() throws Exception {
    try (XSSFWorkbook filled = min("m03-head-id.xlsx", "低保人员")) {
      for (Sheet card : filled) {
        // Who is head by name alone, and lives elsewhere, has no number here.
        assertThat(text(card, 1, 1).isEmpty() && !text(card, 1, 3).isEmpty()).isFalse();
      }
      assertThat(filled).anyMatch(card -> text(card, 1, 3).matches("\\d{17}[\\dX]"));
    }
  }

  @Test
  void boxesOfACardAndOfRowsAreTicked() throws Exception {
    try (XSSFWorkbook filled = min("m04-tick.xlsx")) {
      assertThat(filled).allMatch(card -> text(card, 1, 3).matches("☑男 □女|□男 ☑女"));
    }
    try (XSSFWorkbook filled = min("m07-roster-tick-rows.xlsx")) {
      Sheet list = filled.getSheetAt(0);
      int last = 2;
      while (!text(list, last + 1, 1).isEmpty()) {
        last++;
      }
      assertThat(text(list, last, 2)).matches("☑男 □女|□男 ☑女");
      assertThat(text(list, last + 1, 0)).isEqualTo("合计");
    }
  }

  @Test
  void membersStandInTheirTableAndWhatHappenedIsLeft() throws Exception {
    try (XSSFWorkbook filled = min("m13-two-tables.xlsx", "低保人员")) {
      for (Sheet card : filled) {
        assertThat(text(card, 3, 0)).isNotEmpty();
        int row = 3;
        while (!text(card, row, 0).equals("走访记录")) {
          row++;
        }
        assertThat(text(card, row + 1, 0)).isEqualTo("日期");
        assertThat(text(card, row + 2, 0)).isEmpty();
      }
    }
  }

  @Test
  void aValueStandsBehindItsCode() throws Exception {
    try (XSSFWorkbook filled = min("m14-value-two-right.xlsx", "低保人员")) {
      assertThat(filled).allMatch(card -> text(card, 2, 1).equals("D01"));
      assertThat(filled).allMatch(card -> text(card, 3, 2).contains("章贡区"));
    }
  }

  @Test
  void everyCardHasWhatTheBlankHad() throws Exception {
    try (XSSFWorkbook filled = min("m20-card-layout.xlsx")) {
      assertThat(filled.getNumberOfSheets()).isGreaterThan(1);
      for (int at = 0; at < filled.getNumberOfSheets(); at++) {
        assertThat(filled.getSheetAt(at).getDataValidations()).hasSize(1);
        assertThat(filled.getSheetAt(at).getNumMergedRegions()).isEqualTo(1);
        assertThat(text(filled.getSheetAt(at), 3, 1)).as("what the visitor finds").isEmpty();
      }
    }
  }

  @Test
  void theRightHalfGoesOnWhereTheLeftOneEnds() throws Exception {
    try (XSSFWorkbook filled = min("m11-side-by-side.xlsx")) {
      Sheet list = filled.getSheetAt(0);
      int last = 2;
      while (!text(list, last + 1, 1).isEmpty()) {
        last++;
      }
      assertThat(list.getRow(2).getCell(3).getNumericCellValue())
          .isEqualTo(list.getRow(last).getCell(0).getNumericCellValue() + 1);
      assertThat(text(list, 2, 4)).isNotEqualTo(text(list, last, 1));
    }
  }

  @Test
  void whoStandsInAListIsCompletedAndNobodyIsAdded() throws Exception {
    String community = worker.organisation().jurisdiction();
    String name;
    String number;
    try (XSSFWorkbook everybody = fill("elderly-roster")) {
      name = text(everybody.getSheetAt(0), 2, 1);
      number = text(everybody.getSheetAt(0), 2, 3);
    }
    byte[] half;
    try (XSSFWorkbook given =
            new XSSFWorkbook(new ByteArrayInputStream(blank("min/m21-given-half.xlsx")));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      given.getSheetAt(0).getRow(2).getCell(1).setCellValue(name);
      given.getSheetAt(0).getRow(2).getCell(2).setCellValue(number);
      given.write(out);
      half = out.toByteArray();
    }
    FilledForm form = filled(half, community);
    try (XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(form.file().bytes()))) {
      Sheet list = filled.getSheetAt(0);
      assertThat(text(list, 2, 1)).isEqualTo(name);
      assertThat(text(list, 2, 3)).contains("章贡区");
      assertThat(text(list, 3, 1)).as("whom nobody knows stays as she is").isEqualTo("何莲晓");
      assertThat(text(list, 3, 3)).isEmpty();
      assertThat(text(list, 4, 1) + text(list, 5, 1)).isEmpty();
      assertThat(form.people()).contains("1 rows that say something already");
    }
  }

  @Test
  void daysAreDays() throws Exception {
    try (XSSFWorkbook filled = min("m16-date-cells.xlsx")) {
      assertThat(filled.getSheetAt(0).getRow(2).getCell(2).getLocalDateTimeCellValue())
          .isBefore(java.time.LocalDateTime.now());
    }
  }

  @Test
  void theDeadAreInTheirOwnListAlone() throws Exception {
    FilledForm dead =
        filled(blank("min/m17-title-dead.xlsx"), worker.organisation().jurisdiction());
    assertThat(dead.people()).contains("those who have died");
    assertThatThrownBy(() -> min("m18-title-psych.xlsx"))
        .as("she may not know who they are")
        .isInstanceOf(UnknownPeople.class);
  }

  @Test
  void everySheetOfABookIsFilledWithItsOwnPeople() throws Exception {
    byte[] book;
    try (XSSFWorkbook blank = new XSSFWorkbook();
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      for (String title : new String[] {"60岁以上老年人花名册", "80岁以上老年人花名册", "低保对象花名册"}) {
        Sheet sheet = blank.createSheet(title);
        sheet.createRow(0).createCell(0).setCellValue(title);
        sheet.createRow(1).createCell(0).setCellValue("姓名");
        sheet.getRow(1).createCell(1).setCellValue("身份证号");
        sheet.getRow(1).createCell(2).setCellValue("现住址");
      }
      blank.write(out);
      book = out.toByteArray();
    }
    try (XSSFWorkbook filled = fill(book, worker.organisation().jurisdiction())) {
      int sixty = filled.getSheetAt(0).getLastRowNum();
      int eighty = filled.getSheetAt(1).getLastRowNum();
      assertThat(eighty).isPositive().isLessThan(sixty);
      assertThat(filled.getSheetAt(2).getLastRowNum()).isGreaterThan(1);
    }
  }

  @Test
  void anotherCommunitysFormIsRefused() {
    byte[] blank;
    try {
      blank = BuiltInForm.named("elderly-roster").blank();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThatThrownBy(() -> fill(blank, demo.communityOf("worker2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outside your area");
    assertThatThrownBy(
            () ->
                demo.bean(Forms.class)
                    .read(Forms.Blank.of(blank), worker, demo.communityOf("worker2")))
        .hasMessageContaining("outside your area");
  }
}
