package yibiao.reports.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static yibiao.reports.Workbooks.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import yibiao.reports.Workbooks;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.matching.Understanding;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Region;
import yibiao.reports.template.TemplateReader;
import yibiao.standard.group.Groups;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Item;

class GivenRowsTest {
  private static DataItem item(String name, String title) {
    return new DataItem(
        name,
        title,
        "",
        Item.Type.TEXT,
        "",
        "公安",
        2,
        false,
        false,
        false,
        List.of(),
        "resident",
        true);
  }

  private static final List<DataItem> ITEMS =
      List.of(item("name", "姓名"), item("id_number", "身份证号"), item("address", "现住址"));

  private static GivenRows given(XSSFWorkbook workbook) {
    LabelMatcher matcher = new LabelMatcher(ITEMS);
    FormTemplate form = new TemplateReader(matcher::knows).read(workbook);
    Region region = form.of(Region.Kind.ROSTER).findFirst().orElseThrow();
    List<FieldMeaning> fields = Understanding.of(form, matcher, Groups.standard()).of(region);
    Sheet sheet = workbook.getSheetAt(0);
    return GivenRows.of(sheet, fields, 0);
  }

  @Test
  void whoIsNamedIsFoundByNumberOrByAnUnmistakableName() {
    GivenRows given =
        given(
            Workbooks.of(
                row("核对表"),
                row("序号", "姓名", "身份证号", "现住址"),
                row("1", "陈超", "360732194004093056", ""),
                row("2", "王芳", "", ""),
                row("3", "李明", "", ""),
                row("4", "", "", "")));
    List<Map<String, String>> people =
        List.of(
            Map.of("name", "陈朝", "id_number", "360732194004093056"),
            Map.of("name", "王芳", "id_number", "1"),
            Map.of("name", "李明", "id_number", "2"),
            Map.of("name", "李明", "id_number", "3"));
    assertThat(given.rows().keySet()).isEqualTo(Set.of(2, 3, 4));
    assertThat(given.match(people).keySet()).isEqualTo(Set.of(2, 3));
  }

  @Test
  void anEmptyListNamesNobody() {
    assertThat(
            given(Workbooks.of(row("花名册"), row("序号", "姓名", "身份证号", "现住址"), row("1", "", "", "")))
                .isEmpty())
        .isTrue();
  }
}
