package yibiao.reports.document;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A form that is open: its cells are read and written as a workbook's, whatever kind it is. */
public interface FormDocument extends AutoCloseable {
  /** Its cells. */
  Workbook workbook();

  /** How its files end: xlsx, xls or docx. */
  String ending();

  /** How many cards one file of it holds at most. */
  int cards();

  /**
   * The rows of a list.
   *
   * @param start its first row for data, from 0
   * @param last the last row that the form itself shows
   * @param columns the columns that are written
   */
  ListRows list(Sheet sheet, int start, int last, int[] columns);

  /** The same for a short list on a sheet that is copied. */
  default ListRows drawn(Sheet sheet, int start, int last, int[] columns) {
    return new DrawnRows(sheet, start, last, columns);
  }

  /** Writes it in its own kind; once, and nothing is written into it afterwards. */
  void write(OutputStream out) throws IOException;

  @Override
  void close() throws IOException;
}
