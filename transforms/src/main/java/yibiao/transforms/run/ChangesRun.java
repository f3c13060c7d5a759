package yibiao.transforms.run;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.run.change.ChangeSteps;
import yibiao.transforms.run.record.RawChanges;
import yibiao.transforms.run.record.Register;
import yibiao.transforms.run.table.LakeTables;

/** The tables that readers have, brought up to date at the cost of what has changed. */
final class ChangesRun {
  /** More changed records than these are many for one machine's memory. */
  private static final int MOST = 50_000;

  /** From this share on, all tables anew are as cheap. */
  private static final int ONE_IN = 20;

  private static final int ALWAYS_FEW = 2_000;

  /** What may be another than before without all rows being read differently. */
  private static final Set<String> REACHES_LITTLE =
      Set.of(Basis.TODAY, Basis.GROUPS, Basis.ANSWERS, Basis.SMALLEST_COUNT);

  private final SparkSession spark;
  private final RunPlan plan;
  private final Basis before;
  private final Progress progress;
  private final LakeTables tables;

  ChangesRun(SparkSession spark, RunPlan plan, Basis before, Progress progress) {
    this.spark = spark;
    this.plan = plan;
    this.before = before;
    this.progress = progress;
    this.tables = new LakeTables(spark, plan.runId(), plan.titles());
  }

  /**
   * Runs.
   *
   * @return what the tables are made from now; empty where all have to be made anew, and nothing
   *     was touched
   */
  Optional<Basis> run(Warm warm) {
    Basis basis = Basis.of(plan);
    Set<String> changed = basis.changedSince(before);
    if (!reachesLittle(changed) || !ChangeSteps.fits(tables)) {
      return Optional.empty();
    }
    int most =
        (int) Math.min(MOST, Math.max(ALWAYS_FEW, tables.rows("std.person_record") / ONE_IN));
    Optional<RawChanges.Found> found = new RawChanges(spark, plan, before, changed, most).find();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Register register =
        warm.register(plan, () -> new RegisterTables(spark, plan, tables).register());
    SparkSession small = warm.small(spark);
    Transforms.teach(small, plan);
    ChangeSteps steps =
        new ChangeSteps(spark, small, plan, before, tables, register, progress::stage);
    return steps.run(found.get(), changed) ? Optional.of(steps.basis(basis)) : Optional.empty();
  }

  private boolean reachesLittle(Set<String> changed) {
    for (String part : changed) {
      if (part.startsWith(Basis.DATASET)) {
        if (!isOfPeople(part.substring(Basis.DATASET.length()))) {
          return false;
        }
      } else if (!REACHES_LITTLE.contains(part)) {
        return false;
      }
    }
    return plan.datasets().stream()
            .filter(dataset -> dataset.entity() != Entity.PERSON)
            .map(Dataset::table)
            .allMatch(
                table ->
                    plan.snapshots()
                        .getOrDefault(table, 0L)
                        .equals(before.snapshots().getOrDefault(table, 0L)))
        && (before.withdrawn().equals(plan.withdrawn().stream().sorted().toList())
            || !withdrawnFromRegisters());
  }

  /** Of a dataset that is no more, nobody knows: all tables anew. */
  private boolean isOfPeople(String table) {
    return plan.datasets().stream()
        .anyMatch(d -> d.table().equals(table) && d.entity() == Entity.PERSON);
  }

  private boolean withdrawnFromRegisters() {
    Set<String> ids = new TreeSet<>(plan.withdrawn());
    ids.addAll(before.withdrawn());
    return new RegisterTables(spark, plan, tables).haveAny(ids);
  }
}
