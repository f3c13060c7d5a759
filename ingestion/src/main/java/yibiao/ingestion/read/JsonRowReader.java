package yibiao.ingestion.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import yibiao.catalog.source.DatasetDefinition;

/**
 * A REST answer. Read twice, so that all of it is known to be JSON, and every column, before the
 * first row is handed out.
 */
final class JsonRowReader implements RowReader {
  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    TreeSet<String> names = new TreeSet<>();
    forEach(file, row -> names.addAll(row.propertyNames()));
    if (!names.isEmpty()) {
      Header.require(dataset, names);
    }
    sink.columns(names);
    int[] number = {0};
    forEach(file, row -> hand(row, ++number[0], sink));
  }

  private static void forEach(Path file, JsonRows.Element element)
      throws UnreadableDelivery, IOException {
    JsonRows.forEach(JsonRows.JSON.createParser(file.toFile()), element);
  }

  private static void hand(JsonNode row, int number, RowSink sink) throws IOException {
    if (!row.isObject()) {
      sink.unreadable(new UnreadableRow("", number, "不是对象 not a JSON object", row.toString()));
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    row.properties().forEach(cell -> cells.put(cell.getKey(), textOf(cell.getValue())));
    sink.row(new DeliveredRow("", number, cells));
  }

  private static String textOf(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
  }
}
