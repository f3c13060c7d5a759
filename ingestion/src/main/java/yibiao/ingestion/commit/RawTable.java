package yibiao.ingestion.commit;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.types.Types;
import yibiao.ingestion.read.DeliveredRow;
import yibiao.lake.Lake;
import yibiao.lake.TableAppend;

/**
 * {@code raw.<source>_<dataset>} while one delivery's rows go into it: text columns as delivered,
 * plus the platform's own. A source that gains columns gains them here.
 */
final class RawTable implements Closeable {
  /** Says of a row that its source has it no more. */
  static final String GONE = "row_gone";

  /** A source's column of the same name gets an underscore behind it. */
  private static final Set<String> OWN_COLUMNS =
      Set.of(
          "delivery_id",
          "file_name",
          "sheet",
          "row_number",
          "row_key",
          "row_hash",
          "landed_at",
          GONE);

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
      evolve(
          update -> missing.forEach(name -> update.addColumn(null, name, Types.StringType.get())));
    }
  }

  private void evolve(Consumer<UpdateSchema> change) throws IOException {
    append.finishFile();
    UpdateSchema update = table.updateSchema();
    change.accept(update);
    update.commit();
    table.refresh();
  }

  void add(DeliveredRow row) throws IOException {
    if (row.isGone() && table.schema().findField(GONE) == null) {
      evolve(update -> update.addColumn(null, GONE, Types.BooleanType.get()));
    }
    GenericRecord record = append.blank();
    record.setField("delivery_id", meta.deliveryId());
    record.setField("file_name", meta.fileName());
    record.setField("sheet", row.sheet());
    record.setField("row_number", row.number());
    record.setField("row_key", rowKey(row));
    record.setField("row_hash", RowIdentity.hash(row.cells()));
    record.setField("landed_at", meta.landedAt().atOffset(ZoneOffset.UTC));
    row.cells()
        .forEach(
            (name, text) ->
                record.setField(
                    table.schema().caseInsensitiveFindField(columnName(name)).name(), text));
    if (row.isGone()) {
      record.setField(GONE, true);
    }
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
    if (row.isGone()) {
      return row.gone();
    }
    return meta.key().isEmpty()
        ? meta.fileName() + "#" + row.sheet() + "#" + row.number()
        : RowIdentity.key(meta.key(), row.cells());
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
