package yibiao.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import yibiao.app.operator.AccountLine;
import yibiao.simulator.truth.Scores;

/**
 * What the main job did, against the truth; one JSON object on the last line of {@code --json}.
 *
 * @param seconds by stage, and {@code total}
 * @param peakMemoryMegabytes of all processes together, proportional set size
 */
public record Summary(
    List<SourceLine> sources,
    Residents residents,
    Scores.Linkage linkage,
    Scores.Addresses addresses,
    @JsonProperty("key_populations") List<KeyPopulationLine> keyPopulations,
    List<FormLine> forms,
    List<SqlLine> sql,
    Map<String, Double> seconds,
    @JsonProperty("peak_memory_mb") long peakMemoryMegabytes,
    List<AccountLine> accounts) {

  /**
   * One source.
   *
   * @param delivered rows (and whole unreadable files) it put out, counted by itself
   * @param raw rows in the lake, counted by its snapshots
   * @param problem why it could not be pulled, and which of its files could not be read; or ""
   */
  public record SourceLine(
      String source, long delivered, long raw, long quarantined, String problem) {}

  /** People that any source knows, and residents in the lake. */
  public record Residents(long truth, long found) {}

  public record KeyPopulationLine(String category, long truth, long found) {}

  /**
   * One filled form.
   *
   * @param known cells that any source knows; {@code knownFilled}: those of them that are filled
   * @param wrong prefilled cells that are not the truth
   */
  public record FormLine(
      String form,
      String community,
      String file,
      int rows,
      int cells,
      int prefilled,
      int wrong,
      int known,
      @JsonProperty("known_filled") int knownFilled) {}

  /**
   * One statement as one person.
   *
   * @param shows what it is there to show
   * @param outcome clear, masked, cut, refused, invisible or error: as it really went
   */
  public record SqlLine(
      String as, String shows, String statement, String outcome, int rows, String detail) {}

  public int prefilled() {
    return forms.stream().mapToInt(FormLine::prefilled).sum();
  }

  public int wrong() {
    return forms.stream().mapToInt(FormLine::wrong).sum();
  }

  public int known() {
    return forms.stream().mapToInt(FormLine::known).sum();
  }

  public int knownFilled() {
    return forms.stream().mapToInt(FormLine::knownFilled).sum();
  }

  /** Of the cells that any source knows, those that are filled. */
  public double knownFilledShare() {
    return (double) knownFilled() / Math.max(1, known());
  }

  /**
   * Of all cells that forms ask for, those that are filled; what only a person knows among them.
   */
  public double filledShare() {
    return (double) prefilled() / Math.max(1, forms.stream().mapToInt(FormLine::cells).sum());
  }

  /** Of the filled cells, those that are wrong. */
  public double wrongShare() {
    return (double) wrong() / Math.max(1, prefilled());
  }
}
