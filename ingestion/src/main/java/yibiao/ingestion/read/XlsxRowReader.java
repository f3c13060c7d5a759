package yibiao.ingestion.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import yibiao.catalog.source.DatasetDefinition;

/**
 * A workbook as offices keep it: titles above the header, one or two header rows with merged cells,
 * several sheets. The header is found by the columns that the mapping names.
 */
final class XlsxRowReader implements RowReader {
  @Override
  public void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException {
    if (Files.size(file) == 0) {
      throw new UnreadableDelivery("文件是空的 the file is empty");
    }
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      read(workbook, dataset, sink);
    } catch (IOException | UnsupportedFileFormatException | OpenXML4JRuntimeException e) {
      throw new UnreadableDelivery(
          "不是完整的 XLSX，可能传输中断 not a complete XLSX file; it may have been cut off", e);
    }
  }

  private static void read(Workbook workbook, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery {
    boolean any = false;
    List<String> best = List.of();
    for (Sheet sheet : workbook) {
      XlsxHeader header = XlsxHeader.find(sheet, dataset.requiredColumns());
      if (header.isComplete()) {
        any = true;
        hand(sheet, header, sink);
      } else {
        best = header.columns().size() > best.size() ? header.columns() : best;
        quarantine(sheet, sink);
      }
    }
    if (!any) {
      RowReader.requireColumns(dataset, best);
    }
  }

  private static void hand(Sheet sheet, XlsxHeader header, RowSink sink) {
    for (int at = header.firstDataRow(); at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      Map<String, String> cells = new LinkedHashMap<>();
      boolean blank = true;
      for (int column = 0; column < header.columns().size(); column++) {
        String name = header.columns().get(column);
        String text = row == null ? "" : CellText.of(row.getCell(column));
        blank &= text.isBlank();
        if (!name.isEmpty()) {
          cells.put(name, text);
        }
      }
      if (!blank) {
        sink.row(new DeliveredRow(sheet.getSheetName(), at + 1, cells));
      }
    }
  }

  /**
   * A sheet without the header: its rows are kept whole, so that nothing that was delivered is
   * lost.
   */
  private static void quarantine(Sheet sheet, RowSink sink) {
    for (Row row : sheet) {
      List<String> texts = new ArrayList<>();
      row.forEach(cell -> texts.add(CellText.of(cell)));
      if (texts.stream().anyMatch(text -> !text.isBlank())) {
        String reason = "工作表没有可识别的表头 the sheet has no header that the mapping knows";
        sink.unreadable(
            new UnreadableRow(
                sheet.getSheetName(), row.getRowNum() + 1, reason, String.join(",", texts)));
      }
    }
  }
}
