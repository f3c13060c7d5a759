package yibiao.transforms.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.run.record.Register;

/** What one run leaves to the next in an engine that stays. */
final class Warm {
  private List<Object> madeFrom = List.of();
  private Register register;
  private SparkSession small;

  /**
   * Where statements over a handful of rows are carried out: to compile them would take longer, and
   * so would parts of them side by side.
   */
  SparkSession small(SparkSession spark) {
    if (small == null) {
      small = spark.newSession();
      small.conf().set("spark.sql.codegen.wholeStage", "false");
      small.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
      small.conf().set("spark.sql.adaptive.enabled", "false");
      small.conf().set("spark.sql.shuffle.partitions", "1");
    }
    return small;
  }

  /**
   * The register of a plan; it takes long to build and seldom changes.
   *
   * @param read reads it where it is not at hand
   */
  Register register(RunPlan plan, Supplier<Register> read) {
    List<Object> now = key(plan);
    if (!now.equals(madeFrom)) {
      register = read.get();
      madeFrom = now;
    }
    return register;
  }

  private static List<Object> key(RunPlan plan) {
    Map<String, Object> key = new TreeMap<>();
    Basis basis = Basis.of(plan);
    plan.datasets().stream()
        .filter(dataset -> dataset.entity() == Entity.ADDRESS)
        .forEach(
            dataset -> {
              String part = Basis.DATASET + dataset.table();
              key.put(part, basis.parts().get(part));
              key.put(dataset.table(), plan.snapshots().getOrDefault(dataset.table(), 0L));
            });
    return List.of(key, basis.parts().get("divisions"), basis.withdrawn());
  }
}
