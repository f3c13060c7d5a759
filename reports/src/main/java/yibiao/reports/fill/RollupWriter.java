package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.document.SheetRows;
import yibiao.reports.document.Value;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.people.PeopleWords;
import yibiao.reports.people.Population;
import yibiao.reports.template.Labels;
import yibiao.reports.template.Region;

/**
 * Counts by grid, with a total. Every column is one condition over the same people, so that the
 * arithmetic checks of the form (勾稽关系: total = men + women = all age bands) hold by construction.
 */
final class RollupWriter {
  private static final String TOTAL = "合计";
  private static final String LIVING = Population.everybody().condition();

  /** An area that the form names and that is not within the community. */
  private static final String NOBODY = "";

  private final FillRequest request;
  private final Population population;
  private final LocalDate asOf;

  /** Rows that were put in above on the same sheet. */
  private final int moved;

  private int added;

  RollupWriter(FillRequest request, Population population, LocalDate asOf, int moved) {
    this.request = request;
    this.population = population;
    this.asOf = asOf;
    this.moved = moved;
  }

  /** How many rows it has put in. */
  int added() {
    return added;
  }

  /** Fills a table of areas; the areas that it names, or all grids where it names none. */
  List<ColumnStory> areas(Sheet sheet, List<FieldMeaning> fields, Connection trino)
      throws SQLException {
    List<FieldMeaning> counted = fields.subList(1, fields.size());
    Map<String, List<String>> counts = counts(counted, trino);
    List<ColumnStory> stories = counted.stream().map(this::story).toList();
    Map<Integer, String> rows = rows(sheet, fields.getFirst(), counts);
    rows.forEach((row, area) -> put(sheet, row, counted, stories, counts.get(area)));
    return stories;
  }

  /** Row → area. */
  private Map<Integer, String> rows(
      Sheet sheet, FieldMeaning area, Map<String, List<String>> counts) {
    Region region = area.region();
    int column = area.field().value().column();
    Map<Integer, String> rows = new LinkedHashMap<>();
    int first = region.first() + moved;
    for (int row = first; row <= region.last() + moved; row++) {
      String text = Labels.normalise(SheetRows.cell(sheet, row, column).toString());
      String named =
          stem(text).equals(stem(Labels.normalise(request.communityName())))
              ? TOTAL
              : PeopleWords.figures(text);
      if (counts.containsKey(named)) {
        rows.put(row, named);
      } else if (!text.isEmpty()) {
        rows.put(row, NOBODY);
      }
    }
    if (!rows.isEmpty()) {
      rows.values().removeIf(NOBODY::equals);
      return rows;
    }
    boolean communities = area.field().name().matches("社区|村|村社区|社区名称|村名|村居");
    List<String> areas = communities ? List.of(TOTAL) : new ArrayList<>(counts.keySet());
    if (!communities && isTotal(sheet, region.last() + moved + 1, column)) {
      areas.remove(TOTAL);
    }
    added = SheetRows.makeRoom(sheet, first, areas.size());
    for (String one : areas) {
      int row = first + rows.size();
      SheetRows.put(sheet, row, column, Value.text(communities ? request.communityName() : one));
      rows.put(row, one);
    }
    return rows;
  }

  /** A community's name by itself: 西津路 of 西津路社区, of 西津路居委会. */
  private static String stem(String name) {
    return name.replaceFirst("(社区)?(居民委员会|居委会|村民委员会|村委会|社区|村)$", "");
  }

  private static boolean isTotal(Sheet sheet, int row, int column) {
    boolean there = sheet.getRow(row) != null && sheet.getRow(row).getCell(column) != null;
    String text = there ? Labels.normalise(sheet.getRow(row).getCell(column).toString()) : "";
    return text.equals(TOTAL) || text.equals("总计");
  }

  /** Fills a list of questions, each of how many there are. */
  List<ColumnStory> questions(Sheet sheet, List<FieldMeaning> fields, Connection trino)
      throws SQLException {
    List<ColumnStory> stories = fields.stream().map(this::story).toList();
    List<String> all = counts(fields, trino).getOrDefault(TOTAL, List.of());
    for (int i = 0; i < all.size(); i++) {
      int row = fields.get(i).field().value().row() + moved;
      put(sheet, row, fields.get(i), stories.get(i), all.get(i));
    }
    return stories;
  }

