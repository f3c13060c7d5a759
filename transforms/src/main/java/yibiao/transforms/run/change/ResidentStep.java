package yibiao.transforms.run.change;

import static yibiao.transforms.run.resident.ResidentRows.LISTED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.derive.LakeQuery;
import yibiao.transforms.derive.LakeQuery.Reach;
import yibiao.transforms.run.resident.ResidentStage;
import yibiao.transforms.run.table.RowChanges;

/** The rows of residents who have changed, and of those whose household has another head by it. */
final class ResidentStep {
  private static final String HOUSEHOLD = "household_no";
  private static final String[] OF_MEMBERS = {
    "resident_id", HOUSEHOLD, "relation_to_head", "name", "name_source", "name_as_of", "life_status"
  };

  private final LakeRows lake;
  private final ResidentStage stage;
  private final MergeStep merge;
  private final Neighbours neighbours;
  private final List<Reach> reaches;

  /** By id, as they were and as they are; with the column that says to which table they belong. */
  private final Map<String, Row> old = new HashMap<>();

  private final Map<String, Row> now = new HashMap<>();

  /** The rows of those who have changed, as they were and as they are. */
  private final List<Row> changed = new ArrayList<>();

  ResidentStep(
      ResidentStage stage,
      MergeStep merge,
      LakeRows lake,
      Neighbours neighbours,
      List<LakeQuery> queries) {
    this.lake = lake;
    this.stage = stage;
    this.merge = merge;
    this.neighbours = neighbours;
    this.reaches = queries.stream().flatMap(query -> query.follows().stream()).toList();
  }

  /**
   * Works the rows out.
   *
   * @param before merged residents as they were
   * @param after the same, as they are now
   * @param recordsOf the records of residents, for those who have to be merged besides
   */
  void run(
      Map<String, Row> before, Map<String, Row> after, Function<Set<String>, List<Row>> recordsOf) {
    Map<String, Set<String>> wanted = new HashMap<>();
    List<Row> both = Stream.concat(before.values().stream(), after.values().stream()).toList();
    Values.add(wanted, HOUSEHOLD, Values.of(both, HOUSEHOLD));
    neighbours.read(wanted);
    List<Row> others =
        neighbours.rows().stream()
            .filter(row -> !before.containsKey(id(row)) && !after.containsKey(id(row)))
            .toList();
    Set<String> led =
        RowsByKey.changed(
            heads(Stream.concat(others.stream(), before.values().stream())),
            heads(Stream.concat(others.stream(), after.values().stream())));
    Set<String> besides =
        others.stream()
            .filter(row -> led.contains(row.<String>getAs(HOUSEHOLD)))
            .map(ResidentStep::id)
            .collect(Collectors.toSet());
    Map<String, Row> theirs =
        besides.isEmpty()
            ? Map.of()
            : merge.merge(Touched.byResident(recordsOf.apply(besides), besides), 0);
    take(old, rows(before, theirs, others, before));
    take(now, rows(after, theirs, others, after));
    for (String id : RowsByKey.changed(old, now)) {
      Stream.of(old.get(id), now.get(id)).filter(Objects::nonNull).forEach(this.changed::add);
    }
    readReached();
  }

  private static void take(Map<String, Row> residents, List<Row> rows) {
    rows.forEach(row -> residents.put(id(row), row));
  }

  private List<Row> rows(
      Map<String, Row> changed,
      Map<String, Row> besides,
      List<Row> others,
      Map<String, Row> members) {
    List<Row> merged = new ArrayList<>(changed.values());
    merged.addAll(besides.values());
    if (merged.isEmpty()) {
      return List.of();
    }
    Dataset<Row> all =
        members(lake.local(List.copyOf(members.values()), merge.schema()))
            .unionAll(members(lake.local(others, neighbours.schema())));
    Dataset<Row> rows = stage.of(lake.local(merged, merge.schema()), all);
    // In the order of the table's columns, with the one that it does not have at the end.
    return rows.select(columns(neighbours.schema().fieldNames())).collectAsList();
  }

