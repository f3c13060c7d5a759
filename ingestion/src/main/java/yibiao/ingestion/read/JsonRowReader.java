package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import yibiao.catalog.source.DatasetDefinition;

/**
 * Answers of an API, or a file of JSON. Read more than once, so that all of it is known to be JSON,
 * and every column, before the first row is handed out. An API may leave out what is null, so a
 * column that no row has is told and no reason to refuse the rest.
 */
final class JsonRowReader implements RowReader {
  private static final BigDecimal DIGITS_LOST = new BigDecimal("1E15");

  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    if (Files.size(file) == 0) {
      throw UnreadableDelivery.empty();
    }
    JsonRows rows = JsonRows.in(file, dataset.requiredColumns());
    Set<String> found = new LinkedHashSet<>();
    RoundedNumbers rounded = new RoundedNumbers();
    rows.forEach(
        row -> {
          found.addAll(row.propertyNames());
          rounded.look(row);
        });
    List<String> names = new ArrayList<>(found);
    Header header = Header.of(names, dataset.requiredColumns());
    if (!names.isEmpty()) {
      if (header.hits() == 0 || !header.ambiguous().isEmpty()) {
        header.require("");
      }
      if (!header.missing().isEmpty()) {
        sink.note(say("ingestion.noRowHasThese", String.join(", ", header.missing())));
      }
    }
    Map<String, String> columns = LinkedHashMap.newLinkedHashMap(names.size());
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), header.columns().get(i));
    }
    sink.columns(header.columns());
    int[] number = {0};
    int[] lost = {0};
    rows.forEach(row -> lost[0] += hand(row, ++number[0], columns, rounded, sink) ? 1 : 0);
    if (lost[0] > 0) {
      sink.note(say("ingestion.roundedJsonNumbers", lost[0]));
    }
  }

  /** Whether digits of it were lost. */
  private static boolean hand(
      JsonNode row, int number, Map<String, String> columns, RoundedNumbers rounded, RowSink sink)
      throws IOException {
    if (!row.isObject()) {
      sink.unreadable(
          new UnreadableRow("", number, say("ingestion.notJsonObject"), row.toString()));
      return false;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    boolean lost = false;
    for (Map.Entry<String, JsonNode> cell : row.properties()) {
      String text =
          rounded.isRounded(cell.getKey(), cell.getValue())
              ? CellNumbers.withLostDigits(cell.getValue().decimalValue())
              : textOf(cell.getValue());
      lost |= cell.getValue().isNumber() && CellNumbers.isLost(text);
      cells.put(columns.get(cell.getKey()), text);
    }
    sink.row(new DeliveredRow("", number, cells));
    return lost;
  }

  private static String textOf(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isBigDecimal()) {
      BigDecimal number = value.decimalValue();
      return number.abs().compareTo(DIGITS_LOST) < 0
          ? number.toPlainString()
          : CellNumbers.withLostDigits(number);
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }
}
