package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.read.SpreadsheetSheet.Line;

/**
 * A workbook as offices keep it: titles above the header, header rows with merged cells, several
 * sheets. The header is found by the columns that the mapping names. A sheet without it goes to
 * quarantine row by row, so that nothing that was delivered is lost; so does a table on a sheet
 * that nobody sees. A hidden sheet that holds no table, such as a list of choices, says nothing.
 */
final class SpreadsheetRowReader implements RowReader {
  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    if (Files.size(file) == 0) {
      throw UnreadableDelivery.empty();
    }
    FileKind kind = FileKind.of(file);
    kind.requireWorkbook();
    Header best = Header.none(dataset.requiredColumns());
    boolean any = false;
    boolean anyHidden = false;
    try (SpreadsheetBook book = broken(() -> SpreadsheetBook.open(file, kind))) {
      for (SpreadsheetSheet sheet; (sheet = next(book)) != null; ) {
        List<Line> top = top(sheet);
        SheetHeader found = SheetHeader.find(top, sheet.merges(), dataset.requiredColumns());
        Header header = found.header();
        if (header.isComplete() && !sheet.hidden()) {
          header.require("");
          any = true;
          rows(sheet, top, found, sink);
        } else if (header.isComplete() || !sheet.hidden()) {
          anyHidden |= sheet.hidden();
          best = header.hits() > best.hits() ? header : best;
          keep(sheet, top, reason(sheet, header), sink);
        }
      }
    }
    if (!any) {
      if (anyHidden) {
        throw new UnreadableDelivery(say("ingestion.dataAreOnHidden"));
      }
      best.require(say("ingestion.lookedAtEachSheet", SheetHeader.SEARCHED_ROWS));
    }
  }

  private static void rows(SpreadsheetSheet sheet, List<Line> top, SheetHeader header, RowSink sink)
      throws UnreadableDelivery, IOException {
    TableRows rows = new TableRows(sheet.name(), header.header(), header.rows(), sink);
    MergedCells merged = new MergedCells(sheet.merges());
    rows.begin();
    for (Line line : top) {
      hand(line, header, merged, rows);
    }
    while (hasNext(sheet)) {
      hand(sheet.lines().next(), header, merged, rows);
    }
    rows.end();
  }

  private static void hand(Line line, SheetHeader header, MergedCells merged, TableRows rows)
      throws IOException {
    if (line.index() >= header.firstDataRow()) {
      Line filled = line.isBlank() ? line : merged.fill(line);
      rows.hand(filled, merged.widest(filled));
    }
  }

  /** The whole sheet to quarantine. */
  private static void keep(SpreadsheetSheet sheet, List<Line> top, String reason, RowSink sink)
      throws UnreadableDelivery, IOException {
    List<Line> lines = new ArrayList<>(top);
    while (!lines.isEmpty() || hasNext(sheet)) {
      Line line = lines.isEmpty() ? sheet.lines().next() : lines.removeFirst();
      if (!line.isBlank()) {
        sink.unreadable(
            new UnreadableRow(
                sheet.name(), line.index() + 1, reason, String.join(",", line.cells())));
      }
    }
  }

  private static String reason(SpreadsheetSheet sheet, Header header) {
    if (sheet.hidden()) {
      return say("ingestion.sheetHidden");
    }
    return header.hits() == 0
        ? say("ingestion.sheetHasNoHeader")
        : say("ingestion.sheetLacksColumns", String.join(", ", header.missing()));
  }

  private static List<Line> top(SpreadsheetSheet sheet) throws UnreadableDelivery {
    List<Line> top = new ArrayList<>();
    while (top.size() < SheetHeader.SEARCHED_ROWS && hasNext(sheet)) {
      top.add(sheet.lines().next());
    }
    return top;
  }

  private static SpreadsheetSheet next(SpreadsheetBook book)
      throws UnreadableDelivery, IOException {
    return broken(book::next);
  }

  private static boolean hasNext(SpreadsheetSheet sheet) throws UnreadableDelivery {
    try {
      return broken(sheet.lines()::hasNext);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reading<T> {
    T read() throws UnreadableDelivery, IOException;
  }

  /**
   * Whatever POI says of a broken workbook, in words that a person can act on. It has many ways to
   * say so, an index out of bounds among them, and quotes what it read: none of its words are told.
   */
  private static <T> T broken(Reading<T> reading) throws UnreadableDelivery, IOException {
    try {
      return reading.read();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDelivery(say("ingestion.notCompleteExcelWorkbook"), e);
    }
  }
}
