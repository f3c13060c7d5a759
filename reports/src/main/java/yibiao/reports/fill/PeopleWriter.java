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
    Sheet sheet = workbook.getSheetAt(0);
    int start = template.firstRow();
    SheetRows.makeRoom(sheet, start, people.size());
    for (int i = 0; i < people.size(); i++) {
      for (FieldValues field : fields) {
        SheetRows.put(sheet, start + i, field.field().column(), field.take(people.get(i), i + 1));
      }
      SheetRows.fitHeight(sheet, start + i);
    }
    return people.size();
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
      Sheet sheet = workbook.cloneSheet(0);
      workbook.setSheetName(workbook.getSheetIndex(sheet), String.format("%04d", first + i));
      for (FieldValues field : fields) {
        SheetRows.put(
            sheet, field.field().row(), field.field().column(), field.take(page.get(i), first + i));
      }
    }
    if (!page.isEmpty()) {
      workbook.removeSheetAt(0);
    }
    return page.size();
  }
}