  private static Dataset<Row> members(Dataset<Row> residents) {
    return residents.select(columns(OF_MEMBERS));
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }

  private static String id(Row row) {
    return row.getAs("resident_id");
  }

  /** household → its head's name, source and day; none where several say to be it. */
  private static Map<String, List<Object>> heads(Stream<Row> residents) {
    Map<String, List<Object>> heads = new HashMap<>();
    residents
        .filter(row -> row.getAs(HOUSEHOLD) != null)
        .filter(row -> "户主".equals(row.getAs("relation_to_head")))
        .filter(row -> !"死亡".equals(row.getAs("life_status")))
        .forEach(
            row ->
                heads.merge(
                    row.getAs(HOUSEHOLD),
                    Arrays.asList(
                        row.getAs("name"), row.getAs("name_source"), row.getAs("name_as_of")),
                    (a, b) -> List.of("several")));
    return heads;
  }

  /** Reads whom changes reach, and what else their rows follow from. */
  private void readReached() {
    Map<String, Set<String>> wanted = new HashMap<>();
    for (Reach reach : reaches) {
      Values.add(wanted, reach.hers(), Values.of(changed, reach.theirs()));
      Values.add(wanted, reach.theirs(), Values.of(changed, reach.hers()));
    }
    neighbours.read(wanted);
    Map<String, Set<String>> further = new HashMap<>();
    for (Reach reach : reaches) {
      List<Row> reached = reached(reach);
      reaches.forEach(
          other -> Values.add(further, other.theirs(), Values.of(reached, other.hers())));
    }
    neighbours.read(further);
  }

  private List<Row> reached(Reach reach) {
    Set<String> values = Values.of(changed, reach.theirs());
    return neighbours.rows().stream()
        .filter(row -> values.contains(row.<String>getAs(reach.hers())))
        .toList();
  }

  /** Whom a change reaches in a table: their ids, those who have changed among them. */
  Set<String> reached(LakeQuery query) {
    Set<String> residents = new HashSet<>();
    changed.forEach(row -> residents.add(id(row)));
    for (Reach reach : query.follows()) {
      reached(reach).forEach(row -> residents.add(id(row)));
    }
    return residents;
  }

  boolean isNothing() {
    return changed.isEmpty();
  }

  /** Those who have another age than on another day, whatever else is as it was. */
  Set<String> readOlder(String before, String today) {
    String age = "floor(months_between(date'%s', birth_date) / 12)";
    return neighbours.readWhere(
        "not (" + age.formatted(before) + " <=> " + age.formatted(today) + ")");
  }

  /** All residents who were read, as they were. */
  List<Row> before() {
    return over(old, now);
  }

  /** All residents who were read, as they are now. */
  List<Row> after() {
    return over(now, old);
  }

  private List<Row> over(Map<String, Row> hers, Map<String, Row> other) {
    List<Row> rows = new ArrayList<>(hers.values());
    for (Row row : neighbours.rows()) {
      if (!hers.containsKey(id(row)) && !other.containsKey(id(row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  StructType schema() {
    return neighbours.schema();
  }

  /** Writes the tables of residents. */
  int write(RowChanges changes) {
    int written = 0;
    for (boolean listed : List.of(true, false)) {
      var difference =
          RowsByKey.difference(
              of(old, listed), of(now, listed), schema().fieldIndex("resident_id"));
      String table = listed ? ResidentStage.LISTED : ResidentStage.UNLISTED;
      changes.apply(table, List.of("resident_id"), schema(), difference.out(), difference.in());
      written += difference.in().size();
    }
    return written;
  }

  private static List<Row> of(Map<String, Row> residents, boolean listed) {
    return residents.values().stream().filter(row -> row.<Boolean>getAs(LISTED) == listed).toList();
  }
}
