package yibiao.ingestion.read;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yibiao.ingestion.read.CsvRecords.Fields;
import yibiao.standard.charset.Charsets;

/**
 * Columns of 18-digit numbers that went through a spreadsheet as numbers: of each the last three
 * digits became zeros, and one in eleven still passes its check digit. Of real numbers one in a
 * thousand ends so; where half of a column's do, none of these is known.
 */
record RoundedColumns(Set<Integer> places) {
  private static final Pattern NUMBER = Pattern.compile("\\d{17}[\\dXx]");
  private static final Pattern ROUNDED = Pattern.compile("\\d{15}000");
  private static final int LOOKED_AT = 20_000;

  static RoundedColumns in(Path file, Charsets.Encoding encoding, CsvLayout layout)
      throws IOException {
    int width = layout.labels().size();
    int[] numbers = new int[width];
    int[] rounded = new int[width];
    try (Reader text = Charsets.open(file, encoding)) {
      CsvRecords records = new CsvRecords(text, layout.separator());
      records.expect(width);
      Fields record = records.next();
      for (int n = 0; n < LOOKED_AT && record != null; n++, record = records.next()) {
        List<String> fields = record.fields();
        for (int i = 0; i < Math.min(width, fields.size()); i++) {
          String field = fields.get(i).strip();
          numbers[i] += field.length() == 18 && NUMBER.matcher(field).matches() ? 1 : 0;
          rounded[i] += field.length() == 18 && ROUNDED.matcher(field).matches() ? 1 : 0;
        }
      }
    }
    return new RoundedColumns(
        IntStream.range(0, width)
            .filter(i -> rounded[i] > 0 && 2 * rounded[i] >= numbers[i])
            .boxed()
            .collect(Collectors.toSet()));
  }

  /** The fields, those that were rounded saying so by their exponent. */
  List<String> mark(List<String> fields) {
    if (places.isEmpty()) {
      return fields;
    }
    String[] marked = fields.toArray(String[]::new);
    for (int place : places) {
      if (place < marked.length && ROUNDED.matcher(marked[place].strip()).matches()) {
        marked[place] = CellNumbers.withLostDigits(new BigDecimal(marked[place].strip()));
      }
    }
    return Arrays.asList(marked);
  }
}
