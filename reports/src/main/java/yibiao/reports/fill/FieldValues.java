package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.matching.Computed;
import yibiao.reports.matching.FieldMeaning;

/** One field of the form, and what goes into it for each resident. */
record FieldValues(FieldMeaning meant, FillRequest request, ColumnStory story) {

  /**
   * Writes a resident's value, where one is known and fits; the column's story is kept along the
   * way.
   *
   * @param row the row it goes to
   */
  void write(Sheet sheet, int row, Map<String, String> resident, int ordinal) {
    if (!meant.isFilled()) {
      story.empty();
      return;
    }
    String item = meant.key();
    String known = item.isEmpty() ? "" : resident.getOrDefault(item, "");
    String value =
        meant
            .computed()
            .map(
                c ->
                    c.value(
                        ordinal, known, resident.getOrDefault("grid_code", ""), request.occasion()))
            .orElse(known);
    boolean number = meant.computed().map(Computed::isNumber).orElse(false);
    if (value.isEmpty() || !FormCells.write(sheet, row, meant, value, number)) {
      story.empty();
      return;
    }
    boolean fromLake = !item.isEmpty();
    story.filled(
        fromLake ? resident.getOrDefault(item + "_source", "") : say("reports.form"),
        fromLake ? resident.getOrDefault(item + "_as_of", "") : request.today().toString());
  }
}
