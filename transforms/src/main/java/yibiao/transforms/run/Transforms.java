package yibiao.transforms.run;

import static yibiao.standard.words.Words.say;

import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.linkage.group.Numbering;
import yibiao.transforms.run.record.RawTables;
import yibiao.transforms.run.table.TableSet;

/** One run: from {@code raw} to a set of tables that readers have at once. */
final class Transforms {
  private final SparkSession spark;
  private final RunPlan plan;
  private final Warm warm;
  private final Progress progress;

  /**
   * @param warm what earlier runs of this engine have left
   */
  Transforms(SparkSession spark, RunPlan plan, Warm warm, Progress progress) {
    this.spark = spark;
    this.plan = plan;
    this.warm = warm;
    this.progress = progress;
  }

  void run() {
    TableSet set = new TableSet(plan.lake());
    Basis basis = Basis.of(plan);
    Optional<Basis> before = set.newest();
    if (!plan.full() && before.isPresent() && before.get().isLike(basis)) {
      return;
    }
    teach(spark, plan);
    tellMissingColumns();
    set.begin();
    Optional<Basis> now =
        plan.full() || before.isEmpty()
            ? Optional.empty()
            : new ChangesRun(spark, plan, before.get(), progress).run(warm);
    if (now.isEmpty()) {
      set.begin();
      new FullRun(spark, plan, progress).run(warm);
    }
    set.publish(now.orElse(basis));
  }

  /** Lets statements make ids. */
  static void teach(SparkSession session, RunPlan plan) {
    session.udf().register("opaque", opaque(plan.secret()), DataTypes.StringType);
  }

  /** An id that tells nothing of what it is made from; null of null. */
  private static UDF1<String, String> opaque(String secret) {
    Numbering numbering = Numbering.keyed(secret);
    return text ->
        text == null
            ? null
            : "H" + Long.toString(numbering.of(text) & Long.MAX_VALUE, 32).toUpperCase(Locale.ROOT);
  }

  /** A mapping to a column that no delivery has is no failure, and nothing to keep quiet about. */
  private void tellMissingColumns() {
    RawTables raw = new RawTables(spark, plan);
    for (var dataset : plan.datasets()) {
      if (raw.exists(dataset) && !raw.missing(dataset).isEmpty()) {
        progress.told(
            say(
                "transforms.columnsNeverDelivered",
                dataset.source(),
                dataset.name(),
                String.join(", ", raw.missing(dataset))));
      }
    }
  }
}
