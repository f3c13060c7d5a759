package yibiao.transforms.run.change;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static yibiao.transforms.run.resident.ResidentRows.LISTED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.derive.LakeQuery;
import yibiao.transforms.run.derive.Derivations;
import yibiao.transforms.run.derive.PopulationCounts;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.resident.ResidentStage;
import yibiao.transforms.run.table.RowChanges;

/** Tables that follow by SQL, each worked out over the rows that a change reaches, twice. */
final class DerivedStep {
  private static final String OLD = "_before";
  private static final String NOW = "_after";
  private static final String DWELLING = "dwelling_code";
  private static final List<String> REGISTERS = List.of("core.address", "core.dwelling_register");

  /** What is at hand of the tables that a change reaches. */
  private static final Set<String> OPEN =
      Set.of(
          RecordSchema.TABLE,
          ResidentStage.LISTED,
          ResidentStage.UNLISTED,
          "core.address",
          "core.dwelling_register");

  private static final List<String> CELL = List.of("item", "category", "community_code");
  private static final List<String> COUNT = List.of("item", "category", "area_code");

  private final SparkSession spark;
  private final RunPlan plan;
  private final Basis before;
  private final LakeRows lake;
  private final Derivations derivations;
  private final RowChanges changes;
  private final ResidentStep residents;
  private final Touched records;
  private final Set<String> older;

  /**
   * @param derivations over rows that are at hand
   * @param older those whose age is another on the run's day than on the last one's
   */
  DerivedStep(
      SparkSession spark,
      RunPlan plan,
      Basis before,
      Derivations derivations,
      LakeRows lake,
      RowChanges changes,
      ResidentStep residents,
      Touched records,
      Set<String> older) {
    this.spark = spark;
    this.plan = plan;
    this.before = before;
    this.lake = lake;
    this.derivations = derivations;
    this.changes = changes;
    this.residents = residents;
    this.records = records;
    this.older = older;
  }

  /** Lets the statements find what was read, as it was and as it is. */
  void open() {
    view(residents.before(), OLD);
    view(residents.after(), NOW);
    StructType schema = RecordSchema.of(plan.items());
    Set<String> whose = records.residents();
    records(records.old(), whose, schema, OLD);
    records(records.now(), whose, schema, NOW);
    Set<String> dwellings = Values.of(residents.before(), DWELLING);
    dwellings.addAll(Values.of(residents.after(), DWELLING));
    for (String register : REGISTERS) {
      Dataset<Row> theirs = lake.in(spark.table(register), DWELLING, dwellings);
      List<Row> rows = dwellings.isEmpty() ? List.of() : theirs.collectAsList();
      for (String suffix : List.of(OLD, NOW)) {
        lake.local(rows, theirs.schema())
            .createOrReplaceTempView(Derivations.view(register) + suffix);
      }
    }
  }

  private void view(List<Row> rows, String suffix) {
    Dataset<Row> all = lake.local(rows, residents.schema());
    all.where(col(LISTED))
        .drop(LISTED)
        .createOrReplaceTempView(Derivations.view(ResidentStage.LISTED) + suffix);
    all.where(not(col(LISTED)))
        .drop(LISTED)
        .createOrReplaceTempView(Derivations.view(ResidentStage.UNLISTED) + suffix);
  }

  private void records(Collection<Row> rows, Set<String> whose, StructType schema, String suffix) {
    List<Row> theirs =
        rows.stream().filter(row -> whose.contains(RecordSchema.resident(row))).toList();
    lake.local(theirs, schema)
        .createOrReplaceTempView(Derivations.view(RecordSchema.TABLE) + suffix);
  }

  /** Whether a table's rows can be worked out from what is at hand; else all of it is. */
  boolean follows(LakeQuery query) {
    return (query.smallCountsHidden() || !query.key().isEmpty()) && OPEN.containsAll(query.reads());
  }

  /** Brings a table up to date, and tells how many rows of it are others. */
  int update(LakeQuery query) {
    boolean days = query.countsDays() && !older.isEmpty();
    boolean ofRecords = query.reads().contains(RecordSchema.TABLE);
    if (query.smallCountsHidden()) {
      return residents.isNothing() && !days ? 0 : count(query);
    }
    Set<String> reached = ofRecords ? records.residents() : residents.reached(query);
    if (days) {
      reached.addAll(older);
    }
    if (reached.isEmpty()) {
      return 0;
    }
    String key = query.key().getFirst();
    Set<String> keys = keys(key, reached);
    Dataset<Row> is = derivations.rows(query, NOW, plan.today());
    int place = is.schema().fieldIndex(key);
    var difference =
        RowsByKey.difference(
            ofKeys(derivations.rows(query, OLD, before.today()), key, keys),
            ofKeys(is, key, keys),
            place);
    changes.apply(query.table(), query.key(), is.schema(), difference.out(), difference.in());
    return difference.in().size();
  }

  /** The keys that the rows of residents have, if it is not they who are the key. */
  private Set<String> keys(String key, Set<String> reached) {
    if (key.equals("resident_id")) {
      return reached;
    }
    Set<String> keys = new HashSet<>();
    for (List<Row> rows : List.of(residents.before(), residents.after())) {
      keys.addAll(
          Values.of(
              rows.stream()
                  .filter(row -> reached.contains(row.<String>getAs("resident_id")))
                  .toList(),
              key));
    }
    return keys;
  }

  private static List<Row> ofKeys(Dataset<Row> rows, String key, Set<String> keys) {
    return rows.collectAsList().stream()
        .filter(row -> keys.contains(row.<String>getAs(key)))
        .toList();
  }

  /** Counts are added to and taken away from. */
  private int count(LakeQuery query) {
    Map<List<Object>, Long> cells = new HashMap<>();
    List<Row> known =
        spark
            .table(Derivations.CELLS)
            .select("item", "category", "community_code", "people")
            .collectAsList();
    add(cells, known, 1);
    add(cells, derivations.rows(query, OLD, before.today()).collectAsList(), -1);
    Dataset<Row> is = derivations.rows(query, NOW, plan.today());
    add(cells, is.collectAsList(), 1);
    List<Row> now = new ArrayList<>();
    cells.forEach(
        (cell, people) -> {
          if (people != 0) {
            now.add(RowFactory.create(cell.get(0), cell.get(1), cell.get(2), people));
          }
        });
    var ofCells = RowsByKey.difference(known, now, 0, 1, 2);
    changes.apply(Derivations.CELLS, CELL, is.schema(), ofCells.out(), ofCells.in());
    var shown =
        RowsByKey.difference(
            PopulationCounts.rows(
                known, Integer.parseInt(before.parts().get(Basis.SMALLEST_COUNT))),
            PopulationCounts.rows(now, plan.smallestCount()),
            0,
            1,
            2);
    changes.apply(query.table(), COUNT, PopulationCounts.SCHEMA, shown.out(), shown.in());
    return shown.in().size();
  }

  private static void add(Map<List<Object>, Long> cells, List<Row> rows, int times) {
    for (Row row : rows) {
      cells.merge(
          List.of(row.getString(0), row.getString(1), row.getString(2)),
          times * row.getLong(3),
          Long::sum);
    }
  }
}
