package yibiao.lake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.encryption.EncryptedFiles;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFile;

/**
 * Rows of one delivery on their way into one table: written to data files first, then committed in
 * one snapshot whose summary names the delivery. Closed without a commit, it takes its files away
 * again.
 */
public final class TableAppend implements Closeable {
  public static final String DELIVERY = "yibiao.delivery-id";
  private static final int ROWS_A_FILE = 1_000_000;

  private final Table table;
  private final List<DataFile> files = new ArrayList<>();
  private DataWriter<Record> writer;
  private int rowsInFile;
  private boolean committed;

  public TableAppend(Table table) {
    this.table = table;
  }

  /** How many rows a delivery brought to a table; empty if no snapshot of it names the delivery. */
  static Optional<Integer> rowsOf(Table table, String deliveryId) {
    for (Snapshot snapshot : table.snapshots()) {
      if (deliveryId.equals(snapshot.summary().get(DELIVERY))) {
        return Optional.of(Integer.parseInt(snapshot.summary().getOrDefault("added-records", "0")));
      }
    }
    return Optional.empty();
  }

  public GenericRecord blank() {
    return GenericRecord.create(table.schema());
  }

  public void add(GenericRecord row) throws IOException {
    if (writer == null) {
      String name = UUID.randomUUID() + ".parquet";
      OutputFile file = table.io().newOutputFile(table.locationProvider().newDataLocation(name));
      writer =
          new GenericFileWriterFactory.Builder(table)
              .dataFileFormat(FileFormat.PARQUET)
              .build()
              .newDataWriter(EncryptedFiles.plainAsEncryptedOutput(file), table.spec(), null);
    }
    writer.write(row);
    if (++rowsInFile >= ROWS_A_FILE) {
      finishFile();
    }
  }

  /** Ends the data file that is being written: the rows that follow may have other columns. */
  public void finishFile() throws IOException {
    if (writer != null) {
      writer.close();
      files.add(writer.toDataFile());
      writer = null;
      rowsInFile = 0;
    }
  }

  /**
   * Commits what was added, with the delivery's id and further properties in the snapshot's
   * summary.
   */
  public void commit(String deliveryId, Map<String, String> properties) throws IOException {
    finishFile();
    AppendFiles append = table.newAppend().set(DELIVERY, deliveryId);
    properties.forEach(append::set);
    files.forEach(append::appendFile);
    append.commit();
    committed = true;
  }

  @Override
  public void close() throws IOException {
    if (!committed) {
      finishFile();
      files.forEach(file -> table.io().deleteFile(file.location()));
    }
  }
}
