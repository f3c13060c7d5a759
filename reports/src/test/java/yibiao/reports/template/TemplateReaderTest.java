package yibiao.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yibiao.reports.Workbooks.row;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibiao.reports.Workbooks;

class TemplateReaderTest {
  private static final Set<String> KNOWN =
      Set.of("姓名", "性别", "出生日期", "住址", "联系电话", "序号", "父亲姓名", "父亲电话", "身份证号");

  private final TemplateReader reader = new TemplateReader(KNOWN::contains);

  /** Label and where its value goes, {@code 姓名 B4}. */
  private List<String> fields(XSSFWorkbook workbook) {
    return reader.read(workbook).fields().stream()
        .map(field -> field.title() + " " + field.value().address())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "resident-card, CARD, 27",
    "health-record-card, CARD, 23",
    "left-behind-child-card, CARD, 34",
    "elderly-roster, ROSTER, 14",
    "floating-roster, ROSTER, 18",
    "left-behind-child-rollup, ROLLUP, 15"
  })
  void theFormsThatComeWithTheProduct(String name, Region.Kind kind, int fields) throws Exception {
    try (InputStream in =
            TemplateReader.class.getResourceAsStream("/yibiao/templates/" + name + ".xlsx");
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      FormTemplate template = reader.read(workbook);
      List<Region> regions = template.of(kind).toList();
      assertThat(regions.stream().mapToInt(r -> r.fields().size()).sum()).isEqualTo(fields);
    }
  }

  @Test
  void aRosterUnderATitleAndALineForTheOffice() {
    XSSFWorkbook blank =
        Workbooks.of(
            row("困难群众花名册"), row("填报单位（盖章）："), row("序号", "姓 名", "身份证号：", "爱好"), row("1"), row("2"));
    assertThat(reader.read(blank).title()).isEqualTo("困难群众花名册");
    assertThat(fields(blank)).containsExactly("序号 A4", "姓名 B4", "身份证号 C4", "爱好 D4", "填报单位 A2");
  }

  @Test
  void anExampleStaysAndPeopleGoBelowIt() {
    XSSFWorkbook blank =
        Workbooks.of(
            row("花名册"),
            row("序号", "姓名", "身份证号", "联系电话"),
            row("例", "张三", "360702…", "138…"),
            row("1"),
            row("2"));
    assertThat(fields(blank)).allMatch(field -> field.endsWith("4")).hasSize(4);
    XSSFWorkbook byName =
        Workbooks.of(row("花名册"), row("序号", "姓名", "身份证号"), row("1", "例：张三"), row("2"));
    assertThat(fields(byName)).allMatch(field -> field.endsWith("4")).hasSize(3);
    XSSFWorkbook numbered =
        Workbooks.of(row("花名册"), row("序号", "姓名", "身份证号"), row("甲", "1", "2"), row("1"));
    assertThat(fields(numbered)).allMatch(field -> field.endsWith("4")).hasSize(3);
  }

  @Test
  void theFormMayStandBehindACoverSheet() {
    XSSFWorkbook blank = Workbooks.of(row("填表说明"), row("一、请如实填写。"));
    var sheet = blank.createSheet("名册").createRow(0);
    List.of("姓名", "性别", "住址")
        .forEach(
            l ->
                sheet
                    .createCell(sheet.getLastCellNum() < 0 ? 0 : sheet.getLastCellNum())
                    .setCellValue(l));
    assertThat(reader.read(blank).sheet()).isEqualTo(1);
    assertThat(reader.read(blank).title()).isEqualTo("名册");
  }

  @Test
  void whoReportsAndWhenIsAskedForOnce() {
    XSSFWorkbook blank =
        Workbooks.of(
            row("花名册"), row("填报单位（盖章）：", null, "填报日期", ""), row("姓名", "性别", "住址"), row(""));
    assertThat(fields(blank)).contains("填报单位 A2", "填报日期 D2");
  }

  @Test
  void aListMayHaveAColumnOfItsDayAndBlanksWithinItsLabels() {
    XSSFWorkbook blank =
        Workbooks.of(row("花名册"), row("序号", "姓 名", "出 生 日 期", "登记日期", "住址"), row("1"), row("2"));
    assertThat(fields(blank)).containsExactly("序号 A3", "姓名 B3", "出生日期 C3", "登记日期 D3", "住址 E3");
  }

  @Test
  void anUpperHeaderSpeaksForTheColumnsUnderIt() {
    XSSFWorkbook blank =
        Workbooks.of(row("儿童名单"), row("姓名", "父亲", null, "住址"), row(null, "姓名", "电话", null));
    blank.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
    blank.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    blank.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
    assertThat(fields(blank)).containsExactly("姓名 A4", "父亲/姓名 B4", "父亲/电话 C4", "住址 D4");
  }

  @Test
  void aFarCellThatIsOnlyDrawnDoesNotMakeTheFormLarger() {
    XSSFWorkbook blank = Workbooks.of(row("花名册"), row("姓名", "身份证号", "电话"), row());
    blank.getSheetAt(0).createRow(1_048_575).createCell(16_383).setBlank();
    assertThat(fields(blank)).containsExactly("姓名 A3", "身份证号 B3", "电话 C3");
  }

  @Test
  @Timeout(20)
  void aFormThatReachesToTheLastCellOfASheetIsNone() {
    XSSFWorkbook blank = Workbooks.of(row("花名册"), row("姓名", "身份证号"));
    blank.getSheetAt(0).createRow(1_048_575).createCell(16_383).setCellValue("x");
    assertThatThrownBy(() -> reader.read(blank))
        .isInstanceOf(UnreadableTemplate.class)
        .hasMessageContaining("1048576")
        .hasMessageContaining("XFD");
  }

  @Test
  void aCardWithMergedLabelsAndValues() {
    XSSFWorkbook blank =
        Workbooks.of(
            row("登记表"),
            row("姓名", null, "性别", null),
            row("出生日期", null, "联系电话", null),
            row("住址", null, null, null));
    blank.getSheetAt(0).addMergedRegion(new CellRangeAddress(3, 3, 1, 3));
    assertThat(reader.read(blank).of(Region.Kind.CARD)).hasSize(1);
    assertThat(fields(blank)).contains("住址 B4", "联系电话 D3");
  }

  @Test
  void aFormInWhichNothingIsRecognisedSaysWhatWasLookedFor() {
    assertThatThrownBy(() -> reader.read(Workbooks.of(row("通知"), row("各社区："))))
        .isInstanceOf(UnreadableTemplate.class)
        .hasMessageContaining("no label was recognised");
    assertThatThrownBy(() -> reader.read(Workbooks.of()))
        .isInstanceOf(UnreadableTemplate.class)
        .hasMessageContaining("the form is empty");
  }
}
