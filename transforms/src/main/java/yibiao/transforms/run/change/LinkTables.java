package yibiao.transforms.run.change;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
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
import yibiao.standard.plan.PairVerdict;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.linkage.Linkage.Change;
import yibiao.transforms.linkage.Linkage.Linked;
import yibiao.transforms.linkage.Linkage.Pair;
import yibiao.transforms.run.link.FullLinkage;
import yibiao.transforms.run.link.LinkageRows;
import yibiao.transforms.run.link.LinkageRows.Whose;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.table.RowChanges;

/** Brings the tables in {@code link} up to date with what linkage has found in some records. */
final class LinkTables {
  private static final List<String> PAIR_KEY = List.of("record_a", "record_b");
  private static final int OF_A = LinkageRows.PAIR.fieldIndex("resident_a");
  private static final int OF_B = LinkageRows.PAIR.fieldIndex("resident_b");

  private final RunPlan plan;
  private final SparkSession spark;
  private final LakeRows lake;
  private final RowChanges changes;
  private final KnownRecords known;
  private final Touched touched;

  LinkTables(
      RunPlan plan, SparkSession spark, LakeRows lake, RowChanges changes, KnownRecords known) {
    this.plan = plan;
    this.spark = spark;
    this.lake = lake;
    this.changes = changes;
    this.known = known;
    this.touched = known.touched();
  }

  /**
   * Writes whose records are.
   *
   * @param gone ids of records that linkage has no more
   */
  void writeLinks(List<Linked> found, List<String> gone) {
    List<Row> out = new ArrayList<>();
    List<Row> in = new ArrayList<>();
    gone.forEach(record -> takeOut(record, out));
    for (Linked link : found) {
      takeOut(link.recordId(), out);
      long print = RecordSchema.fingerprint(touched.now(link.recordId()));
      in.add(LinkageRows.link(link, plan.runId(), print));
    }
    pinCorrections(out, in);
    changes.apply(FullLinkage.XREF, List.of(RecordSchema.RECORD), LinkageRows.XREF, out, in);
  }

  private void takeOut(String record, List<Row> out) {
    if (touched.residentBefore(record) != null) {
      out.add(RowFactory.create(record, null, null, null, null, null));
    }
  }

  /** A correction goes to whichever resident has the record that it was made for. */
  private void pinCorrections(List<Row> out, List<Row> in) {
    for (Row row : List.copyOf(touched.now())) {
      if (!RecordSchema.isCorrection(row)) {
        continue;
      }
      String id = RecordSchema.recordId(row);
      Row anchor = touched.now(LinkageRows.anchor(RecordSchema.rowKey(row)));
      String resident =
          anchor == null || RecordSchema.fingerprint(anchor) == 0
              ? null
              : RecordSchema.resident(anchor);
      touched.move(id, resident);
      if (!Objects.equals(touched.residentBefore(id), resident)) {
        takeOut(id, out);
        if (resident != null) {
          in.add(LinkageRows.pinned(id, resident, plan.runId()));
        }
      }
    }
    for (Row row : touched.old()) {
      String id = RecordSchema.recordId(row);
      if (RecordSchema.isCorrection(row) && touched.now(id) == null) {
        takeOut(id, out);
      }
    }
  }

  /**
   * Writes the pairs within residents.
   *
   * @param told the records of the residents who may be others than before
   */
  void writePairs(List<Pair> found, Set<String> told) {
    Set<String> residents = new HashSet<>();
    for (String record : told) {
      if (touched.residentBefore(record) != null) {
        residents.add(touched.residentBefore(record));
      }
    }
    List<Row> out = lake.find(FullLinkage.PAIR, "resident_a", residents, pairColumns());
    List<Row> in = found.stream().map(this::row).toList();
    var difference = RowsByKey.difference(out, in, OF_A);
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

  /**
   * Writes the pairs to review: those of records that say something else are asked anew, others
   * keep up with residents.
   *
   * @param told the records of the residents who may be others than before
   * @param changed those among them that say something else, or are no more
   */
  void writeReviews(List<Pair> questions, Set<String> told, Set<String> changed) {
    Set<String> asked = new HashSet<>(told);
    questions.forEach(pair -> asked.addAll(List.of(pair.recordA(), pair.recordB())));
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
    known.read(in.keySet().stream().flatMap(List::stream).toList());
    in.replaceAll((pair, row) -> withWhose(row));
    questions.stream()
        .map(this::row)
        .forEach(row -> in.put(List.of(row.getString(0), row.getString(1)), row));
    in.values().removeIf(row -> row.get(OF_A).equals(row.get(OF_B)));
    var difference = RowsByKey.difference(out, List.copyOf(in.values()), 0, 1);
    changes.apply(
        FullLinkage.REVIEW, PAIR_KEY, LinkageRows.PAIR, difference.out(), difference.in());
  }

  private Row withWhose(Row row) {
    Whose a = whose(row.getString(0));
    Whose b = whose(row.getString(1));
    return RowsByKey.with(
        row,
        OF_A,
        a.resident(),
        a.community(),
        a.confidential(),
        b.resident(),
        b.community(),
        b.confidential());
  }

  private Set<List<String>> answered() {
    Set<List<String>> answered = new HashSet<>();
    for (PairVerdict answer : plan.answers()) {
      answered.add(List.of(answer.recordA(), answer.recordB()));
      answered.add(List.of(answer.recordB(), answer.recordA()));
    }
    return answered;
  }

  void writeChanges(List<Change> found) {
    changes.apply(
        FullLinkage.CHANGE,
        List.of("resident_id"),
        LinkageRows.CHANGE,
        List.of(),
        found.stream().map(change -> LinkageRows.change(change, plan.runId())).toList());
  }
}
