package yibiao.ingestion.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A workbook whose sheets are read one after the other. */
interface SpreadsheetBook extends Closeable {
  /** The next sheet; null when there is none. Ends what was read of the sheet before. */
  SpreadsheetSheet next() throws IOException;

  /** Opens a workbook of either kind. */
  static SpreadsheetBook open(Path file, FileKind kind) throws IOException {
    return kind == FileKind.XLS ? XlsBook.open(file) : XlsxBook.open(file);
  }
}
