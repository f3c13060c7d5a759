package yibiao.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same records, but one name of 100,000 of them, one phone of 5,000, one ID number of 300. */
final class SkewedFile {
  private static final int NAMESAKES = 100_000;
  private static final int ONE_PHONE = 5_000;
  private static final int ONE_NUMBER = 300;

  private SkewedFile() {}

  static void write(Path records, Path skewed, int size) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(records);
        CsvWriter csv = CsvWriter.builder().build(skewed)) {
      List<String> header = List.of();
      int row = 0;
      for (CsvRecord record : rows) {
        List<String> fields = new ArrayList<>(record.getFields());
        if (header.isEmpty()) {
          header = record.getFields();
        } else {
          skew(fields, header, row++, size);
        }
        csv.writeRecord(fields);
      }
    }
  }

  /** Spread evenly over the file. */
  private static void skew(List<String> fields, List<String> header, int row, int size) {
    if (falls(row, size, NAMESAKES, 0)) {
      fields.set(header.indexOf("name"), "王秀英");
    }
    if (falls(row, size, ONE_PHONE, 1)) {
      fields.set(header.indexOf("phone"), "13800000000");
    }
    if (falls(row, size, ONE_NUMBER, 2)) {
      fields.set(header.indexOf("id_number"), "11010519491231002X");
    }
  }

  private static boolean falls(int row, int size, int wanted, int shift) {
    return (row + shift) % Math.max(1, size / wanted) == 0;
  }
}
