package yibiao.door.guard;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What a statement may read, as the catalog answered.
 *
 * @param tables by {@code schema.table}
 */
public record Grant(boolean admitted, Map<String, Table> tables) {
  static final Grant NOTHING = new Grant(false, Map.of());

  /**
   * One table.
   *
   * @param rows the condition that a row has to meet
   * @param columns the expression that stands in for a column, "" for the column itself
   */
  record Table(String rows, Map<String, String> columns) {}

  /**
   * Reads an answer.
   *
   * @throws IOException when it is anything else than a whole answer
   */
  static Grant of(Object answer) throws IOException {
    Map<?, ?> members = Json.object(answer);
    Map<String, Table> tables = new HashMap<>();
    for (Map.Entry<?, ?> table : Json.object(members.get("tables")).entrySet()) {
      Map<?, ?> content = Json.object(table.getValue());
      Map<String, String> columns = new HashMap<>();
      for (Map.Entry<?, ?> column : Json.object(content.get("columns")).entrySet()) {
        columns.put(column.getKey().toString(), Json.text(column.getValue()));
      }
      String rows = Json.text(content.get("rows"));
      if (rows.isBlank()) {
        throw new IOException("a table without a condition for its rows");
      }
      tables.put(table.getKey().toString(), new Table(rows, columns));
    }
    return new Grant(Boolean.TRUE.equals(members.get("admitted")), tables);
  }
}
