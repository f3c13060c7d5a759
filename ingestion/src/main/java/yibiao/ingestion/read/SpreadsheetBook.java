package yibiao.ingestion.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;

/** A workbook whose sheets are read one after the other. */
interface SpreadsheetBook extends Closeable {
  /** The next sheet; null when there is none. Ends what was read of the sheet before. */
  SpreadsheetSheet next() throws IOException;

  /**
   * Opens a workbook of either kind.
   *
   * @throws UnreadableDelivery when the file is neither
   */
  static SpreadsheetBook open(Path file) throws UnreadableDelivery, IOException {
    return switch (FileMagic.valueOf(file.toFile())) {
      case OOXML -> XlsxBook.open(file);
      case OLE2 -> XlsBook.open(file);
      default ->
          throw new UnreadableDelivery(
              "不是 Excel 文件，请另存为 .xlsx 再发 not an Excel workbook; save it as .xlsx and send it again");
    };
  }
}
