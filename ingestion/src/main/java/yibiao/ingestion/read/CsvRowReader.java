package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.read.CsvRecords.Fields;
import yibiao.standard.charset.Charsets;

/**
 * CSV by RFC 4180, as it is really sent: titles above the header, comma, semicolon, tab or bar
 * between the fields, whichever the header uses, and the tricks that keep a spreadsheet from making
 * numbers of numerals.
 */
final class CsvRowReader implements RowReader {
  /** {@code ="360702…"}: a formula whose value is the text. */
  private static final Pattern FORMULA_OF_TEXT = Pattern.compile("\\s*=\\s*\"(.*)\"\\s*");

  private static final Pattern APOSTROPHE = Pattern.compile("^'(?=\\d)");

  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    if (Files.size(file) == 0) {
      throw UnreadableDelivery.empty();
    }
    FileKind.of(file).requireText();
    Charsets.Encoding encoding = Charsets.of(file).orElseThrow(UnreadableDelivery::charset);
    CsvLayout layout = CsvLayout.find(file, encoding, dataset.requiredColumns());
    TableRows rows = new TableRows("", layout.header(), List.of(layout.labels()), sink);
    rows.begin();
    RoundedColumns rounded = RoundedColumns.in(file, encoding, layout);
    int width = layout.labels().size();
    try (Reader text = Charsets.open(file, encoding)) {
      CsvRecords records = new CsvRecords(text, layout.separator());
      for (Fields record; (record = records.next()) != null; ) {
        if (record.line() == layout.line()) {
          records.expect(width);
        } else if (record.line() > layout.line() && !record.fields().equals(List.of(""))) {
          hand(record, width, rounded, rows);
        }
      }
    }
    rows.end();
  }

  private static void hand(Fields record, int width, RoundedColumns rounded, TableRows rows)
      throws IOException {
    List<String> fields = record.fields().stream().map(CsvRowReader::value).toList();
    int found = fields.size();
    if (!record.closed()) {
      rows.unreadable(record.line(), say("ingestion.quoteNotClosedOr"), fields);
    } else if (found != width) {
      String reason = say("ingestion.columnsInstead", found, width);
      rows.unreadable(record.line(), reason, fields);
    } else {
      rows.hand(record.line(), rounded.mark(fields), 0);
    }
  }

  /** What a person would see in the cell of a spreadsheet. */
  private static String value(String field) {
    String text = field.indexOf('\0') < 0 ? field : field.replace("\0", "");
    if (text.isEmpty() || text.charAt(0) > '=' && text.charAt(text.length() - 1) != '\t') {
      return text; // Nearly all.
    }
    Matcher formula = FORMULA_OF_TEXT.matcher(text);
    if (formula.matches()) {
      return formula.group(1).replace("\"\"", "\"");
    }
    return APOSTROPHE.matcher(text.strip()).replaceFirst("");
  }
}
