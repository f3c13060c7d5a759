package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.util.Map;
import java.util.Optional;
import yibiao.reports.matching.Computed;
import yibiao.reports.template.Field;

/** One field of the form, and what goes into it for each resident. */
record FieldValues(
    Field field, String item, Optional<Computed> computed, FillRequest request, ColumnStory story) {

  boolean isNumber() {
    return computed.map(Computed::isNumber).orElse(false);
  }

  /**
   * The cell's text for a resident, "" where nobody knows; the column's story is kept along the
   * way.
   */
  String take(Map<String, String> row, int ordinal) {
    String known = item.isEmpty() ? "" : row.getOrDefault(item, "");
    String value =
        computed
            .map(
                c -> c.value(ordinal, known, row.getOrDefault("grid_code", ""), request.occasion()))
            .orElse(known);
    if (value.isEmpty()) {
      story.empty();
    } else {
      boolean fromLake = !item.isEmpty();
      story.filled(
          fromLake ? row.getOrDefault(item + "_source", "") : say("reports.form"),
          fromLake ? row.getOrDefault(item + "_as_of", "") : request.today().toString());
    }
    return value;
  }
}
