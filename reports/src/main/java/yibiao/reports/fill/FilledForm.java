package yibiao.reports.fill;

import java.util.List;
import java.util.Optional;

/**
 * What was filled.
 *
 * @param people whom it is about, in words
 * @param total rows, cards or areas that were written
 * @param file the form; packed with a list of its files where it takes more than one
 * @param story where every column came from; empty where the form has it as its last sheet
 */
public record FilledForm(
    String title,
    String people,
    Unit unit,
    int total,
    List<ColumnStory> columns,
    FormFile file,
    Optional<FormFile> story) {
  public int cells() {
    return columns.stream().mapToInt(c -> c.filledCells() + c.emptyCells()).sum();
  }

  public int prefilled() {
    return columns.stream().mapToInt(ColumnStory::filledCells).sum();
  }
}
