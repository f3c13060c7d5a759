package yibiao.reports.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Rows that are drawn in memory: of short lists, of old workbooks, of tables in Word. */
final class DrawnRows implements ListRows {
  private final Sheet sheet;
  private final int start;
  private final int last;
  private final int[] columns;
  private final List<Value[]> rows = new ArrayList<>();

  DrawnRows(Sheet sheet, int start, int last, int[] columns) {
    this.sheet = sheet;
    this.start = start;
    this.last = last;
    this.columns = columns;
  }

  @Override
  public String there(int at) {
    int row = start + rows.size();
    Row drawn = sheet.getRow(row <= last ? row : start);
    Cell cell = drawn == null ? null : drawn.getCell(columns[at]);
    return cell == null ? "" : cell.toString();
  }

  @Override
  public void add(Value[] cells) {
    rows.add(cells);
  }

  @Override
  public int finish() {
    int missing = SheetRows.makeRoom(sheet, start, last, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      for (int at = 0; at < columns.length; at++) {
        if (rows.get(i)[at] != null) {
          SheetRows.put(sheet, start + i, columns[at], rows.get(i)[at]);
        }
      }
      SheetRows.fitHeight(sheet, start + i);
    }
    return missing;
  }
}
