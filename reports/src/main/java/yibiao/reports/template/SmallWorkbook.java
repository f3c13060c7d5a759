package yibiao.reports.template;

import static yibiao.standard.words.Words.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Opens a workbook that a person hands in, unless it unpacks to more than a form can be. */
public final class SmallWorkbook {
  /** Packed; a form with pictures is a few hundred kilobytes. */
  private static final int MOST_BYTES = 20 << 20;

  /** Unpacked; in memory it is some ten times as much. */
  private static final long MOST_UNPACKED = 64L << 20;

  private SmallWorkbook() {}

  /**
   * Opens it.
   *
   * @throws UnreadableTemplate when it is no workbook, or too large
   */
  public static XSSFWorkbook open(InputStream in) {
    try {
      byte[] bytes =
          BoundedInputStream.builder()
              .setInputStream(in)
              .setMaxCount(MOST_BYTES + 1L)
              .get()
              .readAllBytes();
      if (bytes.length > MOST_BYTES || unpacked(bytes) > MOST_UNPACKED) {
        throw new UnreadableTemplate(say("reports.tooLargeForBlank"));
      }
      return shared(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
    } catch (UnreadableTemplate e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTemplate(say("reports.notXlsxWorkbookSave"), e);
    }
  }

  /**
   * Texts that stand in their cells, as programs write them that stream, go into the table of
   * texts: the library keeps the old text of such a cell when it is given another one.
   */
  private static XSSFWorkbook shared(XSSFWorkbook workbook) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          CTCell drawn = ((XSSFCell) cell).getCTCell();
          if (drawn.getT() == STCellType.INLINE_STR && drawn.isSetIs()) {
            RichTextString text = new XSSFRichTextString((CTRst) drawn.getIs().copy());
            cell.setBlank();
            cell.setCellValue(text);
          }
        }
      }
    }
    return workbook;
  }

  private static long unpacked(byte[] bytes) throws IOException {
    long all = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null && all <= MOST_UNPACKED) {
        all +=
            BoundedInputStream.builder()
                .setInputStream(zip)
                .setMaxCount(MOST_UNPACKED + 1)
                .setPropagateClose(false)
                .get()
                .transferTo(OutputStream.nullOutputStream());
      }
    }
    return all;
  }
}
