package yibiao.ingestion.read;

import java.util.List;
import yibiao.catalog.source.DatasetDefinition;

/** What the columns of a table are called in the lake. */
public final class ColumnNames {
  private ColumnNames() {}

  /**
   * The columns in their order, those that the mapping names called as it calls them, whatever
   * large and small letters a database makes of them.
   *
   * @throws IllegalArgumentException when one that the mapping needs is not there
   */
  public static List<String> of(List<String> delivered, DatasetDefinition dataset) {
    Header header = Header.of(delivered, dataset.requiredColumns());
    try {
      header.require("");
    } catch (UnreadableDelivery e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return header.columns();
  }
}
