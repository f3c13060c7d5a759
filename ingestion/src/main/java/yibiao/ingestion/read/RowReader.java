package yibiao.ingestion.read;

import java.io.IOException;
import java.nio.file.Path;
import yibiao.catalog.source.DatasetDefinition;

/** Reads the rows of one landed file. */
public interface RowReader {
  /**
   * @throws UnreadableDelivery when the file as a whole is not what the dataset's definition says
   * @throws IOException when the landed file itself cannot be reached
   */
  void read(Path file, DatasetDefinition dataset, RowSink sink)
      throws UnreadableDelivery, IOException;

  static RowReader of(DatasetDefinition.Format format) {
    return switch (format) {
      case CSV -> new CsvRowReader();
      case XLSX -> new XlsxRowReader();
      case JSON -> new JsonRowReader();
    };
  }

  /** Fails when a column that the mapping needs is not there. */
  static void requireColumns(DatasetDefinition dataset, java.util.Collection<String> present)
      throws UnreadableDelivery {
    var missing = dataset.requiredColumns().stream().filter(c -> !present.contains(c)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableDelivery(
          "缺少列 columns are missing: "
              + String.join(", ", missing)
              + "；请核对来源表头，或修改字段对应 check the source's header or change the mapping");
    }
  }
}
