package yibiao.app.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as CSV (RFC 4180, UTF-8) while they come. */
public final class CsvRows implements PersonQuery.Rows, AutoCloseable {
  private final CsvWriter csv;

  public CsvRows(OutputStream out) {
    csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void columns(List<String> names) {
    csv.writeRecord(names);
  }

  @Override
  public boolean row(List<String> cells) {
    csv.writeRecord(cells);
    return true;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
