package yibiao.reports.fill;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Writes people into a form, the department's layout kept. */
final class PeopleWriter {
  private PeopleWriter() {}

  /**
   * One row a person; new rows take the look of the first blank one, what stood below moves down.
   * Where two lists stand side by side, the right one goes on where the left one ends.
   *
   * @param halves the fields of each list, from left to right
   * @return how many people were written
   */
  static int roster(Sheet sheet, List<List<FieldValues>> halves, List<Map<String, String>> people) {
    int start = halves.getFirst().getFirst().meant().region().first();
    int room = halves.getFirst().getFirst().meant().region().last() - start + 1;
    int rows = Math.ceilDiv(people.size(), halves.size());
    if (halves.size() > 1) {
      rows = Math.max(rows, Math.min(room, people.size()));
    }
    SheetRows.makeRoom(sheet, start, start + room - 1, rows);
    for (int i = 0; i < people.size(); i++) {
      for (FieldValues field : halves.get(i / rows)) {
        field.write(sheet, start + i % rows, people.get(i), i + 1);
      }
    }
    for (int row = start; row < start + rows; row++) {
      SheetRows.fitHeight(sheet, row);
    }
    return people.size();
  }

  /**
   * Completes the rows of people whom the form names; nobody is added, and nothing that is written
   * is changed.
   *
   * @param people all who may be meant
   * @return how many of the rows were found
   */
  static int given(GivenRows given, List<FieldValues> fields, List<Map<String, String>> people) {
    Map<Integer, Map<String, String>> found = given.match(people);
    found.forEach(
        (row, person) -> {
          for (FieldValues field : fields) {
            if (given.isOpen(row, field.meant())) {
              field.write(given.sheet(), row, person, row - given.first() + 1);
            }
          }
          SheetRows.fitHeight(given.sheet(), row);
        });
    return found.size();
  }

  /**
   * One sheet a person, each a copy of the blank, with a table of her household where it has one.
   *
   * @param first the first card to write, from 1
   */
  static int cards(
      Workbook workbook,
      int blank,
      List<FieldValues> fields,
      List<FieldValues> members,
      List<Map<String, String>> people,
      int first,
      Families families) {
    List<Map<String, String>> page =
        people.subList(
            Math.min(people.size(), first - 1),
            Math.min(people.size(), first - 1 + FormFiller.CARDS));
    for (int i = 0; i < page.size(); i++) {
      Sheet sheet = workbook.cloneSheet(blank);
      workbook.setSheetName(workbook.getSheetIndex(sheet), String.format("%04d", first + i));
      for (FieldValues field : fields) {
        field.write(sheet, field.meant().field().value().row(), page.get(i), first + i);
      }
      if (!members.isEmpty()) {
        roster(sheet, List.of(members), families.of(page.get(i)));
      }
    }
    if (!page.isEmpty()) {
      workbook.removeSheetAt(blank);
    }
    return page.size();
  }
}