  /** Fills a table of kinds of people down and across: in every cell those who are both. */
  List<ColumnStory> crossed(Sheet sheet, List<FieldMeaning> fields, Connection trino)
      throws SQLException {
    List<FieldMeaning> down = fields.stream().filter(RollupWriter::isDown).toList();
    List<FieldMeaning> across = fields.stream().filter(f -> !isDown(f)).toList();
    List<ColumnStory> stories = across.stream().map(this::story).toList();
    List<FieldMeaning> cells = new ArrayList<>();
    for (FieldMeaning row : down) {
      across.forEach(column -> cells.add(column.within(row)));
    }
    List<String> counts = counts(cells, trino).getOrDefault(TOTAL, List.of());
    for (int i = 0; i < counts.size(); i++) {
      int row = down.get(i / across.size()).field().value().row() + moved;
      put(sheet, row, cells.get(i), stories.get(i % across.size()), counts.get(i));
    }
    return stories;
  }

  /** A label beside a row: there its label and its value are one cell. */
  private static boolean isDown(FieldMeaning meant) {
    return meant.field().label().equals(meant.field().value());
  }

  private ColumnStory story(FieldMeaning meant) {
    String unknown =
        meant.meaning().what().isEmpty() ? "reports.noDataItem" : "reports.notAuthorized";
    String note = meant.count().isPresent() ? "" : say(unknown);
    return new ColumnStory(meant, note, request.today().minusYears(1));
  }

  /** Area → its counts, in the order of the fields; the community itself last, as the total. */
  private Map<String, List<String>> counts(List<FieldMeaning> fields, Connection trino)
      throws SQLException {
    StringBuilder select = new StringBuilder();
    Set<String> columns = new TreeSet<>(Set.of("household_id"));
    fields.forEach(meant -> meant.count().ifPresent(count -> columns.addAll(count.items())));
    columns.remove("household_no");
    String people = "(" + population.condition() + ")";
    for (FieldMeaning meant : fields) {
      select
          .append(", ")
          .append(
              meant
                  .count()
                  .map(
                      count ->
                          count.condition().isEmpty()
                              ? "count(DISTINCT household_id) FILTER (WHERE " + LIVING + ")"
                              : "count_if("
                                  + (count.whole() ? LIVING : people)
                                  + " AND ("
                                  + count.condition()
                                  + "))")
                  .orElse("CAST(NULL AS bigint)"));
    }
    // Over everybody: a grid where nobody is one of them has none, and is not left out.
    columns.addAll(population.items());
    String sql =
        "SELECT grid"
            + select
            + " FROM (SELECT coalesce(grid_code, '未定网格') AS grid, "
            + String.join(", ", columns)
            + " FROM lake.core.resident WHERE community_code = ?"
            + ") GROUP BY ROLLUP (grid) ORDER BY grid NULLS LAST";
    sql = sql.replace("current_date", "DATE '" + asOf + "'");
    Map<String, List<String>> counts = new LinkedHashMap<>();
    try (PreparedStatement statement = trino.prepareStatement(sql)) {
      statement.setString(1, request.community());
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          String area = result.getString(1);
          List<String> row = new ArrayList<>();
          for (int i = 0; i < fields.size(); i++) {
            row.add(result.getString(i + 2));
          }
          counts.put(area == null ? TOTAL : gridName(area), row);
        }
      }
    }
    return counts;
  }

  /** The last three of a grid's digits number it within its community. */
  private String gridName(String code) {
    String community = request.community();
    String number = code.startsWith(community) ? code.substring(community.length()) : "";
    return number.matches("\\d{1,3}") ? "第" + Integer.parseInt(number) + "网格" : code;
  }

  private static void put(
      Sheet sheet,
      int row,
      List<FieldMeaning> counted,
      List<ColumnStory> stories,
      List<String> counts) {
    for (int i = 0; i < counted.size(); i++) {
      put(sheet, row, counted.get(i), stories.get(i), counts.get(i));
    }
    SheetRows.fitHeight(sheet, row);
  }

  private static void put(
      Sheet sheet, int row, FieldMeaning meant, ColumnStory story, String count) {
    if (count == null) {
      story.empty();
    } else {
      SheetRows.put(sheet, row, meant.field().value().column(), Value.number(count));
      story.filled(count, "core.resident", "");
    }
  }
}
