package yibiao.door.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes rows as CSV (RFC 4180, UTF-8) while they come. */
public final class CsvRows implements PersonQuery.Rows, AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

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
    csv.writeRecord(cells.stream().map(CsvRows::withoutFormula).toList());
    return true;
  }

  /** A spreadsheet would carry out what begins like a formula; an apostrophe makes a text of it. */
  private static String withoutFormula(String cell) {
    boolean begins = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return begins && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
