package yibiao.ingestion.commit;

import static yibiao.standard.words.Words.say;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yibiao.ingestion.read.DeliveredRow;
import yibiao.ingestion.read.RowSink;
import yibiao.ingestion.read.UnreadableRow;
import yibiao.lake.Lake;

/**
 * One delivery's way into the lake: rows to its raw table, unreadable ones to the quarantine, as
 * they are read. Both commits carry the delivery's id, so the pair may be repeated after a crash
 * anywhere in it: what is committed already is not written again. Closed without a commit, nothing
 * of it is there.
 */
public final class RawCommit implements RowSink, Closeable {
  private final RawTable raw;
  private final QuarantineTable quarantine;
  private final boolean quarantined;
  private final Told told = new Told();
  private int rows;
  private int unreadable;

  private RawCommit(Lake lake, Meta meta, boolean quarantined) {
    this.raw = new RawTable(lake, meta);
    this.quarantine = new QuarantineTable(lake, meta);
    this.quarantined = quarantined;
  }

  /**
   * What is known of a delivery before it is read.
   *
   * @param key the columns of the row's key at the source; empty: file, sheet and row number
   * @param properties further snapshot properties, such as a watermark
   */
  public record Meta(
      String deliveryId,
      String source,
      String dataset,
      String fileName,
      Instant landedAt,
      List<String> key,
      Map<String, String> properties) {
    String table() {
      return source + "_" + dataset;
    }
  }

  /**
   * How many rows a delivery brought.
   *
   * @param told what people should know of it: rows in quarantine by sheet and reason, remarks
   */
  public record Counts(int rows, int unreadable, List<String> told) {}

  public static RawCommit of(Lake lake, Meta meta) {
    return new RawCommit(
        lake, meta, lake.rowsOf("dq", QuarantineTable.NAME, meta.deliveryId()).isPresent());
  }

  /** What a delivery brought, by the snapshots that name it; empty if it is not in the lake yet. */
  public static Optional<Counts> committed(Lake lake, Meta meta) {
    return lake.rowsOf("raw", meta.table(), meta.deliveryId())
        .map(
            rows ->
                new Counts(
                    rows,
                    lake.rowsOf("dq", QuarantineTable.NAME, meta.deliveryId()).orElse(0),
                    toldBefore(lake, meta)));
  }

  private static List<String> toldBefore(Lake lake, Meta meta) {
    Told told = new Told();
    lake.forEach(
        "dq",
        QuarantineTable.NAME,
        List.of("sheet", "reason"),
        "delivery_id",
        List.of(meta.deliveryId()),
        row -> told.unreadable(row.get("sheet"), row.get("reason")));
    return told.lines();
  }

  @Override
  public void columns(Collection<String> names) throws IOException {
    try {
      raw.columns(names);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  @Override
  public void row(DeliveredRow row) throws IOException {
    rows++;
    try {
      raw.add(row);
    } catch (RuntimeException e) {
      throw failed(e); // The lake's failure is none of the file's.
    }
  }

  @Override
  public void unreadable(UnreadableRow row) throws IOException {
    unreadable++;
    told.unreadable(row.sheet(), row.reason());
    if (!quarantined) {
      try {
        quarantine.add(row);
      } catch (RuntimeException e) {
        throw failed(e);
      }
    }
  }

  private static IOException failed(RuntimeException e) {
    return new IOException(say("ingestion.lakeCouldNotBe"), e);
  }

  @Override
  public void note(String text) {
    told.note(text);
  }

  /** Whether it brought nothing, not even what cannot be read. */
  public boolean isEmpty() {
    return rows == 0 && unreadable == 0;
  }

  /** Quarantine first: once the raw table names the delivery, all of it is in the lake. */
  public Counts commit() throws IOException {
    quarantine.commit();
    raw.commit();
    return new Counts(rows, unreadable, told.lines());
  }

  @Override
  public void close() throws IOException {
    raw.close();
    quarantine.close();
  }
}
