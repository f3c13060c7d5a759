package yibiao.reports.fill;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Labels;
import yibiao.reports.template.Region;

/**
 * The rows of a list in which people stand already, by ID number or by name. A name that two have
 * is nobody's.
 *
 * @param rows row → what is written of the person, by item
 */
record GivenRows(Sheet sheet, int first, Map<Integer, Map<String, String>> rows) {
  private static final DataFormatter TEXT = new DataFormatter();
  private static final String NAME = "name";
  private static final String NUMBER = "id_number";

  static GivenRows of(Sheet sheet, List<FieldMeaning> fields) {
    Region region = fields.getFirst().region();
    Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
    for (int row = region.first(); row <= region.last(); row++) {
      Map<String, String> person = new HashMap<>();
      for (FieldMeaning field : fields) {
        String text = text(sheet, row, field);
        if (field.item().equals(NAME) && text.matches("[\\p{IsHan}·]{2,20}")
            || field.item().equals(NUMBER) && text.matches("\\d{17}[\\dXx]|\\d{15}")) {
          person.put(field.item(), text);
        }
      }
      if (!person.isEmpty()) {
        rows.put(row, person);
      }
    }
    return new GivenRows(sheet, region.first(), rows);
  }

  private static String text(Sheet sheet, int row, FieldMeaning field) {
    return Labels.normalise(
        TEXT.formatCellValue(SheetRows.cell(sheet, row, field.field().value().column())));
  }

  boolean isEmpty() {
    return rows.isEmpty();
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
              person.containsKey(NUMBER)
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
