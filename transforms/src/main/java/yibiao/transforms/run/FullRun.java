package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.derive.LakeQuery;
import yibiao.transforms.run.derive.Derivations;
import yibiao.transforms.run.link.FullLinkage;
import yibiao.transforms.run.record.PersonCleanser;
import yibiao.transforms.run.record.RawTables;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.record.Register;
import yibiao.transforms.run.resident.FullMerge;
import yibiao.transforms.run.resident.ResidentStage;
import yibiao.transforms.run.table.LakeTables;
import yibiao.transforms.run.table.Layout;

/** All tables anew, from what holds in {@code raw}. */
final class FullRun {
  /** Rows on their way to a table of readers, in the order that they were read. */
  private static final String CLEANSED = "scratch.cleansed";

  private final SparkSession spark;
  private final RunPlan plan;
  private final Progress progress;
  private final RawTables raw;
  private final LakeTables tables;

  FullRun(SparkSession spark, RunPlan plan, Progress progress) {
    this.spark = spark;
    this.plan = plan;
    this.progress = progress;
    this.raw = new RawTables(spark, plan);
    this.tables = new LakeTables(spark, plan.runId(), plan.titles());
  }

  void run(Warm warm) {
    RegisterTables registers = new RegisterTables(spark, plan, tables);
    registers.replace();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Register> register = context.broadcast(warm.register(plan, registers::register));
    progress.stage("addresses", tables.rows(RegisterTables.ADDRESS));
    cleanse(register);
    progress.stage("cleanse", tables.rows(CLEANSED));
    Dataset<Row> cleansed = spark.table(CLEANSED);
    progress.stage("link_records", new FullLinkage(spark, plan, tables).run(cleansed));
    bringTogether(cleansed);
    tables.drop(CLEANSED);
    FullMerge merge = new FullMerge(spark, plan, tables);
    merge.run(register);
    register.destroy();
    progress.stage(
        "merge", tables.rows(ResidentStage.LISTED) + tables.rows(ResidentStage.UNLISTED));
    derive();
    progress.stage("quality", merge.score());
  }

  private void cleanse(Broadcast<Register> register) {
    StructType schema = RecordSchema.of(plan.items());
    Dataset<Row> all = spark.createDataFrame(List.of(), schema);
    for (var dataset : plan.datasets()) {
      if (dataset.entity() == Entity.PERSON && raw.exists(dataset)) {
        var cleanser =
            new PersonCleanser(
                dataset, plan.items(), plan.codeLists(), () -> register.value().index());
        all = all.unionAll(raw.current(dataset).mapPartitions(cleanser, Encoders.row(schema)));
      }
    }
    tables.spill(all, CLEANSED);
  }

  /** Every row goes to the others of its resident. */
  private void bringTogether(Dataset<Row> cleansed) {
    Column resident = FullLinkage.residents(spark).apply(col(RecordSchema.RECORD));
    tables.replace(
        cleansed.withColumn(RecordSchema.RESIDENT, resident), Layout.record(tables.rows(CLEANSED)));
  }

  private void derive() {
    Derivations derivations = new Derivations(spark, plan, tables);
    for (LakeQuery query : LakeQuery.all()) {
      derivations.replace(query);
      progress.stage(query.name(), tables.rows(query.table()));
    }
  }
}
