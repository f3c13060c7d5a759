package yibiao.reports.fill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Region;

/**
 * How a blank is understood, field by field.
 *
 * @param people whom it is about, in words; null where nobody has said it yet
 * @param question what has to be said first; "" for nothing
 * @param unit what one sheet, row or number is about: person, people, household, dwelling, place,
 *     area
 */
public record FormReading(
    String title, String people, String question, String unit, List<Asked> fields) {

  /**
   * One field.
   *
   * @param labelCell where its label stands, {@code B4}
   * @param cell where its value goes; of a table {@code B5:}, from that row on
   * @param means {@code name}, {@code head.sex}, {@code count(sex=男)}; "" for what nobody knows
   * @param how text, inline, tick or preset
   * @param confidence 0 to 1; below 0.9 it is a question
   * @param sampleKnown the share of its cells that could be filled; null where none was tried
   */
  public record Asked(
      String sheet,
      String label,
      @JsonProperty("label_cell") String labelCell,
      String cell,
      String means,
      String how,
      double confidence,
      @JsonProperty("sample_known") Double sampleKnown) {}

  /**
   * A reading with what filling has told.
   *
   * @param sheets the names of the book's sheets
   * @param told the columns that were filled
   */
  static FormReading of(
      String title,
      String people,
      String question,
      String unit,
      List<FieldMeaning> fields,
      List<String> sheets,
      List<ColumnStory> told) {
    Map<String, ColumnStory> byCell =
        told.stream()
            .collect(Collectors.toMap(story -> key(story.meant()), story -> story, (a, b) -> a));
    return new FormReading(
        title,
        people,
        question,
        unit,
        fields.stream().map(f -> asked(f, sheets, byCell.get(key(f)))).toList());
  }

  private static String key(FieldMeaning meant) {
    return meant.region().sheet() + "!" + meant.field().label().address();
  }

  private static Asked asked(FieldMeaning meant, List<String> sheets, ColumnStory story) {
    Region region = meant.region();
    int cells = story == null ? 0 : story.filledCells() + story.emptyCells();
    return new Asked(
        sheets.get(region.sheet()),
        meant.field().title(),
        meant.field().label().address(),
        meant.field().value().address() + (region.isTable() ? ":" : ""),
        meant.meaning().means(),
        meant.field().way().name().toLowerCase(Locale.ROOT),
        meant.meaning().confidence(),
        cells == 0 ? null : (double) story.filledCells() / cells);
  }
}
