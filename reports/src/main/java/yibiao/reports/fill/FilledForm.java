package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.util.List;

/**
 * What was filled.
 *
 * @param people whom it is about, in words
 * @param rows records written
 * @param total records there are; more than {@code rows} when cards were cut off
 */
public record FilledForm(
    String title, String people, int rows, int total, List<ColumnStory> columns) {
  public int cells() {
    return columns.stream().mapToInt(c -> c.filledCells() + c.emptyCells()).sum();
  }

  public int prefilled() {
    return columns.stream().mapToInt(ColumnStory::filledCells).sum();
  }

  /** Of people whom the form itself names. */
  FilledForm ofNamed(int named) {
    return new FilledForm(title, say("reports.namedInForm"), rows, named, columns);
  }
}
