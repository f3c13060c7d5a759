package yibiao.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Reads what a blank form asks for from its first sheet. A roster has a row of labels with nothing
 * under them; a card has labels with nothing beside them, in several rows; a roll-up is a roster
 * whose rows are areas.
 */
public final class TemplateReader {
  private static final Set<String> AREA_LABELS =
      Set.of("地区", "社区", "网格", "单位", "村", "村社区", "区域", "辖区");
  private static final Set<String> COUNTS = Set.of("合计", "总数", "总计", "人数", "小计");

  private final Predicate<String> known;

  /**
   * @param known whether a label's wording is one that a data item has
   */
  public TemplateReader(Predicate<String> known) {
    this.known = known;
  }

  public FormTemplate read(Workbook workbook) {
    Sheet sheet = workbook.getSheetAt(0);
    Grid grid = new Grid(sheet);
    String title = title(grid);
    List<Field> card = card(grid);
    List<Field> header = header(grid);
    long knownInCard = card.stream().filter(f -> known.test(f.label())).count();
    long knownInHeader = header.stream().filter(f -> known.test(f.label())).count();
    boolean rollup =
        header.size() > 2
            && AREA_LABELS.contains(header.getFirst().label())
            && header.stream().anyMatch(f -> COUNTS.contains(f.label()));
    if (rollup) {
      return new FormTemplate(title, Layout.ROLLUP, header);
    }
    if (knownInHeader == 0 && knownInCard == 0) {
      throw new UnreadableTemplate(
          "没有认出任何栏目：需要一行表头，或左右并排的栏目名与空格 no label was recognised: a header row, or labels with empty cells beside them, is needed");
    }
    return knownInCard > knownInHeader
        ? new FormTemplate(title, Layout.CARD, card)
        : new FormTemplate(title, Layout.ROSTER, header);
  }

  private static String title(Grid grid) {
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        if (!grid.text(row, column).isEmpty()) {
          return grid.text(row, column);
        }
      }
    }
    throw new UnreadableTemplate("表是空的 the form is empty");
  }

  /** Labels with an empty cell to their right. */
  private List<Field> card(Grid grid) {
    List<Field> fields = new ArrayList<>();
    for (int row = 1; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        String label = grid.text(row, column);
        int value = grid.lastColumn(row, column) + 1;
        // Beyond the last drawn column only a label that is known is believed to ask for something.
        boolean drawn = value < grid.columns() || known.test(label);
        boolean empty = drawn && grid.covering(row, value).isEmpty();
        if (!label.isEmpty() && empty) {
          fields.add(new Field(label, row, value));
        }
      }
    }
    return fields;
  }

  /**
   * The row of labels with the most known ones and empty cells under them; two rows where the upper
   * one is merged.
   */
  private List<Field> header(Grid grid) {
    List<Field> best = List.of();
    long bestScore = 0;
    for (int row = 0; row < Math.min(grid.rows(), 15); row++) {
      List<Field> fields = headerAt(grid, row);
      long score =
          fields.stream().filter(f -> known.test(f.label()) || COUNTS.contains(f.label())).count();
      if (score > bestScore) {
        bestScore = score;
        best = fields;
      }
    }
    return best;
  }

  private static List<Field> headerAt(Grid grid, int row) {
    int last = row;
    for (int column = 0; column < grid.columns(); column++) {
      boolean spansColumns =
          grid.lastColumn(row, column) > column && !grid.text(row, column).isEmpty();
      if (spansColumns && !grid.text(row + 1, column).isEmpty()) {
        last = row + 1;
      }
      if (grid.lastRow(row, column) == row + 1 && !grid.text(row, column).isEmpty()) {
        last = row + 1;
      }
    }
    List<Field> fields = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      String upper = grid.covering(row, column);
      String lower = last > row ? grid.text(last, column) : "";
      boolean two = !lower.isEmpty() && !lower.equals(upper);
      String label =
          two
              ? (grid.lastColumn(row, column) > column || grid.region(row, column) != null
                      ? upper
                      : "")
                  + lower
              : upper;
      boolean emptyBelow =
          grid.covering(last + 1, column).isEmpty()
              || grid.text(last + 1, column).matches("\\d{1,3}");
      if (!label.isEmpty() && emptyBelow) {
        fields.add(new Field(label, last + 1, column));
      }
    }
    return fields;
  }
}
