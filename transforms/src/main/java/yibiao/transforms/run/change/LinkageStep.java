package yibiao.transforms.run.change;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.PairVerdict;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.linkage.Linkage.Linked;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.run.link.FullLinkage;
import yibiao.transforms.run.link.LinkageChanges;
import yibiao.transforms.run.link.LinkageRows;
import yibiao.transforms.run.link.LinkageRows.Whose;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.table.RowChanges;

/** From changed records to the residents whose they are now. */
final class LinkageStep {
  private static final String[] LINK = {"record_id", "resident_id", "fingerprint"};
  private static final List<String> PAIR_KEY = List.of("record_a", "record_b");

  private final RunPlan plan;
  private final SparkSession spark;
  private final LakeRows lake;
  private final RowChanges changes;
  private final Column[] columns;
  private final Touched touched = new Touched();

  /** record → its link, for those that were asked for. */
  private final Map<String, Row> links = new HashMap<>();

  private final Set<String> asked = new HashSet<>();
  private final Set<String> residentsRead = new HashSet<>();

  LinkageStep(RunPlan plan, SparkSession spark, LakeRows lake, RowChanges changes) {
    this.plan = plan;
    this.spark = spark;
    this.lake = lake;
    this.changes = changes;
    this.columns = RecordSchema.columns(plan.items());
  }

  /**
   * What linkage has to look at.
   *
   * @param come records that say something else to it than before
   * @param gone ids of records that are no more
   */
  record Delta(List<Row> come, List<String> gone) {
    boolean isNothing() {
      return come.isEmpty() && gone.isEmpty();
    }

    int size() {
      return come.size() + gone.size();
    }
  }

  /**
   * Reads what is known of changed records and their residents.
   *
   * @param come cleansed rows, of which nobody knows yet whose they are
   * @param gone ids of records that are no more
   */
  Delta read(List<Row> come, Collection<String> gone) {
    Set<String> ids = new HashSet<>(gone);
    for (Row row : come) {
      ids.add(RecordSchema.recordId(row));
      if (isCorrection(row)) {
        ids.add(LinkageRows.anchor(RecordSchema.rowKey(row)));
      }
    }
    readRecords(ids);
    Set<String> nobodys = new HashSet<>(ids);
    nobodys.removeIf(touched::knows);
    readNobodys(nobodys);
    gone.forEach(touched::remove);
    List<Row> other = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    for (Row row : come) {
      String id = RecordSchema.recordId(row);
      touched.put(row);
      touched.move(id, residentBefore(id));
      long before = fingerprintBefore(id);
      if (RecordSchema.fingerprint(row) != before) {
        if (RecordSchema.fingerprint(row) == 0) {
          withdrawn.add(id);
          touched.move(id, null);
        } else {
          other.add(row);
        }
      }
    }
    gone.stream().filter(id -> fingerprintBefore(id) != 0).forEach(withdrawn::add);
    return new Delta(other, withdrawn);
  }

  private long fingerprintBefore(String record) {
    Row link = links.get(record);
    return link == null ? 0 : link.getLong(2);
  }

  private static boolean isCorrection(Row row) {
    return RecordSchema.source(row).equals(Dataset.CORRECTIONS);
  }

  /** Reads records with all others of their residents. */
  private void readRecords(Collection<String> ids) {
    Set<String> unread = new HashSet<>(ids);
    unread.removeIf(id -> touched.knows(id) || !asked.add(id));
    Set<String> residents = new HashSet<>();
    Column[] wanted = Stream.of(LINK).map(name -> col(name)).toArray(Column[]::new);
    for (Row link : lake.find(FullLinkage.XREF, "record_id", unread, wanted)) {
      links.put(link.getString(0), link);
      if (residentsRead.add(link.getString(1))) {
        residents.add(link.getString(1));
      }
    }
    touched.read(lake.find(RecordSchema.TABLE, RecordSchema.RESIDENT, residents, columns));
  }

  /** Rows that are no person's, and corrections of records that were not there. */
  private void readNobodys(Set<String> records) {
    if (records.isEmpty()) {
      return;
    }
    var nobodys = spark.table(RecordSchema.TABLE).where(col(RecordSchema.RESIDENT).isNull());
    touched.read(lake.in(nobodys, RecordSchema.RECORD, records).select(columns).collectAsList());
    if (plan.datasets().stream().anyMatch(d -> d.source().equals(Dataset.CORRECTIONS))) {
      List<Row> waiting =
          nobodys.where(col("source").equalTo(Dataset.CORRECTIONS)).select(columns).collectAsList();
      waiting.removeIf(row -> !records.contains(LinkageRows.anchor(RecordSchema.rowKey(row))));
      touched.read(waiting);
    }
  }

  /** Takes in what linkage has found, and writes its tables. */
  void take(LinkageChanges.Outcome found, Delta delta) {
    Set<String> ids = new HashSet<>();
    found.links().forEach(link -> ids.add(link.recordId()));
    found.questions().forEach(pair -> ids.addAll(List.of(pair.recordA(), pair.recordB())));
    readRecords(ids);
    found.links().forEach(link -> touched.move(link.recordId(), link.residentId()));
    writeLinks(found.links(), delta);
    Set<String> told = new HashSet<>(delta.gone());
    found.links().forEach(link -> told.add(link.recordId()));
    if (!told.isEmpty()) {
      writePairs(found.pairs(), told);
      writeReviews(found.questions(), told, delta);
    }
    changes.apply(
        FullLinkage.CHANGE,
        List.of("resident_id"),
        LinkageRows.CHANGE,
        List.of(),
        found.changes().stream().map(c -> LinkageRows.change(c, plan.runId())).toList());
  }

