package yibiao.transforms.run.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.ClusteredDataWriter;
import org.apache.iceberg.io.ClusteredEqualityDeleteWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Changes a table by rows, at the cost of the rows: what goes is named by its key, what comes lies
 * in files of its own, both in one snapshot.
 */
public final class RowChanges {
  private static final long FILE_SIZE = 1L << 30;

  private final LakeTables tables;
  private final String runId;

  public RowChanges(LakeTables tables, String runId) {
    this.tables = tables;
    this.runId = runId;
  }

  /**
   * Takes rows out and puts others in.
   *
   * @param key the columns that name a row; all rows of a key are taken out together
   * @param schema the rows' columns
   * @param out all rows of the keys that are touched, as they are in the table
   * @param in the rows of those keys from now on
   */
  public void apply(String name, List<String> key, StructType schema, List<Row> out, List<Row> in) {
    if (out.isEmpty() && in.isEmpty()) {
      return;
    }
    Table table = tables.table(name);
    try {
      RowDelta delta = table.newRowDelta();
      Schema keySchema = table.schema().select(key);
      write(table, keySchema, schema, out, in, delta);
      delta.set(LakeTables.RUN, runId);
      delta.set(LakeTables.ROWS, Long.toString(LakeTables.rows(table) - out.size() + in.size()));
      delta.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      Table table, Schema key, StructType schema, List<Row> out, List<Row> in, RowDelta delta)
      throws IOException {
    GenericFileWriterFactory writers =
        new GenericFileWriterFactory.Builder(table)
            .dataFileFormat(FileFormat.PARQUET)
            .deleteFileFormat(FileFormat.PARQUET)
            .equalityDeleteRowSchema(key)
            .equalityFieldIds(key.columns().stream().mapToInt(c -> c.fieldId()).toArray())
            .build();
    OutputFileFactory files =
        OutputFileFactory.builderFor(table, 1, 1)
            .format(FileFormat.PARQUET)
            .operationId(UUID.randomUUID().toString())
            .build();
    var deletes = new ClusteredEqualityDeleteWriter<>(writers, files, table.io(), FILE_SIZE);
    try (deletes) {
      for (var part : parts(table, schema, out).entrySet()) {
        Set<Record> keys = new LinkedHashSet<>();
        part.getValue().forEach(row -> keys.add(copy(row, key)));
        for (Record one : keys) {
          deletes.write(one, table.spec(), part.getKey());
        }
      }
    }
    deletes.result().deleteFiles().forEach(delta::addDeletes);
    var data = new ClusteredDataWriter<>(writers, files, table.io(), FILE_SIZE);
    try (data) {
      for (var part : parts(table, schema, in).entrySet()) {
        for (Record row : part.getValue()) {
          data.write(row, table.spec(), part.getKey());
        }
      }
    }
    data.result().dataFiles().forEach(delta::addRows);
  }

  private static Record copy(Record row, Schema columns) {
    Record copy = GenericRecord.create(columns);
    columns.columns().forEach(c -> copy.setField(c.name(), row.getField(c.name())));
    return copy;
  }

  /** The rows by the part of the table that they lie in. */
  private static Map<PartitionKey, List<Record>> parts(
      Table table, StructType schema, List<Row> rows) {
    Map<PartitionKey, List<Record>> parts = new LinkedHashMap<>();
    PartitionKey part = new PartitionKey(table.spec(), table.schema());
    InternalRecordWrapper wrapper = new InternalRecordWrapper(table.schema().asStruct());
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < schema.size(); i++) {
      places.put(schema.fields()[i].name(), i);
    }
    for (Row row : rows) {
      Record record = record(table.schema(), places, row);
      part.partition(wrapper.wrap(record));
      parts.computeIfAbsent(part.copy(), p -> new ArrayList<>()).add(record);
    }
    return parts;
  }

  private static Record record(Schema schema, Map<String, Integer> places, Row row) {
    Record record = GenericRecord.create(schema);
    schema
        .columns()
        .forEach(
            column -> {
              Integer place = places.get(column.name());
              record.setField(column.name(), place == null ? null : value(row.get(place)));
            });
    return record;
  }

  private static Object value(Object value) {
    return switch (value) {
      case Seq<?> list -> CollectionConverters.asJava(list);
      case String[] list -> List.of(list);
      case java.sql.Date day -> day.toLocalDate();
      case null, default -> value;
    };
  }
}
