package yibiao.transforms.run.link;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import yibiao.transforms.linkage.group.StableIds;
import yibiao.transforms.linkage.record.Hash;

/**
 * Whose every record is, in 16 bytes a record: small enough to go to where the records are, instead
 * of all records travelling to it.
 */
public final class ResidentsByRecord implements Serializable {
  private final long[] records;
  private final long[] residents;

  /** Records whose hash another one has too. */
  private final HashMap<String, Long> ambiguous;

  private ResidentsByRecord(long[] records, long[] residents, HashMap<String, Long> ambiguous) {
    this.records = records;
    this.residents = residents;
    this.ambiguous = ambiguous;
  }

  /**
   * Packs links.
   *
   * @param links record_id, resident_id
   */
  static ResidentsByRecord of(Dataset<Row> links) {
    List<byte[]> packed = links.mapPartitions(new Pack(), Encoders.BINARY()).collectAsList();
    int size = packed.stream().mapToInt(bytes -> bytes.length / Pack.BYTES).sum();
    ByteBuffer[] buffers = packed.stream().map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
    long[] hashes = new long[size];
    long[] numbers = new long[size];
    int at = 0;
    for (ByteBuffer buffer : buffers) {
      while (buffer.hasRemaining()) {
        hashes[at] = buffer.getLong();
        numbers[at++] = buffer.getLong();
      }
    }
    long[] sorted = hashes.clone();
    Arrays.parallelSort(sorted);
    long[] residents = new long[size];
    for (int i = 0; i < size; i++) {
      residents[Arrays.binarySearch(sorted, hashes[i])] = numbers[i];
    }
    long[] twice = twice(sorted);
    HashMap<String, Long> ambiguous = new HashMap<>();
    if (twice.length > 0) {
      links
          .collectAsList()
          .forEach(
              row -> {
                if (Arrays.binarySearch(twice, Hash.of(row.getString(0))) >= 0) {
                  ambiguous.put(row.getString(0), StableIds.number(row.getString(1)));
                }
              });
    }
    return new ResidentsByRecord(sorted, residents, ambiguous);
  }

  private static long[] twice(long[] sorted) {
    return IntStream.range(1, sorted.length)
        .filter(i -> sorted[i] == sorted[i - 1])
        .mapToLong(i -> sorted[i])
        .distinct()
        .toArray();
  }

  /** The resident's id, or null for a record that is nobody's. */
  public String of(String record) {
    Long known = ambiguous.isEmpty() ? null : ambiguous.get(record);
    if (known != null) {
      return StableIds.name(known);
    }
    int at = Arrays.binarySearch(records, Hash.of(record));
    return at < 0 ? null : StableIds.name(residents[at]);
  }

  /** Rows of a part become one text of numbers. */
  private static final class Pack implements MapPartitionsFunction<Row, byte[]> {
    static final int BYTES = 2 * Long.BYTES;

    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) {
      List<byte[]> pages = new ArrayList<>();
      ByteBuffer page = ByteBuffer.allocate(BYTES << 16);
      while (rows.hasNext()) {
        Row row = rows.next();
        page.putLong(Hash.of(row.getString(0)));
        page.putLong(StableIds.number(row.getString(1)));
        if (!page.hasRemaining()) {
          pages.add(page.array());
          page = ByteBuffer.allocate(BYTES << 16);
        }
      }
      pages.add(Arrays.copyOf(page.array(), page.position()));
      return pages.iterator();
    }
  }
}
