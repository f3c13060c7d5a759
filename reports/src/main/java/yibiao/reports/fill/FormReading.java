package yibiao.reports.fill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yibiao.reports.document.FormDocument;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.matching.Understanding;
import yibiao.reports.template.FormTemplate;

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
   * @param item the standard's item that a typed value would be; also where nobody delivers it
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
      String item,
      String how,
      double confidence,
      @JsonProperty("sample_known") Double sampleKnown) {}

  /** A reading with what filling would tell. */
  static FormReading of(
      FormDocument document,
      FormTemplate form,
      Understanding understood,
      Unit unit,
      LabelMatcher matcher,
      Optional<FilledForm> told,
      String question) {
    Map<String, ColumnStory> byCell = byCell(told);
    List<Asked> fields =
        understood.all().stream()
            .map(
                f ->
                    asked(
                        f,
                        document.workbook().getSheetName(f.region().sheet()),
                        matcher.delivered(f.meaning()),
                        byCell.get(key(f))))
            .toList();
    return new FormReading(
        form.title(), told.map(FilledForm::people).orElse(null), question, unit.word(), fields);
  }

  /** Label cell → its story. */
  public static Map<String, ColumnStory> byCell(Optional<FilledForm> told) {
    return told.stream()
        .flatMap(form -> form.columns().stream())
        .collect(Collectors.toMap(story -> key(story.meant()), story -> story, (a, b) -> a));
  }

  /** Where a field's label stands, and which of those there it is. */
  public static String key(FieldMeaning meant) {
    return meant.region().sheet()
        + "!"
        + meant.field().label().address()
        + "/"
        + meant.field().name();
  }

  private static Asked asked(FieldMeaning meant, String sheet, String means, ColumnStory story) {
    int cells = story == null ? 0 : story.filledCells() + story.emptyCells();
    return new Asked(
        sheet,
        meant.field().title(),
        meant.field().label().address(),
        meant.field().value().address() + (meant.region().isTable() ? ":" : ""),
        means,
        meant.meaning().what(),
        meant.field().way().name().toLowerCase(Locale.ROOT),
        meant.meaning().confidence(),
        cells == 0 ? null : (double) story.filledCells() / cells);
  }
}
