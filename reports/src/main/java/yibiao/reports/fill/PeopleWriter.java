package yibiao.reports.fill;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.Layout;

/** Writes people into a form, the department's layout kept. */
interface PeopleWriter {
  /** Returns how many people were written. */
  int write(
      Workbook workbook,
      FormTemplate template,
      List<FieldValues> fields,
      List<Map<String, String>> people,
      int first);

  static PeopleWriter of(Layout layout) {
    return layout == Layout.CARD ? PeopleWriter::cards : PeopleWriter::roster;
  }

  /**
   * One row a person; new rows take the look of the first blank one, what stood below moves down.
   */
  private static int roster(
      Workbook workbook,
      FormTemplate template,
      List<FieldValues> fields,
      List<Map<String, String>> people,
      int first) {
    Sheet sheet = workbook.getSheetAt(template.sheet());
    int start = template.firstRow();
    SheetRows.makeRoom(sheet, start, people.size());
    for (int i = 0; i < people.size(); i++) {
      for (FieldValues field : fields) {
        put(sheet, start + i, field, people.get(i), i + 1);
      }
      SheetRows.fitHeight(sheet, start + i);
    }
    return people.size();
  }

  private static void put(
      Sheet sheet, int row, FieldValues field, Map<String, String> person, int ordinal) {
    String value = field.take(person, ordinal);
    SheetRows.put(sheet, row, field.field().column(), value, field.isNumber());
  }

  /** One sheet a person, each a copy of the blank. */
  private static int cards(
      Workbook workbook,
      FormTemplate template,
      List<FieldValues> fields,
      List<Map<String, String>> people,
      int first) {
    List<Map<String, String>> page =
        people.subList(
            Math.min(people.size(), first - 1),
            Math.min(people.size(), first - 1 + FormFiller.CARDS));
    for (int i = 0; i < page.size(); i++) {
      Sheet sheet = workbook.cloneSheet(template.sheet());
      workbook.setSheetName(workbook.getSheetIndex(sheet), String.format("%04d", first + i));
      for (FieldValues field : fields) {
        put(sheet, field.field().row(), field, page.get(i), first + i);
      }
    }
    if (!page.isEmpty()) {
      workbook.removeSheetAt(template.sheet());
    }
    return page.size();
  }
}
