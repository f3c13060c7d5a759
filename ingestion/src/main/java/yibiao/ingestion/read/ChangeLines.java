package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import yibiao.catalog.source.DatasetDefinition;

/**
 * The changes of a table, one a line: {@code {"row": {column: text or null}}} for a row that is new
 * or other than before, {@code {"gone": key}} for one that the table has no more. A database hands
 * out rows, not bytes; this is what of them is landed.
 */
public final class ChangeLines implements RowReader {
  private static final String ROW = "row";
  private static final String GONE = "gone";

  /** A row as a line, with its end. */
  public static byte[] row(Map<String, String> cells) {
    return line(ROW, cells);
  }

  /** A key that is no more, as a line with its end. */
  public static byte[] gone(String rowKey) {
    return line(GONE, rowKey);
  }

  private static byte[] line(String kind, Object content) {
    return (JsonRows.JSON.writeValueAsString(Map.of(kind, content)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    List<String> columns = List.of();
    sink.columns(columns);
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode change = JsonRows.JSON.readTree(line);
        number++;
        if (!change.has(ROW)) {
          sink.row(DeliveredRow.gone(number, change.path(GONE).asString()));
          continue;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        change
            .get(ROW)
            .properties()
            .forEach(
                cell ->
                    cells.put(
                        cell.getKey(),
                        cell.getValue().isNull() ? null : cell.getValue().asString()));
        if (!columns.equals(List.copyOf(cells.keySet()))) {
          columns = new ArrayList<>(cells.keySet());
          sink.columns(columns);
        }
        sink.row(new DeliveredRow("", number, cells));
      }
    } catch (JacksonException e) {
      throw new UnreadableDelivery(say("ingestion.landedFileOfChanges"));
    }
  }
}
