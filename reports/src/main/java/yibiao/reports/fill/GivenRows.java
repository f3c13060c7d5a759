package yibiao.reports.fill;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.document.SheetRows;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Labels;
import yibiao.reports.template.Region;
import yibiao.reports.template.Way;

/**
 * The rows of a list in which people stand already, by ID number or by name. A name that two have
 * is nobody's.
 *
 * @param rows row → what is written of the person, by item; nothing where it says something else
 */
record GivenRows(Sheet sheet, int first, Map<Integer, Map<String, String>> rows) {
  private static final DataFormatter TEXT = new DataFormatter();
  private static final String NAME = "name";
  private static final String NUMBER = "id_number";

  /**
   * The rows of a list.
   *
   * @param moved how many rows were put in above it
   */
  static GivenRows of(Sheet sheet, List<FieldMeaning> fields, int moved) {
    Region region = fields.getFirst().region();
    Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
    int first = region.first() + moved;
    for (int row = first; row <= region.last() + moved; row++) {
      Map<String, String> person = new HashMap<>();
      for (FieldMeaning field : fields) {
        String text = text(sheet, row, field);
        if (field.item().equals(NAME) && text.matches("[\\p{IsHan}·]{2,20}")
            || field.item().equals(NUMBER) && text.matches("\\d{17}[\\dXx]|\\d{15}")) {
          person.put(field.item(), text);
        }
      }
      if (!person.isEmpty() || saysSomething(sheet, row, fields)) {
        rows.put(row, person);
      }
    }
    return new GivenRows(sheet, first, rows);
  }

  /** Whether a row says something besides its number: another's list, of homes or of places. */
  private static boolean saysSomething(Sheet sheet, int row, List<FieldMeaning> fields) {
    return fields.stream()
        .filter(field -> !field.meaning().what().equals("ORDINAL"))
        .filter(field -> field.field().way() == Way.TEXT)
        .map(field -> SheetRows.cell(sheet, row, field.field().value().column()))
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .map(cell -> cell.getStringCellValue().strip())
        .anyMatch(text -> text.length() > 1 && !text.matches("[\\d\\s.、/—-]*|[□☐√×]+.*"));
  }

  private static String text(Sheet sheet, int row, FieldMeaning field) {
    return Labels.normalise(
        TEXT.formatCellValue(SheetRows.cell(sheet, row, field.field().value().column())));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Completes the rows of those who are found; nothing that is written is changed.
   *
   * @return how many rows were found
   */
  int complete(List<FieldValues> fields, List<Map<String, String>> people) {
    Map<Integer, Map<String, String>> found = match(people);
    found.forEach(
        (row, person) -> {
          for (FieldValues field : fields) {
            if (isOpen(row, field.meant())) {
              String there = SheetRows.cell(sheet, row, field.column()).toString();
              field
                  .of(person, row - first + 1, there)
                  .ifPresent(value -> SheetRows.put(sheet, row, field.column(), value));
            }
          }
          SheetRows.fitHeight(sheet, row);
        });
    return found.size();
  }

  /** Whether a cell waits for a value. */
  boolean isOpen(int row, FieldMeaning field) {
    String there = text(sheet, row, field);
    return there.isEmpty() || there.indexOf('□') >= 0;
  }

  /** Row → the resident who stands there. */
  Map<Integer, Map<String, String>> match(List<Map<String, String>> people) {
    Map<String, List<Map<String, String>>> byNumber =
        people.stream().collect(Collectors.groupingBy(p -> p.getOrDefault(NUMBER, "")));
    Map<String, List<Map<String, String>>> byName =
        people.stream().collect(Collectors.groupingBy(p -> p.getOrDefault(NAME, "")));
    Map<Integer, Map<String, String>> found = new LinkedHashMap<>();
    rows.forEach(
        (row, person) -> {
          Optional<Map<String, String>> one =
              person.isEmpty()
                  ? Optional.empty()
                  : person.containsKey(NUMBER)
                      ? only(byNumber.get(person.get(NUMBER).toUpperCase(Locale.ROOT)))
                      : only(byName.get(person.get(NAME)));
          one.ifPresent(resident -> found.put(row, resident));
        });
    return found;
  }

  private static Optional<Map<String, String>> only(List<Map<String, String>> people) {
    return people == null || people.size() != 1 ? Optional.empty() : Optional.of(people.getFirst());
  }
}
