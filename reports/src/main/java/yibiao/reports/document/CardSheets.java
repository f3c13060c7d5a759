package yibiao.reports.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Copies of a sheet that is a card. */
public final class CardSheets {
  private CardSheets() {}

  /**
   * So many sheets, the blank itself the first of them, each with its number for a name.
   *
   * @param first the number of the first
   */
  public static List<Sheet> of(Sheet blank, int count, int first) {
    Workbook workbook = blank.getWorkbook();
    int index = workbook.getSheetIndex(blank);
    String printed = workbook.getPrintArea(index);
    CellRangeAddress rows = blank.getRepeatingRows();
    CellRangeAddress columns = blank.getRepeatingColumns();
    List<Sheet> sheets = new ArrayList<>(List.of(blank));
    if (count == 1) {
      return sheets;
    }
    for (int i = 1; i < count; i++) {
      Sheet sheet = workbook.cloneSheet(index);
      int at = workbook.getSheetIndex(sheet);
      workbook.setSheetName(at, name(workbook, first + i));
      if (printed != null) {
        workbook.setPrintArea(at, printed.substring(printed.lastIndexOf('!') + 1));
      }
      sheet.setRepeatingRows(rows);
      sheet.setRepeatingColumns(columns);
      sheets.add(sheet);
    }
    workbook.setSheetName(index, name(workbook, first));
    return sheets;
  }

  /** A second card sheet of the same person is told from the first. */
  private static String name(Workbook workbook, int number) {
    String name = String.format("%04d", number);
    for (int more = 2; workbook.getSheet(name) != null; more++) {
      name = String.format("%04d-%d", number, more);
    }
    return name;
  }
}
