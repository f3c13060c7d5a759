package yibiao.reports.fill;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.reports.matching.Computed;
import yibiao.reports.template.Field;
import yibiao.reports.template.FormTemplate;

/**
 * Writes who reports and when above a roster; behind the colon where the label has no cell beside.
 */
final class OccasionCells {
  private OccasionCells() {}

  static void write(Workbook workbook, FormTemplate template, FillRequest request) {
    Sheet sheet = workbook.getSheetAt(template.sheet());
    for (Field field : template.occasion()) {
      String value = Computed.of(field.label()).orElseThrow().value(0, "", "", request.occasion());
      Cell cell = SheetRows.cell(sheet, field.row(), field.column());
      String label = cell.toString().replaceFirst("[\\s_]+$", "");
      cell.setCellValue(label + value);
    }
  }
}
