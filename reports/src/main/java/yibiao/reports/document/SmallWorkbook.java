package yibiao.reports.document;

import static yibiao.standard.words.Words.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
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
import yibiao.reports.template.UnreadableTemplate;

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
      requireSmall(bytes);
      return opened(bytes);
    } catch (UnreadableTemplate e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTemplate(say("reports.notXlsxWorkbookSave"), e);
    }
  }

  static XSSFWorkbook opened(byte[] bytes) throws IOException {
    return shared(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
  }

  static void requireSmall(byte[] bytes) throws IOException {
    boolean packed = bytes.length > 0 && FileMagic.valueOf(bytes) == FileMagic.OOXML;
    if (bytes.length > MOST_BYTES || packed && unpacked(bytes) > MOST_UNPACKED) {
      throw new UnreadableTemplate(say("reports.tooLargeForBlank"));
    }
  }

  /** What a package says that its parts are; "" where it is none. */
  static String contentTypes(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("[Content_Types].xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
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
