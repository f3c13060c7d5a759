package yibiao.simulator.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import yibiao.simulator.truth.TruthWriter;

/**
 * Workbooks as offices keep them: a title, one or two header rows with merged cells, several
 * sheets.
 */
final class XlsxFiles {
  private XlsxFiles() {}

  /**
   * Writes one workbook.
   *
   * @param sheets sheet name → the part of the dataset on it
   */
  static void write(Path file, String title, Map<String, Table> sheets, TruthWriter truth)
      throws IOException {
    Files.createDirectories(file.getParent());
    try (Workbook workbook = new SXSSFWorkbook(200);
        OutputStream out = Files.newOutputStream(file)) {
      for (var entry : sheets.entrySet()) {
        Sheet sheet = workbook.createSheet(entry.getKey());
        int row = header(workbook, sheet, title, entry.getValue().headers());
        for (Table.Row tableRow : entry.getValue().rows()) {
          Row line = sheet.createRow(row++);
          for (int i = 0; i < tableRow.cells().size(); i++) {
            if (!tableRow.cells().get(i).isEmpty()) {
              line.createCell(i).setCellValue(tableRow.cells().get(i));
            }
          }
          Table table = entry.getValue();
          String key = file.getFileName() + "#" + entry.getKey() + "#" + row;
          truth.record(
              table.source(), table.dataset(), key, tableRow.person(), tableRow.believedHome());
        }
      }
      workbook.write(out);
    }
  }

  private static int header(Workbook workbook, Sheet sheet, String title, List<String> headers) {
    CellStyle style = workbook.createCellStyle();
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setBorderBottom(BorderStyle.THIN);
    var titleCell = sheet.createRow(0).createCell(0);
    titleCell.setCellValue(title);
    titleCell.setCellStyle(style);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, headers.size() - 1));
    boolean twoLevels = headers.stream().anyMatch(h -> h.contains("/"));
    Row upper = sheet.createRow(1);
    Row lower = twoLevels ? sheet.createRow(2) : upper;
    for (int column = 0; column < headers.size(); column++) {
      String[] levels = headers.get(column).split("/");
      int first = column;
      if (levels.length == 1) {
        upper.createCell(column).setCellValue(levels[0]);
        if (twoLevels) {
          sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
        }
        continue;
      }
      lower.createCell(column).setCellValue(levels[1]);
      if (column == 0 || !headers.get(column - 1).startsWith(levels[0] + "/")) {
        upper.createCell(column).setCellValue(levels[0]);
        while (first + 1 < headers.size() && headers.get(first + 1).startsWith(levels[0] + "/")) {
          first++;
        }
        if (first > column) {
          sheet.addMergedRegion(new CellRangeAddress(1, 1, column, first));
        }
      }
    }
    return twoLevels ? 3 : 2;
  }
}
