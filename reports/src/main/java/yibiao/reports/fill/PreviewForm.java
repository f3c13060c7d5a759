package yibiao.reports.fill;

import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.ListRows;
import yibiao.reports.document.Value;

/** A form whose lists are gone through and not written. */
record PreviewForm(FormDocument blank) implements FormDocument {
  @Override
  public Workbook workbook() {
    return blank.workbook();
  }

  @Override
  public String ending() {
    return blank.ending();
  }

  @Override
  public int cards() {
    return blank.cards();
  }

  @Override
  public ListRows list(Sheet sheet, int start, int last, int[] columns) {
    return new ListRows() {
      @Override
      public String there(int at) {
        Row row = sheet.getRow(start);
        Cell cell = row == null ? null : row.getCell(columns[at]);
        return cell == null ? "" : cell.toString();
      }

      @Override
      public void add(Value[] cells) {
        // Its story has been told already.
      }

      @Override
      public int finish() {
        return 0;
      }
    };
  }

  @Override
  public ListRows drawn(Sheet sheet, int start, int last, int[] columns) {
    return list(sheet, start, last, columns);
  }

  @Override
  public void write(OutputStream out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    // It is whose form it is to close it.
  }
}
