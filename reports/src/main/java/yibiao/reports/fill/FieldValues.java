package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.util.Map;
import java.util.Optional;
import yibiao.reports.document.Value;
import yibiao.reports.matching.Computed;
import yibiao.reports.matching.FieldMeaning;

/**
 * One field of the form, and what goes into it for each of whom the form is about; its story is
 * kept along the way.
 */
record FieldValues(FieldMeaning meant, Computed.Occasion occasion, ColumnStory story) {
  int column() {
    return meant.field().value().column();
  }

  /** The same in a row of its own, such as a member's of a household. */
  FieldValues ofRow() {
    return new FieldValues(meant.asOwn(), occasion, story);
  }

  /**
   * What stands in the cell for somebody, where that is known and fits.
   *
   * @param there what stands in the cell
   * @param ordinal her number, from 1
   */
  Optional<Value> of(Map<String, String> row, int ordinal, String there) {
    Optional<Value> fitted =
        meant.isFilled()
            ? value(row, ordinal).flatMap(value -> FormCells.fit(meant, there, value))
            : Optional.empty();
    fitted.ifPresentOrElse(value -> note(row, value), story::empty);
    return fitted;
  }

  private Optional<Value> value(Map<String, String> row, int ordinal) {
    String what = meant.meaning().what();
    if (what.startsWith("address.")) {
      String address = row.getOrDefault(whose() + "address", "");
      return some(AddressParts.of(address, what.substring("address.".length())));
    }
    String known = meant.key().isEmpty() ? "" : row.getOrDefault(meant.key(), "");
    Optional<Computed> computed = meant.computed();
    if (computed.isEmpty()) {
      return some(known);
    }
    String grid = row.getOrDefault(whose() + "grid_code", "");
    return some(computed.get().value(ordinal, known, grid, occasion))
        .map(v -> computed.get().isNumber() ? Value.number(v.text()) : v);
  }

  private String whose() {
    return meant.subject().isEmpty() ? "" : meant.subject() + ".";
  }

  private Optional<Value> some(String text) {
    boolean number = meant.isMembers() || meant.meaning().what().equals("dwelling.area_sqm");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(number ? Value.number(text) : Value.of(text));
  }

  private void note(Map<String, String> row, Value value) {
    String key = meant.meaning().what().startsWith("address.") ? whose() + "address" : meant.key();
    boolean fromLake = !key.isEmpty();
    story.filled(
        value.text(),
        fromLake ? row.getOrDefault(key + "_source", "") : say("reports.form"),
        fromLake ? row.getOrDefault(key + "_as_of", "") : occasion.today().toString());
  }
}
