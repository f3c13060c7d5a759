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
      Sheet card = filled.getSheetAt(0);
      String head = text(card, 2, 1);
      assertThat(head).isNotEmpty();
      assertThat(text(card, 6, 1)).isEqualTo(head);
      assertThat(text(card, 6, 3)).isEqualTo("户主");
      int members = 0;
      while (members < 7 && !text(card, 6 + members, 1).isEmpty()) {
        members++;
      }
      assertThat(text(card, 2, 7)).isEqualTo(Integer.toString(members));
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
            () -> fill(blank("min/m15-place-roster.xlsx"), worker.organisation().jurisdiction()))
        .isInstanceOf(UnknownPeople.class)
        .hasMessageContaining("60 岁以上老年人");
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
