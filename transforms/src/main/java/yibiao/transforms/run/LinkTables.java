package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static yibiao.standard.plan.Dataset.CORRECTIONS;
import static yibiao.standard.plan.Dataset.KEY_SEPARATOR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.RunPlan;

/**
 * The tables of linkage, {@code link.*}: what was found in all records takes their place, what was
 * found in some takes the place of those.
 */
final class LinkTables {
  /** A hash of what linkage looks at in a record: whether it has changed. */
  static final String FINGERPRINT = "fingerprint";

  private static final String XREF = "link.resident_xref";
  private static final String PAIR = "link.pair";
  private static final String REVIEW = "link.review";
  private static final String CORRECTION = "correction";
  private static final String[] RECORD = {"record_id"};
  private static final StructType ANSWERED =
      new StructType().add("record_a", DataTypes.StringType).add("record_b", DataTypes.StringType);
  private static final String[] PAIR_OF_RECORDS = {"record_a", "record_b"};

  private final SparkSession spark;
  private final RunPlan plan;
  private final LakeTables tables;

  LinkTables(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.tables = tables;
  }

  /** The run that the tables are of, if there is one and it came to its end. */
  Optional<String> lastRun() {
    boolean there = List.of(XREF, PAIR, REVIEW).stream().allMatch(spark.catalog()::tableExists);
    if (!there || !Arrays.asList(spark.table(XREF).columns()).contains(FINGERPRINT)) {
      return Optional.empty();
    }
    List<String> runs = List.of(XREF, PAIR, REVIEW).stream().map(this::runOf).distinct().toList();
    return runs.size() == 1 ? Optional.of(runs.getFirst()) : Optional.empty();
  }

  private String runOf(String table) {
    return spark
        .table(table + ".snapshots")
        .orderBy(desc("committed_at"))
        .select(functions.expr("coalesce(summary['yibiao.run-id'], '')"))
        .first()
        .getString(0);
  }

  /** Which resident a record is; without corrections, which follow the record they are about. */
  Dataset<Row> links() {
    return spark.table(XREF).where(col("rule").notEqual(CORRECTION));
  }

  /** Records with the resident that they were after the last run. */
  Dataset<Row> withResidents(Dataset<Row> records) {
    if (!spark.catalog().tableExists(XREF)) {
      return records.withColumn("previous_resident", lit(""));
    }
    Dataset<Row> residents =
        spark.table(XREF).select(col("record_id"), col("resident_id").as("previous_resident"));
    return records.join(residents, RECORD, "left_outer");
  }

  /** What was found in all records. */
  void replace(Dataset<Row> records, Dataset<Row> found) {
    writeLinks(links(records, found));
    write(pairs(found, LinkageRows.PAIR), PAIR);
    write(pairs(found, LinkageRows.REVIEW), REVIEW);
    appendChanges(found);
    tables.append(
        found
            .where(col("kind").equalTo(LinkageRows.PARAMETER))
            .select(
                col("a").as("field"),
                col("b").cast(DataTypes.IntegerType).as("level"),
                col("weight"),
                col("rule").cast(DataTypes.LongType).as("records"),
                lit(plan.runId()).as("run_id")),
        "link.parameter");
  }

  /**
   * What was found in some.
   *
   * @param changed the ids of the records that have come, changed or gone
   * @param found all records and pairs of the residents who may be others than before, and new
   *     pairs to review
   */
  void update(Dataset<Row> records, Dataset<Row> changed, Dataset<Row> found) {
    Dataset<Row> links = links(records, found);
    Dataset<Row> told = links.select("record_id").union(changed);
    writeLinks(links().join(told, RECORD, "left_anti").unionByName(links));
    write(others(PAIR, told).unionByName(pairs(found, LinkageRows.PAIR)), PAIR);
    Dataset<Row> reviews =
        unanswered(others(REVIEW, changed)).unionByName(pairs(found, LinkageRows.REVIEW));
    // A block that newcomers have moved about hands out pairs that were there before.
    write(reviews.dropDuplicates(PAIR_OF_RECORDS), REVIEW);
    appendChanges(found);
  }

