package yibiao.reports.template;

import static yibiao.standard.words.Words.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Reads what a blank form asks for, from the sheet with the most labels that are known. A roster
 * has a row of labels with nothing under them; a card has labels with nothing beside them, in
 * several rows; a roll-up is a roster whose rows are areas.
 */
public final class TemplateReader {
  private static final Set<String> AREA_LABELS =
      Set.of("地区", "社区", "网格", "单位", "村", "村社区", "区域", "辖区");

  private static final Set<String> OCCASION = Set.of("填报单位", "填表单位", "填报日期", "填表日期");

  private final Predicate<String> known;

  /**
   * @param known whether a label's wording is one that a data item has
   */
  public TemplateReader(Predicate<String> known) {
    this.known = known;
  }

  private record Reading(FormTemplate template, long score) {}

  public FormTemplate read(Workbook workbook) {
    List<Reading> readings =
        IntStream.range(0, workbook.getNumberOfSheets())
            .filter(sheet -> !workbook.isSheetHidden(sheet))
            .mapToObj(sheet -> read(workbook, sheet))
            .flatMap(Optional::stream)
            .toList();
    if (readings.isEmpty()) {
      throw new UnreadableTemplate(say("reports.formEmpty"));
    }
    Reading best =
        readings.stream()
            .max(Comparator.comparing(Reading::score).thenComparing(r -> -r.template().sheet()))
            .orElseThrow();
    if (best.score() == 0) {
      throw new UnreadableTemplate(say("reports.noLabelWasRecognised"));
    }
    return best.template();
  }

  private Optional<Reading> read(Workbook workbook, int at) {
    Grid grid = new Grid(workbook.getSheetAt(at));
    if (grid.isEmpty()) {
      return Optional.empty();
    }
    List<Field> card = card(grid);
    List<Field> header = new HeaderRows(grid, known).best();
    long knownInCard = card.stream().filter(f -> known.test(f.label())).count();
    long knownInHeader = header.stream().filter(f -> known.test(f.label())).count();
    boolean rollup =
        header.size() > 2
            && AREA_LABELS.contains(header.getFirst().label())
            && header.stream().anyMatch(f -> HeaderRows.COUNTS.contains(f.label()));
    Layout layout =
        rollup ? Layout.ROLLUP : knownInCard > knownInHeader ? Layout.CARD : Layout.ROSTER;
    List<Field> fields = layout == Layout.CARD ? card : header;
    long score = rollup ? Math.max(1, knownInHeader) : Math.max(knownInCard, knownInHeader);
    List<Field> occasion = layout == Layout.CARD ? List.of() : occasion(grid, header);
    String title = title(grid, fields).orElse(workbook.getSheetName(at));
    return Optional.of(new Reading(new FormTemplate(at, title, layout, fields, occasion), score));
  }

  /** The first text above everything that the form asks for. */
  private static Optional<String> title(Grid grid, List<Field> fields) {
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        String text = grid.text(row, column);
        if (!text.isEmpty()) {
          boolean label = fields.stream().anyMatch(f -> f.label().startsWith(text));
          return label ? Optional.empty() : Optional.of(grid.raw(row, column).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** Labels with an empty cell to their right; boxes to tick and lines to write on are none. */
  private List<Field> card(Grid grid) {
    List<Field> fields = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        String label = grid.text(row, column);
        int value = grid.lastColumn(row, column) + 1;
        // Beyond the last drawn column only a label that is known is believed to ask for something.
        boolean drawn = value < grid.columns() || known.test(label);
        boolean empty = drawn && grid.covering(row, value).isEmpty();
        boolean title = row == 0 && !known.test(label);
        if (!label.isEmpty() && empty && !title && !label.matches(".*[□_].*")) {
          fields.add(new Field(label, row, value));
        }
      }
    }
    return fields;
  }

  /** Who reports and when: into the empty cell beside the label, or else behind its colon. */
  private static List<Field> occasion(Grid grid, List<Field> header) {
    List<Field> fields = new ArrayList<>();
    int below = header.isEmpty() ? 0 : header.getFirst().row();
    for (int row = 0; row < below; row++) {
      for (int column = 0; column < grid.columns(); column++) {
        String label = grid.text(row, column).replaceAll("[_(].*$", "");
        boolean alone = header.stream().noneMatch(f -> f.label().equals(label));
        if (OCCASION.contains(label) && alone) {
          int beside = grid.lastColumn(row, column) + 1;
          boolean written = grid.raw(row, column).matches("(?s).*[:：_]\\s*$");
          boolean empty = beside < grid.columns() && grid.covering(row, beside).isEmpty();
          fields.add(new Field(label, row, written || !empty ? column : beside));
        }
      }
    }
    return fields;
  }
}
