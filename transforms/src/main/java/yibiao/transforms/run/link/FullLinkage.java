package yibiao.transforms.run.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static yibiao.standard.plan.Dataset.CORRECTIONS;
import static yibiao.standard.plan.Dataset.KEY_SEPARATOR;
import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.linkage.keep.KeptLinkage;
import yibiao.transforms.linkage.weigh.Parameters;
import yibiao.transforms.run.table.LakeTables;
import yibiao.transforms.run.table.Layout;

/**
 * From all records to residents. Weights are learned when nothing is kept, when a fifth of the
 * records has come or gone since they were, and when a run is to learn them anew.
 */
public final class FullLinkage {
  public static final String XREF = "link.resident_xref";
  public static final String PAIR = "link.pair";
  public static final String REVIEW = "link.review";
  public static final String CHANGE = "link.resident_change";
  private static final String PARAMETER = "link.parameter";

  private static final double MUCH = 0.2;

  private final SparkSession spark;
  private final RunPlan plan;
  private final LakeTables tables;

  public FullLinkage(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.tables = tables;
  }

  /**
   * Links, and writes the tables.
   *
   * @param cleansed rows of {@code std.person_record}
   * @return how many records were linked
   */
  public long run(Dataset<Row> cleansed) {
    Dataset<Row> records = cleansed.where("fingerprint <> 0");
    int count = Math.toIntExact(records.count());
    String folder = spark.sparkContext().isLocal() ? plan.linkage() : "";
    boolean learns = plan.full() || folder.isEmpty() || !tables.exists(XREF) || !stillHolds(count);
    Dataset<Row> found =
        withResidents(records)
            .coalesce(1)
            .sortWithinPartitions("record_id")
            .mapPartitions(
                new LinkageTask(count, plan.answers(), folder, learns, plan.runId(), plan.secret()),
                Encoders.row(LinkageTask.FOUND))
            // Cut off from the tables that it was made from: one of them is about to be replaced,
            // and a cached plan would be run again over the new one.
            .localCheckpoint(true, StorageLevel.DISK_ONLY());
    write(cleansed, found, count);
    tables.append(found(found, LinkageTask.CHANGE, LinkageTask.CHANGE), CHANGE);
    if (learns) {
      tables.append(found(found, LinkageTask.PARAMETER, LinkageTask.PARAMETER), PARAMETER);
    }
    return count;
  }

  /** Whose a record is, by its id. */
  public static UserDefinedFunction residents(SparkSession spark) {
    var links = ResidentsByRecord.of(spark.table(XREF).select("record_id", "resident_id"));
    Broadcast<ResidentsByRecord> known =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(links);
    return functions.udf(
        (UDF1<String, String>) record -> known.value().of(record), DataTypes.StringType);
  }

  private boolean stillHolds(int records) {
    try {
      Optional<Parameters> kept = KeptLinkage.parameters(Path.of(plan.linkage()));
      return kept.isPresent()
          && Math.abs(records - kept.get().records()) <= MUCH * kept.get().records();
    } catch (IOException e) {
      throw new UncheckedIOException(say("transforms.whatLinkageHasKept", plan.linkage()), e);
    }
  }

  /** Records with the resident that they were after the last run. */
  private Dataset<Row> withResidents(Dataset<Row> records) {
    List<String> names = new ArrayList<>(LinkageRows.LOOKED_AT);
    names.addAll(List.of("fingerprint", "confidential"));
    Dataset<Row> narrow = records.select(names.stream().map(functions::col).toArray(Column[]::new));
    if (!spark.catalog().tableExists(XREF)) {
      return narrow.withColumn("previous_resident", lit(null).cast(DataTypes.StringType));
    }
    Dataset<Row> residents =
        spark.table(XREF).select(col("record_id"), col("resident_id").as("previous_resident"));
    return narrow.join(residents, new String[] {"record_id"}, "left_outer");
  }

  private static Dataset<Row> found(Dataset<Row> found, String kind, String column) {
    return found.where(col("kind").equalTo(kind)).select(column + ".*");
  }

  private void write(Dataset<Row> cleansed, Dataset<Row> found, int count) {
    Dataset<Row> links = found(found, LinkageTask.LINK, LinkageTask.LINK);
    tables.replace(links.unionByName(pinned(cleansed, links)), Layout.xref(count));
    tables.replace(found(found, LinkageTask.PAIR, LinkageTask.PAIR), Layout.pair(count));
    tables.replace(
        found(found, LinkageTask.REVIEW, LinkageTask.PAIR).where("resident_a <> resident_b"),
        Layout.review());
  }

  /** Accepted corrections go to whichever resident has the record that they were made for. */
  private Dataset<Row> pinned(Dataset<Row> cleansed, Dataset<Row> links) {
    Dataset<Row> residents = links.select(col("record_id").as("anchor"), col("resident_id"));
    return cleansed
        .where(col("source").equalTo(CORRECTIONS))
        .select(
            col("record_id"),
            functions.expr(
                "substr(row_key, instr(row_key, '" + KEY_SEPARATOR + "') + 1) as anchor"))
        .join(residents, "anchor")
        .select(
            col("record_id"),
            col("resident_id"),
            lit(0.0).as("weight"),
            lit(LinkageRows.CORRECTION).as("rule"),
            lit(plan.runId()).as("run_id"),
            lit(0L).as("fingerprint"));
  }
}
