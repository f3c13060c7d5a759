package yibiao.transforms.run.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import yibiao.transforms.run.link.LinkageChanges;
import yibiao.transforms.run.link.LinkageRows;
import yibiao.transforms.run.record.RecordSchema;

/** From changed records to the residents whose they are now. */
final class LinkageStep {
  private final KnownRecords known;
  private final Touched touched;
  private final LinkTables tables;

  LinkageStep(KnownRecords known, LinkTables tables) {
    this.known = known;
    this.touched = known.touched();
    this.tables = tables;
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
      if (RecordSchema.isCorrection(row)) {
        ids.add(LinkageRows.anchor(RecordSchema.rowKey(row)));
      }
    }
    known.read(ids);
    ids.removeIf(touched::knows);
    known.readNobodys(ids);
    Delta delta = new Delta(new ArrayList<>(), new ArrayList<>());
    gone.forEach(touched::remove);
    gone.stream().filter(id -> known.fingerprint(id) != 0).forEach(delta.gone()::add);
    come.forEach(row -> take(row, delta));
    return delta;
  }

  private void take(Row row, Delta delta) {
    String id = RecordSchema.recordId(row);
    long now = RecordSchema.fingerprint(row);
    touched.put(row);
    touched.move(id, touched.residentBefore(id));
    if (now == known.fingerprint(id)) {
      return;
    }
    if (now == 0) {
      delta.gone().add(id);
      touched.move(id, null);
    } else {
      delta.come().add(row);
    }
  }

  /** Takes in what linkage has found, and writes its tables. */
  void take(LinkageChanges.Outcome found, Delta delta) {
    Set<String> told = new HashSet<>();
    found.links().forEach(link -> told.add(link.recordId()));
    Set<String> ids = new HashSet<>(told);
    found.questions().forEach(pair -> ids.addAll(List.of(pair.recordA(), pair.recordB())));
    known.read(ids);
    found.links().forEach(link -> touched.move(link.recordId(), link.residentId()));
    tables.writeLinks(found.links(), delta.gone());
    told.addAll(delta.gone());
    if (!told.isEmpty()) {
      Set<String> changed = new HashSet<>(delta.gone());
      delta.come().forEach(row -> changed.add(RecordSchema.recordId(row)));
      tables.writePairs(found.pairs(), told);
      tables.writeReviews(found.questions(), told, changed);
    }
    tables.writeChanges(found.changes());
  }
}
