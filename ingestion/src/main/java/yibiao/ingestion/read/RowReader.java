package yibiao.ingestion.read;

import java.io.IOException;
import java.nio.file.Path;
import yibiao.catalog.source.DatasetDefinition;

/** Reads the rows of one landed file. */
public interface RowReader {
  /**
   * @throws UnreadableDelivery when the file as a whole is not what the dataset's definition says;
   *     rows may have been handed out by then
   * @throws IOException when the landed file itself cannot be reached
   */
  void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException;

  static RowReader of(DatasetDefinition.Format format) {
    return switch (format) {
      case CSV -> new CsvRowReader();
      case XLSX -> new SpreadsheetRowReader();
      case JSON -> new JsonRowReader();
    };
  }
}
