package yibiao.transforms.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yibiao.transforms.linkage.keep.KeptLinkage.Moved;

/** The records whose resident or weight is another than before; withdrawn ones have no resident. */
public final class MovedFile {
  private MovedFile() {}

  /** Writes it. */
  public static void write(Path out, List<Moved> moved) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("record_id", "resident_id", "weight");
      for (Moved record : moved) {
        csv.writeRecord(
            record.recordId(),
            record.residentId(),
            Double.toString(Math.round(record.weight() * 1000) / 1000.0));
      }
    }
  }
}
