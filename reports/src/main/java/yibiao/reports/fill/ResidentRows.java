package yibiao.reports.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads residents through Trino, as whoever the connection belongs to. */
final class ResidentRows {
  private ResidentRows() {}

  /**
   * One resident's row: item → value, with {@code item_source} and {@code item_as_of} beside it; ""
   * for null.
   */
  static List<Map<String, String>> read(
      Connection trino, String community, Population population, Set<String> items)
      throws SQLException {
    List<String> columns = new ArrayList<>(List.of("grid_code", "household_id"));
    for (String item : items) {
      columns.addAll(List.of(item, item + "_source", item + "_as_of"));
    }
    String sql =
        "SELECT "
            + String.join(", ", columns)
            + " FROM lake.core.resident WHERE community_code = ? AND "
            + population.condition()
            + " ORDER BY grid_code, household_id, resident_id";
    List<Map<String, String>> rows = new ArrayList<>();
    try (PreparedStatement statement = trino.prepareStatement(sql)) {
      statement.setString(1, community);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          Map<String, String> row = LinkedHashMap.newLinkedHashMap(columns.size());
          for (int i = 0; i < columns.size(); i++) {
            String value = result.getString(i + 1);
            row.put(columns.get(i), value == null ? "" : value);
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
