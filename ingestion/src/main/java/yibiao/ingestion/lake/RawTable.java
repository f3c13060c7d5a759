package yibiao.ingestion.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.types.Types;
import yibiao.ingestion.read.DeliveredRow;

/**
 * {@code raw.<source>_<dataset>} while one delivery's rows go into it: text columns as delivered,
 * plus the platform's own. A source that gains columns gains them here.
 */
final class RawTable implements Closeable {
  /** A source's column of the same name gets an underscore behind it. */
  private static final Set<String> OWN_COLUMNS =
      Set.of("delivery_id", "file_name", "sheet", "row_number", "row_key", "row_hash", "landed_at");

  private final Lake lake;
  private final RawCommit.Meta meta;
  private Table table;
  private TableAppend append;

  RawTable(Lake lake, RawCommit.Meta meta) {
    this.lake = lake;
    this.meta = meta;
  }

  void columns(Collection<String> names) throws IOException {
    List<String> columns = names.stream().map(RawTable::columnName).toList();
    if (table == null) {
      table = lake.table("raw", meta.table(), schemaOf(columns));
      append = new TableAppend(table);
    }
    List<String> missing =
        columns.stream().filter(c -> table.schema().caseInsensitiveFindField(c) == null).toList();
    if (!missing.isEmpty()) {
      append.finishFile();
      UpdateSchema update = table.updateSchema();
      missing.forEach(column -> update.addColumn(null, column, Types.StringType.get()));
      update.commit();
      table.refresh();
    }
  }

  void add(DeliveredRow row) throws IOException {
    GenericRecord record = append.blank();
    record.setField("delivery_id", meta.deliveryId());
    record.setField("file_name", meta.fileName());
    record.setField("sheet", row.sheet());
    record.setField("row_number", row.number());
    record.setField("row_key", rowKey(row));
    record.setField("row_hash", hash(row));
    record.setField("landed_at", meta.landedAt().atOffset(ZoneOffset.UTC));
    row.cells()
        .forEach(
            (name, text) ->
                record.setField(
                    table.schema().caseInsensitiveFindField(columnName(name)).name(), text));
    append.add(record);
  }

  /** Commits; also a delivery without rows leaves its mark, if the table is there. */
  void commit() throws IOException {
    if (table == null) {
      columns(List.of());
    }
    append.commit(meta.deliveryId(), meta.properties());
  }

  @Override
  public void close() throws IOException {
    if (append != null) {
      append.close();
    }
  }

  private String rowKey(DeliveredRow row) {
    if (meta.key().isEmpty()) {
      return meta.fileName() + "#" + row.sheet() + "#" + row.number();
    }
    StringJoiner key = new StringJoiner("|");
    meta.key().forEach(column -> key.add(row.cells().getOrDefault(column, "")));
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
    return OWN_COLUMNS.contains(delivered.toLowerCase(Locale.ROOT)) ? delivered + "_" : delivered;
  }

  private static Schema schemaOf(Collection<String> columns) {
    List<Types.NestedField> fields = new ArrayList<>();
    int id = 1;
    for (String own : List.of("delivery_id", "file_name", "sheet", "row_key", "row_hash")) {
      fields.add(Types.NestedField.required(id++, own, Types.StringType.get()));
    }
    fields.add(Types.NestedField.required(id++, "row_number", Types.IntegerType.get()));
    fields.add(Types.NestedField.required(id++, "landed_at", Types.TimestampType.withZone()));
    for (String column : columns) {
      fields.add(Types.NestedField.optional(id++, column, Types.StringType.get()));
    }
    return new Schema(fields);
  }
}
