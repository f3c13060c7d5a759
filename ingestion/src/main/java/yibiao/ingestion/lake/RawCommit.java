package yibiao.ingestion.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.types.Types;
import yibiao.ingestion.read.DeliveredRow;
import yibiao.ingestion.read.UnreadableRow;

/**
 * Commits one delivery: its rows to {@code raw.<source>_<dataset>} as text columns as delivered,
 * its unreadable rows to {@code dq.quarantine}. Both commits carry the delivery's id, so the pair
 * may be repeated after a crash anywhere in it.
 */
public final class RawCommit {
  private static final Schema QUARANTINE =
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

  /**
   * The platform's own columns of a raw table; a source's column of the same name gets an
   * underscore behind it.
   */
  public static final Set<String> OWN_COLUMNS =
      Set.of("delivery_id", "file_name", "sheet", "row_number", "row_key", "row_hash", "landed_at");

  private final Lake lake;

  public RawCommit(Lake lake) {
    this.lake = lake;
  }

  /**
   * What is committed.
   *
   * @param key the columns of the row's key at the source; empty: file, sheet and row number
   * @param properties further snapshot properties, such as a watermark
   */
  public record Content(
      String deliveryId,
      String source,
      String dataset,
      String fileName,
      Instant landedAt,
      List<String> key,
      List<DeliveredRow> rows,
      List<UnreadableRow> unreadable,
      Map<String, String> properties) {}

  public void commit(Content content) throws IOException {
    if (!content.unreadable().isEmpty()) {
      quarantine(content);
    }
    Set<String> columns = new LinkedHashSet<>();
    content.rows().forEach(row -> columns.addAll(row.cells().keySet()));
    Table table = lake.table("raw", content.source() + "_" + content.dataset(), schemaOf(columns));
    if (TableAppend.holds(table, content.deliveryId())) {
      return;
    }
    addMissing(table, columns);
    try (TableAppend append = new TableAppend(table)) {
      for (DeliveredRow row : content.rows()) {
        append.add(record(append.blank(), content, row));
      }
      append.commit(content.deliveryId(), content.properties());
    }
  }

  private void quarantine(Content content) throws IOException {
    Table table = lake.table("dq", "quarantine", QUARANTINE);
    if (TableAppend.holds(table, content.deliveryId())) {
      return;
    }
    try (TableAppend append = new TableAppend(table)) {
      for (UnreadableRow row : content.unreadable()) {
        GenericRecord record = append.blank();
        record.setField("delivery_id", content.deliveryId());
        record.setField("source", content.source());
        record.setField("dataset", content.dataset());
        record.setField("file_name", content.fileName());
        record.setField("sheet", row.sheet());
        record.setField("row_number", row.number());
        record.setField("reason", row.reason());
        record.setField("content", row.content());
        record.setField("landed_at", content.landedAt().atOffset(ZoneOffset.UTC));
        append.add(record);
      }
      append.commit(content.deliveryId(), Map.of());
    }
  }

  private static GenericRecord record(GenericRecord record, Content content, DeliveredRow row) {
    record.setField("delivery_id", content.deliveryId());
    record.setField("file_name", content.fileName());
    record.setField("sheet", row.sheet());
    record.setField("row_number", row.number());
    record.setField("row_key", rowKey(content, row));
    record.setField("row_hash", hash(row));
    record.setField("landed_at", content.landedAt().atOffset(ZoneOffset.UTC));
    row.cells().forEach((name, text) -> record.setField(columnName(name), text));
    return record;
  }

  private static String rowKey(Content content, DeliveredRow row) {
    if (content.key().isEmpty()) {
      return content.fileName() + "#" + row.sheet() + "#" + row.number();
    }
    StringJoiner key = new StringJoiner("|");
    content.key().forEach(column -> key.add(row.cells().getOrDefault(column, "")));
    return key.toString();
  }

  private static String hash(DeliveredRow row) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      row.cells()
          .forEach(
              (name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 1);
              });
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String columnName(String delivered) {
    return OWN_COLUMNS.contains(delivered) ? delivered + "_" : delivered;
  }

  private static Schema schemaOf(Set<String> columns) {
    List<Types.NestedField> fields = new java.util.ArrayList<>();
    int id = 1;
    for (String own : List.of("delivery_id", "file_name", "sheet", "row_key", "row_hash")) {
      fields.add(Types.NestedField.required(id++, own, Types.StringType.get()));
    }
    fields.add(Types.NestedField.required(id++, "row_number", Types.IntegerType.get()));
    fields.add(Types.NestedField.required(id++, "landed_at", Types.TimestampType.withZone()));
    for (String column : columns) {
      fields.add(Types.NestedField.optional(id++, columnName(column), Types.StringType.get()));
    }
    return new Schema(fields);
  }

  private static void addMissing(Table table, Set<String> columns) {
    List<String> missing =
        columns.stream()
            .map(RawCommit::columnName)
            .filter(c -> table.schema().findField(c) == null)
            .toList();
    if (!missing.isEmpty()) {
      UpdateSchema update = table.updateSchema();
      missing.forEach(column -> update.addColumn(column, Types.StringType.get()));
      update.commit();
      table.refresh();
    }
  }
}
