package yibiao.ingestion.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
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
    if (Files.size(file) == 0) {
      throw UnreadableDelivery.empty();
    }
    Charset charset = Charsets.of(file);
    char separator = separatorOf(file, charset);
    try (Reader text = Charsets.open(file, charset);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
      List<String> header = null;
      for (CsvRecord line : records) {
        if (header == null) {
          List<String> delivered = line.getFields().stream().map(String::strip).toList();
          Header.require(dataset, delivered);
          header = Header.distinct(delivered);
          sink.columns(header);
        } else {
          hand(line, header, sink);
        }
      }
      if (header == null) {
        throw UnreadableDelivery.empty();
      }
    } catch (CsvParseException e) {
      throw new UnreadableDelivery(
          "不是完整的 CSV，可能传输中断 not a complete CSV file; it may have been cut off", e);
    }
  }

  private static void hand(CsvRecord line, List<String> header, RowSink sink) throws IOException {
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

  private static char separatorOf(Path file, Charset charset) throws IOException {
    String header;
    try (BufferedReader text = new BufferedReader(Charsets.open(file, charset))) {
      header = String.valueOf(text.readLine());
    }
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
