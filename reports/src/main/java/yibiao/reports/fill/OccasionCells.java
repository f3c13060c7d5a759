package yibiao.reports.fill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.reports.document.SheetRows;
import yibiao.reports.document.Value;
import yibiao.reports.matching.Computed;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.template.Region;
import yibiao.reports.template.Spot;

/** Writes who reports and when, on every sheet that asks; behind the colon where it is written. */
final class OccasionCells {
  private OccasionCells() {}

  /**
   * Writes it.
   *
   * @param cards the sheets that are cards: what those say of a community is their people's
   */
  static void write(
      Workbook workbook,
      List<FieldMeaning> fields,
      Computed.Occasion occasion,
      Set<Integer> cards) {
    for (FieldMeaning meant : fields) {
      Optional<Computed> computed = meant.computed();
      boolean said =
          meant.region().kind() == Region.Kind.OCCASION
              || meant.region().kind() == Region.Kind.CARD
                  && meant.meaning().what().equals(Computed.COMMUNITY.name())
                  && !cards.contains(meant.region().sheet());
      if (said && computed.isPresent()) {
        Value value = Value.of(computed.get().value(0, "", "", occasion));
        Sheet sheet = workbook.getSheetAt(meant.region().sheet());
        Spot spot = meant.field().value();
        Cell cell = SheetRows.cell(sheet, spot.row(), spot.column());
        if (cell.getCellType() == CellType.BLANK) {
          SheetRows.put(sheet, spot.row(), spot.column(), value);
        } else {
          String there = cell.toString();
          FormCells.behind(there, meant.field().name(), value.text())
              .or(() -> Gaps.day(there, value.text()))
              .ifPresent(cell::setCellValue);
        }
      }
    }
  }
}
