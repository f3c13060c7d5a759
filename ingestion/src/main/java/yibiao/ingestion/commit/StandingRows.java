package yibiao.ingestion.commit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.expressions.Expressions;
import yibiao.lake.Lake;

/**
 * The rows of a dataset that stand in the lake, each as its key's and its content's hash, and which
 * of them a pull has seen. Some 50 bytes a row, in flat arrays, because a table may have millions.
 */
public final class StandingRows {
  private static final List<String> COLUMNS =
      List.of("row_key", "row_hash", "landed_at", "row_number");
  private static final byte GONE = 1;
  private static final byte SEEN = 2;
  private static final int SMALLEST = 1 << 10;

  private long[] keys = new long[2 * SMALLEST];
  private long[] hashes = new long[SMALLEST];
  private long[] order = new long[2 * SMALLEST];
  private byte[] flags = new byte[SMALLEST];
  private int size;
  private int standing;

  /** The rows of a raw table that stand, of each key the newest; none for one that is not there. */
  public static StandingRows of(Lake lake, String table) {
    StandingRows rows = new StandingRows();
    boolean known = lake.columns("raw", table).contains(RawTable.GONE);
    List<String> columns = new ArrayList<>(COLUMNS);
    if (known) {
      columns.add(RawTable.GONE);
    }
    lake.records(
        "raw",
        table,
        columns,
        Expressions.alwaysTrue(),
        row ->
            rows.add(
                (String) row.getField("row_key"),
                (String) row.getField("row_hash"),
                ChronoUnit.MICROS.between(
                    Instant.EPOCH, ((OffsetDateTime) row.getField("landed_at")).toInstant()),
                (Integer) row.getField("row_number"),
                known && Boolean.TRUE.equals(row.getField(RawTable.GONE))));
    return rows;
  }

  /** Hands out the row keys that stand and that a pull has not seen, each once. */
  public void forEachMissing(Lake lake, String table, Consumer<String> keys) {
    Set<String> told = new HashSet<>();
    lake.forEach(
        "raw",
        table,
        List.of("row_key"),
        row -> {
          String key = row.get("row_key");
          if (isMissing(key) && told.add(key)) {
            keys.accept(key);
          }
        });
  }

  /** What a row is, beside what stands. */
  public enum Look {
    /** New, or other than what stands. */
    CHANGED,
    /** What stands. */
    SAME,
    /** Another row of this pull has the same key, and says something else. */
    TWICE
  }

  /**
   * Takes in one delivered row; of those with one key the newest stands.
   *
   * @param landed when it was landed, microseconds
   * @param gone whether it says that the row is no more
   */
  void add(String key, String hash, long landed, int number, boolean gone) {
    int slot = slotOf(key);
    boolean newer =
        order[2 * slot] == 0
            || landed > order[2 * slot]
            || landed == order[2 * slot] && number > order[2 * slot + 1];
    if (newer) {
      standing += (gone ? 0 : 1) - (order[2 * slot] == 0 || isGone(slot) ? 0 : 1);
      order[2 * slot] = landed;
      order[2 * slot + 1] = number;
      hashes[slot] = shortened(hash);
      flags[slot] = gone ? GONE : 0;
    }
  }

  /** How many rows stand. */
  public int size() {
    return standing;
  }

  /** Looks at a row of the source: from now on it counts as seen, and as standing. */
  public Look look(String key, String hash) {
    int slot = slotOf(key);
    long shortened = shortened(hash);
    boolean same = order[2 * slot] != 0 && !isGone(slot) && hashes[slot] == shortened;
    if ((flags[slot] & SEEN) != 0) {
      return hashes[slot] == shortened ? Look.SAME : Look.TWICE;
    }
    order[2 * slot] = Math.max(1, order[2 * slot]);
    hashes[slot] = shortened;
    flags[slot] = SEEN;
    return same ? Look.SAME : Look.CHANGED;
  }

  /** Whether a row stands that the source did not show. */
  boolean isMissing(String key) {
    int slot = slotOf(key);
    return order[2 * slot] != 0 && flags[slot] == 0;
  }

  /** How many rows stand that the source did not show. */
  public int missing() {
    int missing = 0;
    for (int slot = 0; slot < flags.length; slot++) {
      missing += order[2 * slot] != 0 && flags[slot] == 0 ? 1 : 0;
    }
    return missing;
  }

  private boolean isGone(int slot) {
    return (flags[slot] & GONE) != 0;
  }

  /** The place of a key; a free one becomes its own. */
  private int slotOf(String key) {
    if (3 * size > 2 * flags.length) {
      grow();
    }
    byte[] digest = RowIdentity.digest(key);
    long high = word(digest, 0) | 1; // Never 0, which is a free place.
    long low = word(digest, 8);
    int slot = find(high, low);
    if (keys[2 * slot] == 0) {
      keys[2 * slot] = high;
      keys[2 * slot + 1] = low;
      size++;
    }
    return slot;
  }

  private int find(long high, long low) {
    int slot = (int) (low ^ low >>> 32) & flags.length - 1;
    while (keys[2 * slot] != 0 && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
      slot = slot + 1 & flags.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldHashes = hashes;
    long[] oldOrder = order;
    byte[] oldFlags = flags;
    int room = 2 * oldFlags.length;
    keys = new long[2 * room];
    hashes = new long[room];
    order = new long[2 * room];
    flags = new byte[room];
    for (int old = 0; old < oldFlags.length; old++) {
      if (oldKeys[2 * old] != 0) {
        int slot = find(oldKeys[2 * old], oldKeys[2 * old + 1]);
        System.arraycopy(oldKeys, 2 * old, keys, 2 * slot, 2);
        System.arraycopy(oldOrder, 2 * old, order, 2 * slot, 2);
        hashes[slot] = oldHashes[old];
        flags[slot] = oldFlags[old];
      }
    }
  }

  private static long shortened(String hash) {
    return HexFormat.fromHexDigitsToLong(hash, 0, 16);
  }

  private static long word(byte[] bytes, int from) {
    return ByteBuffer.wrap(bytes, from, 8).getLong();
  }
}
