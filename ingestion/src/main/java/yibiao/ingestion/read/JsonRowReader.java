package yibiao.ingestion.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.source.DatasetDefinition;

/**
 * A REST answer: an array of objects, alone or under {@code items}, {@code data}, {@code rows} or
 * {@code records}.
 */
final class JsonRowReader implements RowReader {
  private static final String[] UNDER = {"items", "data", "rows", "records"};
  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    JsonNode rows = rows(file);
    if (!rows.isEmpty()) {
      TreeSet<String> names = new TreeSet<>();
      rows.forEach(row -> names.addAll(row.propertyNames()));
      RowReader.requireColumns(dataset, names);
    }
    int number = 0;
    for (JsonNode row : rows) {
      number++;
      if (!row.isObject()) {
        sink.unreadable(new UnreadableRow("", number, "不是对象 not a JSON object", row.toString()));
        continue;
      }
      Map<String, String> cells = new LinkedHashMap<>();
      row.properties().forEach(cell -> cells.put(cell.getKey(), textOf(cell.getValue())));
      sink.row(new DeliveredRow("", number, cells));
    }
  }

  private JsonNode rows(Path file) throws UnreadableDelivery {
    JsonNode root;
    try {
      root = json.readTree(file.toFile());
    } catch (JacksonException e) {
      // The parser's own message quotes the text, which may be personal data.
      throw new UnreadableDelivery("接口返回的不是 JSON the answer is not JSON");
    }
    if (root != null && root.isArray()) {
      return root;
    }
    for (String name : UNDER) {
      if (root != null && root.path(name).isArray()) {
        return root.path(name);
      }
    }
    throw new UnreadableDelivery("JSON 里没有数据数组 the JSON holds no array of rows");
  }

  private static String textOf(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
  }
}
