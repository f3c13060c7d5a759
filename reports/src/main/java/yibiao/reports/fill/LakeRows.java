package yibiao.reports.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the lake through Trino, as whoever the connection belongs to.
 *
 * @param asOf the day that a condition calls {@code current_date}
 */
record LakeRows(Connection trino, String community, LocalDate asOf) {
  private static final int BATCH = 1_000;

  /**
   * One resident's row after the other: item → value, with {@code item_source} and {@code
   * item_as_of} beside it; "" for null.
   *
   * @param condition SQL over {@code core.resident}
   */
  void residents(String condition, Set<String> items, Consumer<Map<String, String>> reader)
      throws SQLException {
    List<String> columns = new ArrayList<>(List.of("resident_id", "grid_code", "household_id"));
    for (String item : items) {
      columns.addAll(List.of(item, item + "_source", item + "_as_of"));
    }
    read(
        "core.resident",
        columns,
        " AND " + condition + " ORDER BY grid_code, household_id, resident_id",
        reader);
  }

  List<Map<String, String>> residents(String condition, Set<String> items) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    residents(condition, items, rows::add);
    return rows;
  }

  /** The homes of the housing register, as forms call what it has. */
  List<Map<String, String>> dwellings() throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    read(
        "core.dwelling",
        List.of("dwelling_code", "address", "area_sqm", "use", "grid_code"),
        " ORDER BY grid_code, dwelling_code",
        row -> rows.add(told(row, "dwelling", Set.of("area_sqm", "use"))));
    return rows;
  }

  /** The key places. */
  List<Map<String, String>> places() throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    read(
        "core.key_place",
        List.of("place_code", "name", "category", "address"),
        " ORDER BY category, place_code",
        row -> rows.add(told(row, "place", Set.of("name", "category", "address"))));
    return rows;
  }

  /** Names columns after their owner, and says where they are from. */
  private static Map<String, String> told(
      Map<String, String> row, String owner, Collection<String> own) {
    Map<String, String> told = new HashMap<>();
    row.forEach(
        (column, value) -> {
          String key = own.contains(column) ? owner + "." + column : column;
          told.put(key, value);
          told.put(key + "_source", "core." + (owner.equals("place") ? "key_place" : owner));
        });
    return told;
  }

  private void read(
      String table, List<String> columns, String rest, Consumer<Map<String, String>> reader)
      throws SQLException {
    String sql =
        "SELECT "
            + columns.stream().collect(Collectors.joining(", "))
            + " FROM lake."
            + table
            + " WHERE community_code = ?"
            + rest.replace("current_date", "DATE '" + asOf + "'");
    try (PreparedStatement statement = trino.prepareStatement(sql)) {
      statement.setFetchSize(BATCH);
      statement.setString(1, community);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          Map<String, String> row = HashMap.newHashMap(columns.size());
          for (int i = 0; i < columns.size(); i++) {
            String value = result.getString(i + 1);
            row.put(columns.get(i), value == null ? "" : value);
          }
          reader.accept(row);
        }
      }
    }
  }
}
