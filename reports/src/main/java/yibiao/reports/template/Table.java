package yibiao.reports.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The rows under a header: which of them are there for data, and what kind of table they make. */
final class Table {
  private final Grid grid;
  private final Header header;
  private final Predicate<String> known;
  private final int start;
  private final int last;

  Table(Grid grid, Header header, Predicate<String> known) {
    this.grid = grid;
    this.known = known;
    this.header = header;
    int row = header.last() + 1;
    while (isPassed(row)) {
      row++;
    }
    this.start = row;
    while (row < grid.rows() && isData(row)) {
      row++;
    }
    // What is drawn below the last text of a sheet waits for data too.
    while (row >= grid.rows() && grid.isDrawn(row, header.columns().getFirst().label().column())) {
      row++;
    }
    this.last = Math.max(start, row - 1);
  }

  /** The last row that belongs to it. */
  int last() {
    return last;
  }

  /** Its regions; more than one where two halves stand side by side. */
  List<Region> regions(int sheet) {
    if (isQuestions()) {
      return List.of(questions(sheet));
    }
    if (isCrossed() && isRollup()) {
      return List.of(crossed(sheet));
    }
    Region.Kind kind = isRollup() ? Region.Kind.ROLLUP : Region.Kind.ROSTER;
    List<Region> regions = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (Header.Column column : isRollup() ? columns() : header.columns()) {
      boolean again =
          kind == Region.Kind.ROSTER
              && !fields.isEmpty()
              && column.path().equals(fields.getFirst().path());
      if (again) {
        regions.add(new Region(kind, sheet, header.owner(), fields, last));
        fields = new ArrayList<>();
      }
      fields.add(field(column));
    }
    regions.add(new Region(kind, sheet, header.owner(), fields, last));
    return regions;
  }

  private Field field(Header.Column column) {
    Spot value = new Spot(start, column.label().column());
    return field(column.path(), column.label(), value);
  }

  private Field field(List<String> path, Spot label, Spot value) {
    String there = grid.raw(value.row(), value.column());
    String hint = Labels.hint(grid.raw(label.row(), label.column()));
    return new Field(path, label, value, way(there), there, hint);
  }

  private static Way way(String there) {
    if (Wordings.hasBoxes(there)) {
      return Way.TICK;
    }
    return Wordings.hasGaps(there) ? Way.PRESET : Way.TEXT;
  }

  private boolean isRollup() {
    List<Header.Column> others = columns().subList(1, columns().size());
    boolean person =
        columns().stream()
            .anyMatch(
                c -> c.name().endsWith("姓名") && !c.path().getFirst().matches(Wordings.IN_CHARGE));
    long counted = others.stream().filter(c -> Wordings.isCounted(c.name())).count();
    boolean areas = Wordings.AREAS.contains(columns().getFirst().name());
    return others.size() > 1
        && !person
        && (areas || isCrossed())
        && counted * 2 >= others.size() - 1
        && counted > 0;
  }

  /** The columns, what numbers the rows behind the others. */
  private List<Header.Column> columns() {
    List<Header.Column> columns = new ArrayList<>(header.columns());
    boolean numbered = columns.getFirst().name().matches("序号|编号|行次");
    if (numbered && columns.size() > 1) {
      columns.add(columns.removeFirst());
    }
    return columns;
  }

  /** Whether the rows are kinds of people and no areas: age bands down, sexes across. */
  private boolean isCrossed() {
    long bands = 0;
    long rows = 0;
    for (int row = start; row <= last; row++) {
      String text = grid.text(row, column(0));
      rows += text.isEmpty() ? 0 : 1;
      bands += text.matches(".*\\d+.*岁.*|男性?|女性?|总?合?计") ? 1 : 0;
    }
    return rows > 2 && bands * 2 > rows;
  }

  private boolean isQuestions() {
    return answers().keySet().stream().anyMatch(column -> !grid.text(start, column).isEmpty());
  }

  private int column(int at) {
    return columns().get(at).label().column();
  }

  /** Column of questions → column of their answers; two where two lists stand side by side. */
  private Map<Integer, Integer> answers() {
    Map<Integer, Integer> answers = new LinkedHashMap<>();
    int question = -1;
    for (Header.Column column : header.columns()) {
      int at = column.label().column();
      if (Wordings.QUESTIONS.contains(column.name())) {
        question = at;
      } else if (question >= 0 && Wordings.ANSWERS.contains(column.name())) {
        answers.put(question, at);
        question = -1;
      }
    }
    return answers;
  }

  /** Its rows ask as its columns do. */
  private Region crossed(int sheet) {
    List<Field> fields = new ArrayList<>();
    columns().stream().skip(1).map(this::field).forEach(fields::add);
    for (int row = start; row <= last; row++) {
      String text = grid.text(row, column(0));
      if (!text.isEmpty()) {
        Spot label = new Spot(row, column(0));
        fields.add(new Field(List.of(text), label, label, Way.TEXT, "", ""));
      }
    }
    return new Region(Region.Kind.CROSSED, sheet, header.owner(), fields, last);
  }

  private Region questions(int sheet) {
    List<Field> fields = new ArrayList<>();
    answers()
        .forEach(
            (question, answer) -> {
              for (int row = start; row <= last; row++) {
                String text = grid.text(row, question);
                if (!text.isEmpty() && !Wordings.isFooter(text)) {
                  fields.add(field(List.of(text), new Spot(row, question), new Spot(row, answer)));
                }
              }
            });
    return new Region(Region.Kind.INDICATORS, sheet, header.owner(), fields, last);
  }

  /** An example, the columns' numbers, a total that stands above its parts. */
  private boolean isPassed(int row) {
    if (row >= grid.rows()) {
      return false;
    }
    List<String> texts =
        header.columns().stream().map(c -> grid.covering(row, c.label().column())).toList();
    boolean example = texts.stream().anyMatch(Wordings::isExample);
    boolean merged = grid.region(row, column(0)) != null;
    boolean sums = header.columns().stream().anyMatch(c -> grid.isFormula(row, c.label().column()));
    boolean total = texts.getFirst().matches("合计|总计|小计|全区|全镇|全街道|全社区") && sums;
    long numbers = texts.stream().filter(t -> t.matches("\\d{1,2}|[甲乙丙丁]")).count();
    boolean numbered = numbers > 1 && numbers * 2 >= texts.size();
    return example || total || !merged && texts.size() > 2 && numbered;
  }

  /** A row that waits for data: blank, numbered, with boxes, or with what the form gives. */
  private boolean isData(int row) {
    List<String> texts = texts(row);
    if (texts.isEmpty()) {
      return true;
    }
    String first = texts.getFirst();
    boolean wide = grid.lastColumn(row, 0) > column(Math.min(1, header.columns().size() - 1));
    if (Wordings.isFooter(first) && row > start || wide) {
      return false;
    }
    boolean questions = !answers().isEmpty();
    boolean number = first.matches("\\d{1,4}");
    boolean header = Header.at(grid, row, label -> false).columns().size() > 2;
    boolean labels = texts.stream().filter(known).count() > 1;
    boolean announced =
        texts.size() == 1 && Header.at(grid, row + 1, label -> false).columns().size() > 2;
    return questions || number || !header && !announced && !labels;
  }

  private List<String> texts(int row) {
    return IntStream.range(0, grid.columns())
        .mapToObj(column -> grid.text(row, column))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
