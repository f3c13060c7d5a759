package yibiao.ingestion.commit;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.types.Types;
import yibiao.ingestion.read.UnreadableRow;
import yibiao.lake.Lake;
import yibiao.lake.TableAppend;

/**
 * {@code dq.quarantine} while one delivery's unreadable rows go into it, whole, with the reason.
 */
final class QuarantineTable implements Closeable {
  static final String NAME = "quarantine";

  private static final Schema SCHEMA =
      new Schema(
          Types.NestedField.required(1, "delivery_id", Types.StringType.get()),
          Types.NestedField.required(2, "source", Types.StringType.get()),
          Types.NestedField.required(3, "dataset", Types.StringType.get()),
          Types.NestedField.required(4, "file_name", Types.StringType.get()),
          Types.NestedField.required(5, "sheet", Types.StringType.get()),
          Types.NestedField.required(6, "row_number", Types.IntegerType.get()),
          Types.NestedField.required(7, "reason", Types.StringType.get()),
          Types.NestedField.required(8, "content", Types.StringType.get()),
          Types.NestedField.required(9, "landed_at", Types.TimestampType.withZone()));

  private final Lake lake;
  private final RawCommit.Meta meta;
  private TableAppend append;

  QuarantineTable(Lake lake, RawCommit.Meta meta) {
    this.lake = lake;
    this.meta = meta;
  }

  void add(UnreadableRow row) throws IOException {
    if (append == null) {
      append = new TableAppend(lake.table("dq", NAME, SCHEMA));
    }
    GenericRecord record = append.blank();
    record.setField("delivery_id", meta.deliveryId());
    record.setField("source", meta.source());
    record.setField("dataset", meta.dataset());
    record.setField("file_name", meta.fileName());
    record.setField("sheet", row.sheet());
    record.setField("row_number", row.number());
    record.setField("reason", row.reason());
    record.setField("content", row.content());
    record.setField("landed_at", meta.landedAt().atOffset(ZoneOffset.UTC));
    append.add(record);
  }

  void commit() throws IOException {
    if (append != null) {
      append.commit(meta.deliveryId(), Map.of());
    }
  }

  @Override
  public void close() throws IOException {
    if (append != null) {
      append.close();
    }
  }
}