  private void writeLinks(List<Linked> found, Delta delta) {
    List<Row> out = new ArrayList<>();
    List<Row> in = new ArrayList<>();
    delta.gone().forEach(record -> takeOut(record, out));
    for (Linked link : found) {
      takeOut(link.recordId(), out);
      long print = RecordSchema.fingerprint(touched.now(link.recordId()));
      in.add(LinkageRows.link(link, plan.runId(), print));
    }
    pinCorrections(out, in);
    changes.apply(FullLinkage.XREF, List.of(RecordSchema.RECORD), LinkageRows.XREF, out, in);
  }

  private void takeOut(String record, List<Row> out) {
    if (residentBefore(record) != null) {
      out.add(RowFactory.create(record, null, null, null, null, null));
    }
  }

  private String residentBefore(String record) {
    Row was = touched.old(record);
    return was == null ? null : RecordSchema.resident(was);
  }

  /** A correction goes to whichever resident has the record that it was made for. */
  private void pinCorrections(List<Row> out, List<Row> in) {
    for (Row row : List.copyOf(touched.now())) {
      if (!isCorrection(row)) {
        continue;
      }
      String id = RecordSchema.recordId(row);
      Row anchor = touched.now(LinkageRows.anchor(RecordSchema.rowKey(row)));
      String resident =
          anchor == null || RecordSchema.fingerprint(anchor) == 0
              ? null
              : RecordSchema.resident(anchor);
      touched.move(id, resident);
      if (!Objects.equals(residentBefore(id), resident)) {
        takeOut(id, out);
        if (resident != null) {
          in.add(LinkageRows.pinned(id, resident, plan.runId()));
        }
      }
    }
    for (Row row : touched.old()) {
      String id = RecordSchema.recordId(row);
      if (isCorrection(row) && touched.now(id) == null) {
        takeOut(id, out);
      }
    }
  }

  private void writePairs(List<Pair> found, Set<String> told) {
    Set<String> residents = new HashSet<>();
    for (String record : told) {
      if (residentBefore(record) != null) {
        residents.add(residentBefore(record));
      }
    }
    List<Row> out = lake.find(FullLinkage.PAIR, "resident_a", residents, pairColumns());
    List<Row> in = found.stream().map(this::row).toList();
    var difference = RowsByKey.difference(out, in, LinkageRows.PAIR.fieldIndex("resident_a"));
    changes.apply(
        FullLinkage.PAIR,
        List.of("resident_a"),
        LinkageRows.PAIR,
        difference.out(),
        difference.in());
  }

  private static Column[] pairColumns() {
    return Stream.of(LinkageRows.PAIR.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
  }

  private Row row(Pair pair) {
    return LinkageRows.pair(pair, whose(pair.recordA()), whose(pair.recordB()));
  }

  private Whose whose(String record) {
    Row row = touched.now(record);
    return new Whose(
        RecordSchema.resident(row), RecordSchema.community(row), RecordSchema.confidential(row));
  }

  /** Questions of records that say something else are asked anew, others keep up with residents. */
  private void writeReviews(List<Pair> questions, Set<String> told, Delta delta) {
    Set<String> asked = new HashSet<>(told);
    questions.forEach(pair -> asked.addAll(List.of(pair.recordA(), pair.recordB())));
    Set<String> changed = new HashSet<>(delta.gone());
    delta.come().forEach(row -> changed.add(RecordSchema.recordId(row)));
    List<Row> out = new ArrayList<>();
    Map<List<String>, Row> in = new LinkedHashMap<>();
    Set<List<String>> answered = answered();
    for (Row row : spark.table(FullLinkage.REVIEW).select(pairColumns()).collectAsList()) {
      String a = row.getString(0);
      String b = row.getString(1);
      if (asked.contains(a) || asked.contains(b)) {
        out.add(row);
        if (!changed.contains(a) && !changed.contains(b) && !answered.contains(List.of(a, b))) {
          in.put(List.of(a, b), row);
        }
      }
    }
    readRecords(in.keySet().stream().flatMap(List::stream).toList());
    in.replaceAll((pair, row) -> withWhose(row));
    questions.stream()
        .map(this::row)
        .forEach(row -> in.put(List.of(row.getString(0), row.getString(1)), row));
    int ofA = LinkageRows.PAIR.fieldIndex("resident_a");
    int ofB = LinkageRows.PAIR.fieldIndex("resident_b");
    in.values().removeIf(row -> row.get(ofA).equals(row.get(ofB)));
    var difference = RowsByKey.difference(out, List.copyOf(in.values()), 0, 1);
    changes.apply(
        FullLinkage.REVIEW, PAIR_KEY, LinkageRows.PAIR, difference.out(), difference.in());
  }

  private Row withWhose(Row row) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    int at = LinkageRows.PAIR.fieldIndex("resident_a");
    for (String record : List.of(row.getString(0), row.getString(1))) {
      Whose whose = whose(record);
      cells[at++] = whose.resident();
      cells[at++] = whose.community();
      cells[at++] = whose.confidential();
    }
    return RowFactory.create(cells);
  }

  private Set<List<String>> answered() {
    Set<List<String>> answered = new HashSet<>();
    for (PairVerdict answer : plan.answers()) {
      answered.add(List.of(answer.recordA(), answer.recordB()));
      answered.add(List.of(answer.recordB(), answer.recordA()));
    }
    return answered;
  }

  /** The records of the residents whom the changes reach. */
  Touched touched() {
    return touched;
  }

  /** Records of residents who had to be looked at besides. */
  List<Row> read(Set<String> residents) {
    return lake.find(RecordSchema.TABLE, RecordSchema.RESIDENT, residents, columns);
  }
}
