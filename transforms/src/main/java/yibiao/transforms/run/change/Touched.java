package yibiao.transforms.run.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import yibiao.transforms.run.record.RecordSchema;

/**
 * The records of the residents whom a change may reach: as they were, and as they are now. Rows are
 * those of {@code std.person_record}.
 */
final class Touched {
  private final Map<String, Row> old = new HashMap<>();
  private final Map<String, Row> now = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /** Takes in records as they are in the lake; until more is said, they stay that. */
  void read(Collection<Row> rows) {
    for (Row row : rows) {
      String record = RecordSchema.recordId(row);
      old.put(record, row);
      if (!gone.contains(record)) {
        now.putIfAbsent(record, row);
      }
    }
  }

  boolean knows(String record) {
    return old.containsKey(record);
  }

  /** A record as it was; null for one that was not there. */
  Row old(String record) {
    return old.get(record);
  }

  /** Whose a record was; null for nobody's, and for one that was not there. */
  String residentBefore(String record) {
    Row was = old.get(record);
    return was == null ? null : RecordSchema.resident(was);
  }

  Row now(String record) {
    return now.get(record);
  }

  Collection<Row> old() {
    return old.values();
  }

  Collection<Row> now() {
    return now.values();
  }

  void put(Row row) {
    now.put(RecordSchema.recordId(row), row);
  }

  void remove(String record) {
    gone.add(record);
    now.remove(record);
  }

  /** Moves a record to a resident; null for nobody. */
  void move(String record, String resident) {
    Row row = now.get(record);
    if (row != null && !Objects.equals(RecordSchema.resident(row), resident)) {
      now.put(record, RowsByKey.with(row, RecordSchema.RESIDENT_PLACE, resident));
    }
  }

  /** The residents who have, or had, a record that is not what it was. */
  Set<String> residents() {
    Set<String> residents = new HashSet<>();
    for (String record : RowsByKey.changed(old, now)) {
      Stream.of(old, now)
          .map(rows -> rows.get(record))
          .filter(Objects::nonNull)
          .forEach(row -> residents.add(RecordSchema.resident(row)));
    }
    residents.remove(null);
    return residents;
  }

  /** Records by the resident whose they are, of some residents. */
  static Map<String, List<Row>> byResident(Collection<Row> rows, Set<String> residents) {
    Map<String, List<Row>> byResident = new HashMap<>();
    for (Row row : rows) {
      if (residents.contains(RecordSchema.resident(row))) {
        byResident.computeIfAbsent(RecordSchema.resident(row), r -> new ArrayList<>()).add(row);
      }
    }
    return byResident;
  }
}
