package yibiao.ingestion.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.read.SpreadsheetSheet.Line;

/**
 * A workbook as offices keep it: titles above the header, one or two header rows with merged cells,
 * several sheets. The header is found by the columns that the mapping names. A sheet without it
 * goes to quarantine row by row, so that nothing that was delivered is lost.
 */
final class SpreadsheetRowReader implements RowReader {
  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    if (Files.size(file) == 0) {
      throw UnreadableDelivery.empty();
    }
    List<String> best = List.of();
    boolean any = false;
    try (SpreadsheetBook book = open(file)) {
      for (SpreadsheetSheet sheet; (sheet = next(book)) != null; ) {
        List<Line> top = top(sheet);
        SheetHeader found = SheetHeader.find(top, sheet.merges(), dataset.requiredColumns());
        SheetHeader header = found.withDistinctColumns();
        if (header.isComplete()) {
          Header.require(dataset, found.columns());
          any = true;
          sink.columns(header.columns());
        } else if (found.columns().size() > best.size()) {
          best = found.columns();
        }
        for (Line line : top) {
          hand(line, sheet.name(), header, sink);
        }
        while (hasNext(sheet)) {
          hand(sheet.lines().next(), sheet.name(), header, sink);
        }
      }
    }
    if (!any) {
      Header.require(dataset, best);
    }
  }

  private static List<Line> top(SpreadsheetSheet sheet) throws UnreadableDelivery {
    List<Line> top = new ArrayList<>();
    while (top.size() <= SheetHeader.SEARCHED_ROWS && hasNext(sheet)) {
      top.add(sheet.lines().next());
    }
    return top;
  }

  private static void hand(Line line, String sheet, SheetHeader header, RowSink sink)
      throws IOException {
    int number = line.index() + 1;
    if (line.isBlank() || header.isComplete() && line.index() < header.firstDataRow()) {
      return;
    }
    if (!header.isComplete()) {
      String reason = "工作表没有可识别的表头 the sheet has no header that the mapping knows";
      sink.unreadable(new UnreadableRow(sheet, number, reason, String.join(",", line.cells())));
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int column = 0; column < header.columns().size(); column++) {
      cells.put(header.columns().get(column), line.cell(column));
    }
    if (cells.values().stream().anyMatch(text -> !text.isBlank())) {
      sink.row(new DeliveredRow(sheet, number, cells));
    }
  }

  private static SpreadsheetBook open(Path file) throws UnreadableDelivery, IOException {
    return broken(() -> SpreadsheetBook.open(file));
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

  /** Whatever POI says of a broken workbook, in words that a person can act on. */
  private static <T> T broken(Reading<T> reading) throws UnreadableDelivery, IOException {
    try {
      return reading.read();
    } catch (IOException
        | UncheckedIOException
        | EmptyFileException
        | UnsupportedFileFormatException
        | OpenXML4JRuntimeException
        | POIXMLException
        | RecordFormatException e) {
      throw new UnreadableDelivery(
          "不是完整的 Excel 文件，可能传输中断或有密码 not a complete Excel workbook; it may have been cut off, or have a password",
          e);
    }
  }
}
