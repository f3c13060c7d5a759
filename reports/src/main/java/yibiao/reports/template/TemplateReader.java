package yibiao.reports.template;

import static yibiao.standard.words.Words.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Reads what a blank form asks for, on all of its sheets that can be seen: tables, labels with
 * their values beside them, lists of questions, and who reports when.
 */
public final class TemplateReader {
  private final Predicate<String> known;

  /**
   * @param known whether a label's wording is one that a data item has
   */
  public TemplateReader(Predicate<String> known) {
    this.known = known;
  }

  public FormTemplate read(Workbook workbook) {
    List<Region> regions = new ArrayList<>();
    Map<Integer, String> titles = new HashMap<>();
    Optional<LocalDate> asOf = Optional.empty();
    Optional<String> title = Optional.empty();
    int main = 0;
    long most = -1;
    boolean empty = true;
    for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
      Grid grid = new Grid(workbook.getSheetAt(sheet));
      if (workbook.isSheetHidden(sheet) || grid.isEmpty()) {
        continue;
      }
      empty = false;
      SheetReader reader = new SheetReader(grid, sheet, known);
      regions.addAll(reader.regions());
      titles.put(sheet, reader.title().orElse(workbook.getSheetName(sheet)));
      asOf = asOf.or(() -> DayOfAges.in(grid));
      long labels = knownIn(reader.regions());
      if (labels > most) {
        most = labels;
        main = sheet;
        title = Optional.of(titles.get(sheet));
      }
    }
    if (empty) {
      throw new UnreadableTemplate(say("reports.formEmpty"));
    }
    if (most <= 0) {
      throw new UnreadableTemplate(say("reports.noLabelWasRecognised"));
    }
    return new FormTemplate(main, title.orElseThrow(), titles, asOf, regions);
  }

  private long knownIn(List<Region> regions) {
    long counts = regions.stream().filter(r -> r.kind() == Region.Kind.ROLLUP).count();
    return counts
        + regions.stream()
            .flatMap(region -> region.fields().stream())
            .filter(field -> known.test(field.name()))
            .count();
  }
}