  private Dataset<Row> links(Dataset<Row> records, Dataset<Row> found) {
    return found
        .where(col("kind").equalTo(LinkageRows.LINK))
        .select(
            col("a").as("record_id"),
            col("b").as("resident_id"),
            col("weight"),
            col("rule"),
            lit(plan.runId()).as("run_id"))
        .join(records.select("record_id", FINGERPRINT), RECORD);
  }

  /** Pairs with the parts of their odds, the record whose id comes first being a. */
  private static Dataset<Row> pairs(Dataset<Row> found, String kind) {
    return found
        .where(col("kind").equalTo(kind))
        .withColumn("record_a", least(col("a"), col("b")))
        .withColumn("record_b", greatest(col("a"), col("b")))
        .drop("kind", "rule", "a", "b");
  }

  /** The pairs that a table has of other records. */
  private Dataset<Row> others(String table, Dataset<Row> records) {
    Dataset<Row> pairs = spark.table(table);
    for (String side : List.of("a", "b")) {
      Dataset<Row> ids = records.select(col("record_id").as("record_" + side));
      pairs =
          pairs
              .drop("resident_" + side, "community_" + side, "confidential_" + side)
              .join(ids, new String[] {"record_" + side}, "left_anti");
    }
    return pairs;
  }

  private Dataset<Row> unanswered(Dataset<Row> pairs) {
    List<Row> answered =
        plan.answers().stream()
            .flatMap(
                answer ->
                    Stream.of(
                        RowFactory.create(answer.recordA(), answer.recordB()),
                        RowFactory.create(answer.recordB(), answer.recordA())))
            .toList();
    return pairs.join(spark.createDataFrame(answered, ANSWERED), PAIR_OF_RECORDS, "left_anti");
  }

  private void writeLinks(Dataset<Row> links) {
    tables.replace(links.unionByName(pinned(links)), XREF);
  }

  /** Pairs, with whose records they are; what has become one resident's is no question. */
  private void write(Dataset<Row> pairs, String table) {
    Dataset<Row> whose = whose(whose(pairs, "a"), "b");
    tables.replace(
        table.equals(PAIR)
            ? whose.sort("resident_a")
            : whose.where("resident_a <> resident_b").sort("community_a"),
        table);
  }

  private Dataset<Row> whose(Dataset<Row> pairs, String side) {
    Dataset<Row> whose =
        spark
            .table("std.person_record")
            .join(spark.table(XREF).select("record_id", "resident_id"), "record_id")
            .select(
                col("record_id").as("record_" + side),
                col("resident_id").as("resident_" + side),
                col("community_code").as("community_" + side),
                col("confidential").as("confidential_" + side));
    return pairs.join(whose, "record_" + side);
  }

  private void appendChanges(Dataset<Row> found) {
    tables.append(
        found
            .where(col("kind").equalTo(LinkageRows.CHANGE))
            .select(
                col("rule").as("change"),
                col("a").as("previous_id"),
                col("b").as("resident_id"),
                lit(plan.runId()).as("run_id")),
        "link.resident_change");
  }

  /** Accepted corrections go to whichever resident has the record that they were made for. */
  private Dataset<Row> pinned(Dataset<Row> links) {
    Dataset<Row> residents =
        links.select(col("record_id").as("anchor"), col("resident_id").as("resident_id"));
    return spark
        .table("std.person_record")
        .where(col("source").equalTo(CORRECTIONS))
        .withColumn(
            "anchor",
            functions.expr("substr(row_key, instr(row_key, '" + KEY_SEPARATOR + "') + 1)"))
        .join(residents, "anchor")
        .select(
            col("record_id"),
            col("resident_id"),
            lit(0.0).as("weight"),
            lit(CORRECTION).as("rule"),
            lit(plan.runId()).as("run_id"),
            lit(0L).as(FINGERPRINT));
  }
}
