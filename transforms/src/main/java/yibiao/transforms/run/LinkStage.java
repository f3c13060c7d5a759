package yibiao.transforms.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static yibiao.standard.plan.Dataset.CORRECTIONS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.linkage.group.Numbering;

/**
 * From records to residents. Where the last run's linkage is at hand and little has changed since,
 * only what has changed is linked.
 */
final class LinkStage {
  private static final String FINGERPRINT = LinkTables.FINGERPRINT;

  /** What linkage looks at. */
  private static final List<String> LOOKED_AT =
      List.of(
          "name",
          "id_number",
          "id_valid",
          "birth_date",
          "sex",
          "phone",
          "place_dwelling",
          "address",
          "community_code");

  private static final List<String> COLUMNS =
      Stream.concat(Stream.of("record_id", FINGERPRINT), LOOKED_AT.stream()).toList();

  private final SparkSession spark;
  private final RunPlan plan;
  private final LinkTables tables;

  LinkStage(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.tables = new LinkTables(spark, plan, tables);
  }

  /** Links, and returns how many records that took. */
  long run() {
    Dataset<Row> records = records();
    Optional<List<Row>> changes = plan.full() ? Optional.empty() : changes(records);
    return changes.isPresent() ? linkChanges(records, changes.get()) : linkAll(records);
  }

  private long linkChanges(Dataset<Row> records, List<Row> changes) {
    List<Row> found = new LinkageChanges(plan).link(changes);
    List<String> changed = changes.stream().map(row -> row.<String>getAs("record_id")).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    tables.update(
        records,
        spark.createDataset(changed, Encoders.STRING()).toDF("record_id"),
        spark.createDataFrame(context.parallelize(found), LinkageRows.FOUND));
    return changed.size();
  }

  private Dataset<Row> records() {
    return spark
        .table("std.person_record")
        // A row with neither is a footer or a remark, no person; std keeps it.
        .where("name <> '' or id_number <> ''")
        .where(col("source").notEqual(CORRECTIONS))
        .withColumn(FINGERPRINT, functions.xxhash64(columns(LOOKED_AT)))
        .select(columns(COLUMNS));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  /**
   * The records that have come, changed or gone since the last run, where its linkage is at hand:
   * what is kept is a folder of this machine.
   */
  private Optional<List<Row>> changes(Dataset<Row> records) {
    Optional<String> lastRun = tables.lastRun();
    if (lastRun.isEmpty() || !spark.sparkContext().isLocal()) {
      return Optional.empty();
    }
    Dataset<Row> known =
        tables.links().select(col("record_id").as("known_id"), col(FINGERPRINT).as("known"));
    Dataset<Row> changes =
        records
            .join(known, col("record_id").equalTo(col("known_id")), "full_outer")
            .where(not(col(FINGERPRINT).eqNullSafe(col("known"))))
            .withColumn("withdrawn", col("record_id").isNull())
            .withColumn("record_id", coalesce(col("record_id"), col("known_id")))
            .withColumn("previous_resident", lit(""))
            .drop("known", "known_id");
    LinkageChanges linkage = new LinkageChanges(plan);
    return linkage.canGoOn(lastRun.get(), changes.count())
        ? Optional.of(changes.collectAsList())
        : Optional.empty();
  }

  private long linkAll(Dataset<Row> records) {
    String folder = spark.sparkContext().isLocal() ? plan.linkage() : "";
    Dataset<Row> found =
        tables
            .withResidents(records)
            .coalesce(1)
            .mapPartitions(
                new LinkageTask(
                    plan.answers(), folder, plan.runId(), Numbering.keyed(plan.secret())),
                Encoders.row(LinkageRows.FOUND))
            // Cut off from the tables that it was made from: one of them is about to be replaced,
            // and a cached plan would be run again over the new one.
            .localCheckpoint();
    tables.replace(records, found);
    return records.count();
  }
}
