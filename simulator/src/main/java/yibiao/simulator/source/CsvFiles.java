package yibiao.simulator.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import yibiao.simulator.truth.TruthWriter;

/**
 * The health commission's exports: CSV in GB18030, a {@code .done} marker beside every finished
 * file.
 */
final class CsvFiles {
  private CsvFiles() {}

  static void write(Path folder, Table table, double tooFewColumns, TruthWriter truth)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(table.dataset() + ".csv");
    Random random = new Random(7);
    try (CsvWriter csv =
        CsvWriter.builder().build(Files.newBufferedWriter(file, Charset.forName("GB18030")))) {
      csv.writeRecord(table.headers());
      int line = 1;
      for (Table.Row row : table.rows()) {
        line++;
        boolean cut = random.nextDouble() < tooFewColumns;
        List<String> cells = cut ? row.cells().subList(0, 2 + random.nextInt(4)) : row.cells();
        csv.writeRecord(cells);
        truth.record(
            table.source(),
            table.dataset(),
            file.getFileName() + "##" + line,
            row.person(),
            row.believedHome());
      }
    }
    Files.createFile(folder.resolve(table.dataset() + ".csv.done"));
  }
}
