package yibiao.transforms.run.resident;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.merge.Items;
import yibiao.transforms.merge.Tally;
import yibiao.transforms.run.record.RecordSchema;
import yibiao.transforms.run.record.Register;
import yibiao.transforms.run.table.LakeTables;

/** All residents anew, and how well the records agree with them. */
public final class FullMerge {
  private static final String MERGED = "scratch.merged";

  /** More than any file of the records has: each is read by one task, from its beginning. */
  private static final long WHOLE_FILES = 1L << 40;

  private static final int FILES_A_TASK = 4;

  private final SparkSession spark;
  private final RunPlan plan;
  private final LakeTables tables;
  private final Tally tally;

  public FullMerge(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.tables = tables;
    this.tally = new Tally(new Items(plan.items()));
  }

  /** Merges; the records of a resident lie one after the other in one file. */
  public void run(Broadcast<Register> register) {
    MergeTask task = new MergeTask(plan.items(), register);
    Dataset<Row> records =
        spark
            .read()
            .option("split-size", WHOLE_FILES)
            .option("file-open-cost", WHOLE_FILES / FILES_A_TASK)
            .table(RecordSchema.TABLE)
            .where(col(RecordSchema.RESIDENT).isNotNull())
            .select(RecordSchema.columns(plan.items()));
    tables.spill(records.mapPartitions(task, Encoders.row(task.schema())), MERGED);
    Dataset<Row> merged = spark.table(MERGED);
    count(merged);
    Dataset<Row> residents =
        new ResidentStage(spark, plan.items()).of(merged.drop(ResidentRows.TALLY), merged);
    tables.replace(
        residents.where(col(ResidentRows.LISTED)).drop(ResidentRows.LISTED),
        ResidentStage.layout(ResidentStage.LISTED));
    tables.replace(
        residents.where(not(col(ResidentRows.LISTED))).drop(ResidentRows.LISTED),
        ResidentStage.layout(ResidentStage.UNLISTED));
    tables.drop(MERGED);
  }

  private void count(Dataset<Row> merged) {
    for (Row row :
        merged
            .where(col(ResidentRows.TALLY).isNotNull())
            .select(ResidentRows.TALLY)
            .collectAsList()) {
      Map<String, Seq<Long>> counts = row.getJavaMap(0);
      counts.forEach((dataset, sums) -> tally.add(dataset, CollectionConverters.asJava(sums)));
    }
  }

  /** Writes the day's figures, and tells how many there are. */
  public long score() {
    List<Row> scores = Scores.rows(plan, tally, Map.of());
    List<Row> all = new ArrayList<>(scores);
    if (tables.exists(Scores.TABLE)) {
      all.addAll(
          spark
              .table(Scores.TABLE)
              .where(not(col("day").equalTo(plan.today())))
              .selectExpr(Scores.SCHEMA.names())
              .collectAsList());
    }
    tables.replace(spark.createDataFrame(all, Scores.SCHEMA), Scores.layout());
    return scores.size();
  }
}
