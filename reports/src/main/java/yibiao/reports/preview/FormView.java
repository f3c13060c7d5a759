package yibiao.reports.preview;

import java.util.List;
import yibiao.reports.fill.ColumnStory;
import yibiao.reports.matching.FieldMeaning;

/**
 * A form before it is filled.
 *
 * @param family by which what is said of it is kept
 * @param people whom it is about, in words; "" where that has to be said first
 * @param question what has to be said first; "" for nothing
 * @param total how many rows, cards or areas there will be
 */
public record FormView(
    String title,
    String family,
    String unit,
    String people,
    String question,
    int total,
    List<SheetView> sheets,
    List<Asked> fields) {

  /**
   * One field.
   *
   * @param state what is to be said of it
   * @param answered whether a person has said what it means
   * @param samples the first few values
   */
  public record Asked(
      String id,
      String label,
      String sheet,
      String cell,
      String means,
      double confidence,
      State state,
      boolean answered,
      List<String> samples,
      int filled,
      int old,
      int empty,
      String note) {}

  /** How well a field is understood. */
  public enum State {
    SURE,
    /** It may mean that; a person has to say so. */
    DOUBTFUL,
    /** Nothing that anybody knows. */
    NOTHING,
    /** An item that nobody delivers yet. */
    ASKED,
    /** By law not to be collected this way. */
    REFUSED,
    /** Known perhaps, and not hers to see without an authorization. */
    NOT_HERS
  }

  /** The field of that id. */
  public Asked field(String id) {
    return fields.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  public long questions() {
    return fields.stream().filter(f -> f.state() == State.DOUBTFUL && !f.answered()).count();
  }

  public int known() {
    return fields.stream().mapToInt(Asked::filled).sum();
  }

  public int old() {
    return fields.stream().mapToInt(Asked::old).sum();
  }

  /** Cells of fields that could be known, and are not. */
  public int unknown() {
    return fields.stream().filter(f -> f.state() == State.SURE).mapToInt(Asked::empty).sum();
  }

  /** Cells that are not hers to see. */
  public int notHers() {
    return fields.stream().filter(f -> f.state() == State.NOT_HERS).mapToInt(Asked::empty).sum();
  }

  static int last(List<FieldMeaning> fields) {
    return fields.stream()
        .mapToInt(f -> Math.max(f.field().value().row(), f.region().last()))
        .max()
        .orElse(0);
  }

  static List<String> samples(ColumnStory story) {
    return story == null ? List.of() : story.samples();
  }
}
