package yibiao.transforms.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.RunPlan;

/**
 * The job's entry: {@code PLAN.json}. The master is spark-submit's business; nothing here knows
 * whether it is local.
 */
public final class SparkMain {
  private SparkMain() {}

  public static void main(String[] args) throws Exception {
    RunPlan plan = new ObjectMapper().readValue(Path.of(args[0]).toFile(), RunPlan.class);
    RunPlan.Lake lake = plan.lake();
    String prefix = "spark.sql.catalog." + lake.catalog();
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("yibiao " + plan.runId())
            .config(prefix, "org.apache.iceberg.spark.SparkCatalog")
            .config(prefix + ".type", "jdbc")
            .config(prefix + ".uri", lake.uri())
            .config(prefix + ".jdbc.user", lake.user())
            .config(prefix + ".jdbc.password", lake.password())
            .config(prefix + ".jdbc.schema-version", "V1")
            .config(prefix + ".warehouse", lake.warehouse())
            .config("spark.sql.defaultCatalog", lake.catalog())
            .config("spark.sql.session.timeZone", "Asia/Shanghai");
    try (SparkSession spark = builder.getOrCreate()) {
      new Transforms(spark, plan, Progress.toStandardOutput()).run();
    }
  }
}
