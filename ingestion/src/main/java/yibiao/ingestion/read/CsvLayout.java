package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yibiao.ingestion.read.CsvRecords.Fields;
import yibiao.standard.charset.Charsets;

/**
 * Where a CSV file's header stands, and what its fields are separated by: whatever makes the first
 * lines name the most columns of the mapping.
 *
 * @param line the header's first line, from 1
 * @param labels the header as delivered
 */
record CsvLayout(char separator, int line, List<String> labels, Header header) {
  private static final int SEARCHED_RECORDS = 30;
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  static CsvLayout find(Path file, Charsets.Encoding encoding, List<String> required)
      throws UnreadableDelivery, IOException {
    CsvLayout best = null;
    int searched = 0;
    for (char separator : SEPARATORS) {
      try (Reader text = Charsets.open(file, encoding)) {
        CsvRecords records = new CsvRecords(text, separator);
        for (int n = 0; n < SEARCHED_RECORDS; n++) {
          Fields record = records.next();
          if (record == null) {
            break;
          }
          searched = Math.max(searched, record.line());
          List<String> labels = record.fields().stream().map(CsvLayout::label).toList();
          Header header = Header.of(labels, required);
          boolean better = best == null ? !record.isBlank() : header.hits() > best.header().hits();
          if (better) {
            best = new CsvLayout(separator, record.line(), labels, header);
          }
        }
      }
    }
    if (best == null) {
      throw UnreadableDelivery.empty();
    }
    best.header().require(say("ingestion.lookedAtRows", searched));
    return best.endsWithSeparator(file, encoding) ? best.widened(required) : best;
  }

  /**
   * Whether rows end with a separator that the header does not end with: a field more in each, and
   * nothing in it.
   */
  private boolean endsWithSeparator(Path file, Charsets.Encoding encoding) throws IOException {
    try (Reader text = Charsets.open(file, encoding)) {
      CsvRecords records = new CsvRecords(text, separator);
      boolean any = false;
      Fields record = records.next();
      for (int n = 0; n < SEARCHED_RECORDS && record != null; n++, record = records.next()) {
        List<String> fields = record.fields();
        if (record.line() > line && !record.isBlank()) {
          if (fields.size() != labels.size() + 1 || !fields.getLast().isBlank()) {
            return false;
          }
          any = true;
        }
      }
      return any;
    }
  }

  private CsvLayout widened(List<String> required) {
    List<String> wider = new ArrayList<>(labels);
    wider.add("");
    return new CsvLayout(separator, line, wider, Header.of(wider, required));
  }

  /** A label may be on two lines, and in no charset a NUL belongs to it. */
  private static String label(String text) {
    return text.replace("\0", "").replaceAll("\\s*\\n\\s*", "").strip();
  }
}
