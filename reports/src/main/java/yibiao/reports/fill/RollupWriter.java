package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import yibiao.reports.template.Field;
import yibiao.reports.template.FormTemplate;

/**
 * Counts by grid, with a total. Every column is one condition over the same people, so that the
 * arithmetic checks of the form (勾稽关系: total = men + women = all age bands) hold by construction.
 */
final class RollupWriter {
  private static final Pattern AGE_BAND = Pattern.compile("(\\d{1,3})[-—~至](\\d{1,3})(?:周岁|岁)?");
  private static final Pattern AGE_FROM = Pattern.compile("(\\d{1,3})(?:周岁|岁)(?:及)?以上");
  private static final Pattern GUARDED_BY = Pattern.compile("由(.{2,6})监护");

  private final String community;
  private final Population population;

  RollupWriter(String community, Population population) {
    this.community = community;
    this.population = population;
  }

  FilledForm write(Sheet sheet, FormTemplate template, Connection trino) throws SQLException {
    List<Field> counted = new ArrayList<>();
    List<ColumnStory> stories = new ArrayList<>();
    StringBuilder select = new StringBuilder();
    for (Field field : template.fields().subList(1, template.fields().size())) {
      Optional<Count> count = count(field.label());
      stories.add(
          new ColumnStory(
              field.label(),
              count.map(Count::item).orElse(""),
              count.isPresent() ? 1 : 0,
              count.map(Count::words).orElse(say("reports.noDataItem"))));
      counted.add(field);
      select
          .append(", ")
          .append(count.map(c -> "count_if(" + c.condition() + ")").orElse("CAST(NULL AS bigint)"));
    }
    String sql =
        "SELECT grid"
            + select
            + " FROM (SELECT coalesce(grid_code, '未定网格') AS grid, birth_date, sex, guardianship_type"
            + " FROM lake.core.resident WHERE community_code = ? AND "
            + population.condition()
            + ") GROUP BY ROLLUP (grid) ORDER BY grid NULLS LAST";
    int rows = 0;
    try (PreparedStatement statement = trino.prepareStatement(sql)) {
      statement.setString(1, community);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          int row = template.firstRow() + rows++;
          SheetRows.makeRoom(sheet, row, 1);
          String area = result.getString(1);
          SheetRows.put(
              sheet,
              row,
              template.fields().getFirst().column(),
              area == null ? "合计" : gridName(area),
              false);
          put(sheet, row, counted, stories, result);
          SheetRows.fitHeight(sheet, row);
        }
      }
    }
    return new FilledForm(template.title(), population.words(), rows, rows, stories);
  }

  /** The last three of a grid's digits number it within its community. */
  private String gridName(String code) {
    String number = code.startsWith(community) ? code.substring(community.length()) : "";
    return number.matches("\\d{1,3}") ? "第" + Integer.parseInt(number) + "网格" : code;
  }

  private static void put(
      Sheet sheet, int row, List<Field> counted, List<ColumnStory> stories, ResultSet result)
      throws SQLException {
    for (int i = 0; i < counted.size(); i++) {
      String count = result.getString(i + 2);
      if (count == null) {
        stories.get(i).empty();
      } else {
        SheetRows.put(sheet, row, counted.get(i).column(), count, true);
        stories.get(i).filled("core.resident", "");
      }
    }
  }

  /**
   * What a column counts.
   *
   * @param item the item that it goes by, "" for everybody
   * @param words the same for a reader
   */
  private record Count(String condition, String item, String words) {}

  /** What a column counts by its label; empty where no item says it. */
  private static Optional<Count> count(String label) {
    Matcher band = AGE_BAND.matcher(label);
    Matcher from = AGE_FROM.matcher(label);
    Matcher guardian = GUARDED_BY.matcher(label);
    String age = "date_diff('year', birth_date, current_date)";
    if (label.equals("合计") || label.equals("总数") || label.equals("总计") || label.equals("人数")) {
      return Optional.of(new Count("true", "", "全部人数"));
    }
    if (label.equals("男") || label.equals("女")) {
      return Optional.of(new Count("sex = '" + label + "'", "sex", "按性别计数"));
    }
    if (band.find()) {
      String between = " BETWEEN " + band.group(1) + " AND " + band.group(2);
      return Optional.of(
          new Count(
              age + between,
              "birth_date",
              "按年龄计数：" + band.group(1) + " 至 " + band.group(2) + " 岁"));
    }
    if (from.find()) {
      return Optional.of(
          new Count(age + " >= " + from.group(1), "birth_date", "按年龄计数：" + from.group(1) + " 岁以上"));
    }
    if (guardian.find()) {
      return Optional.of(
          new Count(
              "guardianship_type = '" + guardian.group(1) + "监护'", "guardianship_type", "按监护类型计数"));
    }
    return Optional.empty();
  }
}
