package yibiao.transforms.run.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.derive.LakeQuery;
import yibiao.transforms.merge.Tally;
import yibiao.transforms.run.derive.Derivations;
import yibiao.transforms.run.link.FullLinkage;
import yibiao.transforms.run.link.LinkageChanges;
import yibiao.transforms.run.record.PersonCleanser;
import yibiao.transforms.run.record.RawChanges;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.record.Register;
import yibiao.transforms.run.resident.ResidentStage;
import yibiao.transforms.run.resident.Scores;
import yibiao.transforms.run.table.LakeTables;
import yibiao.transforms.run.table.RowChanges;

/** The steps of a run of changes in their order. */
public final class ChangeSteps {
  private final SparkSession spark;
  private final SparkSession small;
  private final LakeRows lake;
  private final RunPlan plan;
  private final Basis before;
  private final LakeTables tables;
  private final Register register;
  private final ObjLongConsumer<String> progress;
  private final RowChanges changes;
  private final List<LakeQuery> queries = LakeQuery.all();
  private boolean linked;

  /**
   * @param small where statements over a handful of rows are carried out
   * @param before what the tables were made from
   * @param register the housing department's register
   * @param progress is told each step, and how many rows it was about
   */
  public ChangeSteps(
      SparkSession spark,
      SparkSession small,
      RunPlan plan,
      Basis before,
      LakeTables tables,
      Register register,
      ObjLongConsumer<String> progress) {
    this.spark = spark;
    this.small = small;
    this.lake = new LakeRows(spark, small);
    this.plan = plan;
    this.before = before;
    this.tables = tables;
    this.register = register;
    this.progress = progress;
    this.changes = new RowChanges(tables, plan.runId());
  }

  /** Whether the tables are there, as this version makes them. */
  public static boolean fits(LakeTables tables) {
    return List.of(
            RecordSchema.TABLE,
            FullLinkage.XREF,
            FullLinkage.PAIR,
            FullLinkage.REVIEW,
            FullLinkage.CHANGE,
            ResidentStage.LISTED,
            ResidentStage.UNLISTED,
            Derivations.CELLS,
            Scores.TABLE)
        .stream()
        .allMatch(tables::exists);
  }

  /** What the tables are made from now. */
  public Basis basis(Basis now) {
    return linked ? now : now.linkedBy(before.linked());
  }

  /**
   * Runs.
   *
   * @param found what has changed in {@code raw}
   * @param parts the parts of the basis that are others than before
   * @return false where linkage has to look at all records
   */
  public boolean run(RawChanges.Found found, Set<String> parts) {
    List<Row> come = new ArrayList<>();
    found
        .come()
        .forEach(
            (dataset, rows) ->
                new PersonCleanser(dataset, plan.items(), plan.codeLists(), register::index)
                    .call(rows.iterator())
                    .forEachRemaining(come::add));
    progress.accept("cleanse", come.size() + found.gone().size());
    KnownRecords known = new KnownRecords(plan, spark, lake);
    LinkageStep linkage = new LinkageStep(known, new LinkTables(plan, spark, lake, changes, known));
    LinkageStep.Delta delta = linkage.read(come, found.gone());
    if (!link(linkage, delta, parts.contains(Basis.ANSWERS))) {
      return false;
    }
    Touched touched = known.touched();
    RowsByKey records = RowsByKey.difference(touched.old(), touched.now(), 0);
    changes.apply(
        RecordSchema.TABLE,
        List.of(RecordSchema.RECORD),
        RecordSchema.of(plan.items()),
        records.out(),
        records.in());
    MergeStep merge = new MergeStep(plan, register);
    ResidentStep residents = merge(known, merge);
    boolean newDay = parts.contains(Basis.TODAY);
    Set<String> older =
        newDay ? residents.readOlder(before.today(), plan.today()) : new HashSet<>();
    progress.accept("merge", residents.write(changes));
    derive(residents, touched, older, parts);
    score(merge.tally(), newDay);
    return true;
  }

  private boolean link(LinkageStep step, LinkageStep.Delta delta, boolean answered) {
    LinkageChanges linkage = new LinkageChanges(plan);
    linked = !delta.isNothing() || answered;
    if (linked && !linkage.canGoOn(before.linked(), delta.size())) {
      return false;
    }
    step.take(
        linked
            ? linkage.link(before.linked(), delta.come(), delta.gone())
            : LinkageChanges.Outcome.NOTHING,
        delta);
    progress.accept("link_records", delta.size());
    return true;
  }

  private ResidentStep merge(KnownRecords known, MergeStep merge) {
    Touched touched = known.touched();
    Set<String> whose = touched.residents();
    Map<String, Row> old = merge.merge(Touched.byResident(touched.old(), whose), -1);
    Map<String, Row> now = merge.merge(Touched.byResident(touched.now(), whose), 1);
    Set<String> changed = RowsByKey.changed(old, now);
    ResidentStep residents =
        new ResidentStep(
            new ResidentStage(small, plan.items()),
            merge,
            lake,
            new Neighbours(spark, lake),
            queries);
    residents.run(only(old, changed), only(now, changed), known::ofResidents);
    return residents;
  }

  private static Map<String, Row> only(Map<String, Row> rows, Set<String> residents) {
    Map<String, Row> some = new HashMap<>(rows);
    some.keySet().retainAll(residents);
    return some;
  }

  private void derive(
      ResidentStep residents, Touched touched, Set<String> older, Set<String> parts) {
    DerivedStep derived =
        new DerivedStep(
            spark,
            plan,
            before,
            new Derivations(small, plan, tables),
            lake,
            changes,
            residents,
            touched,
            older);
    derived.open();
    Derivations anew = new Derivations(spark, plan, tables);
    for (LakeQuery query : queries) {
      boolean otherwise =
          parts.contains(Basis.GROUPS) && query.sql().contains("${groups}")
              || parts.contains(Basis.SMALLEST_COUNT) && query.smallCountsHidden();
      if (derived.follows(query) && !otherwise) {
        tell(query, derived.update(query));
      } else if (otherwise || readsPeople(query)) {
        anew.replace(query);
        tell(query, tables.rows(query.table()));
      }
    }
  }

  private void tell(LakeQuery query, long rows) {
    if (rows > 0) {
      progress.accept(query.name(), rows);
    }
  }

  /** Registers are as they were; whatever follows from people may be another. */
  private static boolean readsPeople(LakeQuery query) {
    return query.reads().stream()
        .anyMatch(table -> !table.endsWith("_register") && !table.equals("core.address"));
  }

  private void score(Tally tally, boolean newDay) {
    if (tally.isNothing() && !newDay) {
      return;
    }
    List<Row> days =
        spark
            .table(Scores.TABLE)
            .where("day = '" + before.today() + "' or day = '" + plan.today() + "'")
            .selectExpr(Scores.SCHEMA.fieldNames())
            .collectAsList();
    List<Row> last = days.stream().filter(row -> row.getString(0).equals(before.today())).toList();
    List<Row> out = days.stream().filter(row -> row.getString(0).equals(plan.today())).toList();
    List<Row> in = Scores.rows(plan, tally, Scores.figures(last));
    changes.apply(Scores.TABLE, List.of("day"), Scores.SCHEMA, out, in);
    progress.accept("quality", in.size());
  }
}
