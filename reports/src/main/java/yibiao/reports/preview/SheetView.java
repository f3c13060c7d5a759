package yibiao.reports.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import yibiao.reports.template.Spot;

/**
 * A sheet as it looks, as far as a page shows it.
 *
 * @param rows from top to bottom; covered cells of merged regions are left out
 * @param more whether there are rows below that are not shown
 */
public record SheetView(String name, List<List<Box>> rows, boolean more) {
  private static final int MOST_ROWS = 60;
  private static final int MOST_COLUMNS = 60;

  /**
   * One cell.
   *
   * @param field the field whose label or value it is; "" for none
   * @param label whether it is the label, and not where the value goes
   */
  public record Box(String text, int wide, int high, String field, boolean label) {}

  /**
   * Reads a sheet.
   *
   * @param labels cell → the field whose label it is
   * @param values cell → the field whose value goes there
   * @param last the last row that is asked for
   */
  static SheetView of(Sheet sheet, Map<Spot, String> labels, Map<Spot, String> values, int last) {
    DataFormatter formatter = new DataFormatter();
    Map<Spot, CellRangeAddress> merged = new HashMap<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.getFirstRow() < MOST_ROWS) {
        region.forEach(a -> merged.put(new Spot(a.getRow(), a.getColumn()), region));
      }
    }
    int columns = 1;
    for (Row row : sheet) {
      columns = Math.max(columns, Math.min(MOST_COLUMNS, row.getLastCellNum()));
    }
    int end =
        Math.min(MOST_ROWS, Math.max(last + 3, Math.min(sheet.getLastRowNum() + 1, last + 12)));
    List<List<Box>> rows = new ArrayList<>();
    for (int row = 0; row < end; row++) {
      List<Box> boxes = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        Spot spot = new Spot(row, column);
        CellRangeAddress region = merged.get(spot);
        boolean first =
            region == null || region.getFirstRow() == row && region.getFirstColumn() == column;
        if (first) {
          int wide =
              region == null
                  ? 1
                  : Math.min(columns - 1, region.getLastColumn()) - region.getFirstColumn() + 1;
          int high =
              region == null
                  ? 1
                  : Math.min(end - 1, region.getLastRow()) - region.getFirstRow() + 1;
          boolean label = labels.containsKey(spot);
          String field = label ? labels.get(spot) : values.getOrDefault(spot, "");
          boxes.add(new Box(text(sheet, spot, formatter), wide, high, field, label));
        }
      }
      rows.add(boxes);
    }
    return new SheetView(sheet.getSheetName(), rows, end <= sheet.getLastRowNum());
  }

  private static String text(Sheet sheet, Spot spot, DataFormatter formatter) {
    Row row = sheet.getRow(spot.row());
    Cell cell = row == null ? null : row.getCell(spot.column());
    if (cell == null) {
      return "";
    }
    return cell.getCellType() == CellType.FORMULA
        ? "=" + cell.getCellFormula()
        : formatter.formatCellValue(cell);
  }
}
