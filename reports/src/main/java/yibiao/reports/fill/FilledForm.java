package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was filled.
 *
 * @param people whom it is about, in words
 * @param total rows, cards or areas that were written
 * @param file the form; packed with a list of its files where it takes more than one
 * @param teller makes {@link #story}, which not everybody asks for
 */
public record FilledForm(
    String title,
    String people,
    Unit unit,
    int total,
    List<ColumnStory> columns,
    FormFile file,
    Supplier<Optional<FormFile>> teller) {
  /** Where every column came from; empty where the form has it as its last sheet. */
  public Optional<FormFile> story() {
    return teller.get();
  }

  /** A form of each of several communities, packed. */
  static FilledForm together(List<FilledForm> forms) throws IOException {
    if (forms.isEmpty()) {
      throw new IllegalArgumentException(say("reports.noCommunity"));
    }
    FilledForm first = forms.getFirst();
    List<FormFile> files = new ArrayList<>();
    for (FilledForm form : forms) {
      files.add(form.file());
      form.story().ifPresent(files::add);
    }
    return new FilledForm(
        first.title(),
        first.people(),
        first.unit(),
        forms.stream().mapToInt(FilledForm::total).sum(),
        forms.stream().flatMap(form -> form.columns().stream()).toList(),
        FormPackage.of(first.title(), files),
        Optional::empty);
  }

  public int cells() {
    return columns.stream().mapToInt(c -> c.filledCells() + c.emptyCells()).sum();
  }

  public int prefilled() {
    return columns.stream().mapToInt(ColumnStory::filledCells).sum();
  }
}
