package yibiao.ingestion.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibiao.catalog.source.DatasetDefinition;

/**
 * CSV by RFC 4180, header in the first line; separator comma, semicolon or tab, whichever the
 * header uses.
 */
final class CsvRowReader implements RowReader {
  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    String text = Charsets.decode(Files.readAllBytes(file));
    if (text.isBlank()) {
      throw new UnreadableDelivery("文件是空的 the file is empty");
    }
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separatorOf(text))
            .allowMissingFields(true)
            .allowExtraFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      List<String> header = null;
      for (CsvRecord line : records) {
        if (header == null) {
          header = line.getFields().stream().map(String::strip).toList();
          check(header, dataset);
        } else {
          hand(line, header, sink);
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableDelivery(
          "不是完整的 CSV，可能传输中断 not a complete CSV file; it may have been cut off", e);
    }
  }

  private static void check(List<String> header, DatasetDefinition dataset)
      throws UnreadableDelivery {
    if (new HashSet<>(header).size() < header.size()) {
      throw new UnreadableDelivery("表头有重名的列 two columns of the header have the same name");
    }
    RowReader.requireColumns(dataset, header);
  }

  private static void hand(CsvRecord line, List<String> header, RowSink sink) {
    int number = (int) line.getStartingLineNumber();
    if (line.getFieldCount() != header.size()) {
      String reason = "列数不符 " + line.getFieldCount() + " columns instead of " + header.size();
      sink.unreadable(new UnreadableRow("", number, reason, String.join(",", line.getFields())));
      return;
    }
    Map<String, String> cells = LinkedHashMap.newLinkedHashMap(header.size());
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), line.getField(i));
    }
    sink.row(new DeliveredRow("", number, cells));
  }

  private static char separatorOf(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
