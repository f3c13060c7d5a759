package yibiao.reports.document;

import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Rows that wait in a file to be put into their sheet.
 *
 * @param start the first of them, from 0
 * @param count how many there are
 * @param file their XML
 */
record SplicedRows(XSSFSheet sheet, int start, int count, Path file) {
  /** The sheet's part in the workbook's package. */
  String part() {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  boolean covers(int row) {
    return row >= start && row < start + count;
  }
}
