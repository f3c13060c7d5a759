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
 * @param together the communities whose forms are filled one after the other, this one too
 * @param ahead what was read of them already, by question and community
 */
record LakeRows(
    Connection trino,
    String community,
    LocalDate asOf,
    List<String> together,
    Map<String, Map<String, List<Map<String, String>>>> ahead) {
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
    String rest = " AND " + condition + " ORDER BY grid_code, household_id, resident_id";
    if (together.size() < 2) {
      read("core.resident", columns, rest, reader);
      return;
    }
    Map<String, List<Map<String, String>>> all = ahead.get(columns + rest);
    if (all == null) {
      all = readTogether(columns, rest);
      ahead.put(columns + rest, all);
    }
    all.getOrDefault(community, List.of()).forEach(reader);
  }

  /** One question for all of the communities, in place of one for each. */
  private Map<String, List<Map<String, String>>> readTogether(List<String> columns, String rest)
      throws SQLException {
    List<String> with = new ArrayList<>(columns);
    with.add("community_code");
    Map<String, List<Map<String, String>>> all = new HashMap<>();
    read(
        "core.resident",
        with,
        together,
        rest,
        row -> all.computeIfAbsent(row.get("community_code"), c -> new ArrayList<>()).add(row));
    return all;
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
    read(table, columns, List.of(community), rest, reader);
  }

  private void read(
      String table,
      List<String> columns,
      List<String> communities,
      String rest,
      Consumer<Map<String, String>> reader)
      throws SQLException {
    String sql =
        "SELECT "
            + columns.stream().collect(Collectors.joining(", "))
            + " FROM lake."
            + table
            + " WHERE community_code IN ("
            + communities.stream().map(c -> "?").collect(Collectors.joining(", "))
            + ")"
            + rest.replace("current_date", "DATE '" + asOf + "'");
    try (PreparedStatement statement = trino.prepareStatement(sql)) {
      statement.setFetchSize(BATCH);
      for (int i = 0; i < communities.size(); i++) {
        statement.setString(i + 1, communities.get(i));
      }
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
