package yibiao.reports.fill;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.reports.matching.Computed;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Region;

/** Writes who reports and when, on every sheet that asks; behind the colon where it is written. */
final class OccasionCells {
  private OccasionCells() {}

  static void write(Workbook workbook, List<FieldMeaning> fields, FillRequest request) {
    for (FieldMeaning meant : fields) {
      if (meant.region().kind() == Region.Kind.OCCASION) {
        Computed computed = meant.computed().orElseThrow();
        String value = computed.value(0, "", "", request.occasion());
        Cell cell =
            SheetRows.cell(
                workbook.getSheetAt(meant.region().sheet()),
                meant.field().value().row(),
                meant.field().value().column());
        if (cell.getCellType() == CellType.BLANK) {
          cell.setCellValue(value);
        } else {
          FormCells.behind(cell, meant.field().name(), value);
        }
      }
    }
  }
}
