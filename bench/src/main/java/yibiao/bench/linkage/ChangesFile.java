package yibiao.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Some records of a file, changed: another phone, another name, a new record, one withdrawn. */
final class ChangesFile {
  private ChangesFile() {}

  /**
   * Writes it.
   *
   * @param share of the file's records, how many change
   * @return how many do
   */
  static int write(Path records, Path changes, double share, long seed) throws IOException {
    Random random = new Random(seed);
    int written = 0;
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(records);
        CsvWriter csv = CsvWriter.builder().build(changes)) {
      List<String> header = List.of();
      for (CsvRecord row : rows) {
        List<String> fields = new ArrayList<>(row.getFields());
        if (header.isEmpty()) {
          header = row.getFields();
          fields.add("withdrawn");
          csv.writeRecord(fields);
        } else if (random.nextDouble() < share) {
          change(fields, header, random);
          csv.writeRecord(fields);
          written++;
        }
      }
    }
    return written;
  }

  private static void change(List<String> fields, List<String> header, Random random) {
    int id = header.indexOf("record_id");
    int name = header.indexOf("name");
    switch (random.nextInt(4)) {
      case 0 ->
          fields.set(header.indexOf("phone"), "139%08d".formatted(random.nextInt(100_000_000)));
      case 1 -> fields.set(name, fields.get(name) + "明");
      case 2 -> fields.set(id, "new" + fields.get(id));
      default -> {
        fields.add("1");
        return;
      }
    }
    fields.add("");
  }
}
