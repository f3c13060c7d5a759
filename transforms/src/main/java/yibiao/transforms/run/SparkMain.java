package yibiao.transforms.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.run.table.TableSet;

/**
 * The job's entry. It stays, and carries out the run plans whose files are named on its input, one
 * a line; {@code ::done} or {@code ::failed} is its answer. The master is spark-submit's business;
 * nothing here knows whether it is local.
 */
public final class SparkMain {
  private SparkMain() {}

  public static void main(String[] args) throws IOException {
    BufferedReader plans =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    SparkSession spark = null;
    Warm warm = new Warm();
    for (String line; (line = plans.readLine()) != null; ) {
      try {
        RunPlan plan = new ObjectMapper().readValue(Path.of(line).toFile(), RunPlan.class);
        spark = spark == null ? session(plan.lake()) : spark;
        new Transforms(spark, plan, warm, Progress.toStandardOutput()).run();
        System.out.println("::done");
      } catch (Exception | Error e) {
        e.printStackTrace();
        System.out.println("::failed");
      }
    }
    if (spark != null) {
      spark.stop();
    }
  }

  /** Readers' tables and those that a run works on lie in one place, under two names. */
  private static SparkSession session(RunPlan.Lake lake) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("yibiao")
            .config("spark.sql.defaultCatalog", TableSet.WORK)
            .config("spark.sql.session.timeZone", "Asia/Shanghai")
            .config("spark.sql.datetime.java8API.enabled", "true");
    for (String catalog : List.of(lake.catalog(), TableSet.WORK)) {
      String prefix = "spark.sql.catalog." + catalog;
      builder
          .config(prefix, "org.apache.iceberg.spark.SparkCatalog")
          .config(prefix + ".type", "jdbc")
          .config(prefix + ".uri", lake.uri())
          .config(prefix + ".jdbc.user", lake.user())
          .config(prefix + ".jdbc.password", lake.password())
          .config(prefix + ".jdbc.schema-version", "V1")
          .config(prefix + ".warehouse", lake.warehouse())
          // Others move readers' names meanwhile.
          .config(prefix + ".cache-enabled", "false");
    }
    SparkSession spark = builder.getOrCreate();
    for (String namespace : List.of("std", "link", "core", "dq", "scratch")) {
      spark.sql("create namespace if not exists " + TableSet.WORK + "." + namespace);
    }
    return spark;
  }
}
