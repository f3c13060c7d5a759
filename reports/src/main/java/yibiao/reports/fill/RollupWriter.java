package yibiao.reports.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
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
      Optional<String> condition = condition(field.label());
      stories.add(
          new ColumnStory(
              field.label(),
              condition.orElse(""),
              condition.isPresent() ? 1 : 0,
              condition.isPresent() ? "" : "没有数据项 no data item"));
      counted.add(field);
      select
          .append(", ")
          .append(condition.map(c -> "count_if(" + c + ")").orElse("CAST(NULL AS bigint)"));
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
              sheet, row, template.fields().getFirst().column(), area == null ? "合计" : area);
          put(sheet, row, counted, stories, result);
          SheetRows.fitHeight(sheet, row);
        }
      }
    }
    return new FilledForm(template.title(), rows, rows, stories);
  }

  private static void put(
      Sheet sheet, int row, List<Field> counted, List<ColumnStory> stories, ResultSet result)
      throws SQLException {
    for (int i = 0; i < counted.size(); i++) {
      String count = result.getString(i + 2);
      if (count == null) {
        stories.get(i).empty();
      } else {
        SheetRows.put(sheet, row, counted.get(i).column(), " ");
        Cell cell = sheet.getRow(row).getCell(counted.get(i).column());
        cell.setCellValue(Long.parseLong(count));
        stories.get(i).filled("core.resident", "");
      }
    }
  }

  /** A column's label as a condition; empty where no item says it. */
  private static Optional<String> condition(String label) {
    Matcher band = AGE_BAND.matcher(label);
    Matcher from = AGE_FROM.matcher(label);
    Matcher guardian = GUARDED_BY.matcher(label);
    String age = "date_diff('year', birth_date, current_date)";
    if (label.equals("合计") || label.equals("总数") || label.equals("总计") || label.equals("人数")) {
      return Optional.of("true");
    }
    if (label.equals("男") || label.equals("女")) {
      return Optional.of("sex = '" + label + "'");
    }
    if (band.find()) {
      return Optional.of(age + " BETWEEN " + band.group(1) + " AND " + band.group(2));
    }
    if (from.find()) {
      return Optional.of(age + " >= " + from.group(1));
    }
    if (guardian.find()) {
      return Optional.of("guardianship_type = '" + guardian.group(1) + "监护'");
    }
    return Optional.empty();
  }
}
