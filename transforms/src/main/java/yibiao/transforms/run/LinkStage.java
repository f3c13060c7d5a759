package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static yibiao.transforms.plan.Dataset.CORRECTIONS;
import static yibiao.transforms.plan.Dataset.KEY_SEPARATOR;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import yibiao.transforms.plan.RunPlan;

/** From records to residents: {@code link.*}. */
final class LinkStage {
  private final SparkSession spark;
  private final RunPlan plan;
  private final LakeTables tables;

  LinkStage(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.tables = tables;
  }

  void run() {
    Dataset<Row> records =
        spark
            .table("std.person_record")
            // A row with neither is a footer or a remark, no person; std keeps it.
            .where("name <> '' or id_number <> ''")
            .where(col("source").notEqual(CORRECTIONS))
            .select(
                "record_id",
                "name",
                "id_number",
                "id_valid",
                "birth_date",
                "sex",
                "phone",
                "place_dwelling",
                "address",
                "community_code");
    if (spark.catalog().tableExists("link.resident_xref")) {
      Dataset<Row> before =
          spark
              .table("link.resident_xref")
              .select(col("record_id"), col("resident_id").as("previous_resident"));
      records =
          records
              .join(before, "record_id")
              .unionByName(
                  records
                      .join(
                          before,
                          records.col("record_id").equalTo(before.col("record_id")),
                          "left_anti")
                      .withColumn("previous_resident", lit(null).cast("string")));
    } else {
      records = records.withColumn("previous_resident", lit(null).cast("string"));
    }
    // Cut off from the tables that it was made from: one of them is about to be replaced, and a
    // cached plan would be run again over the new one.
    Dataset<Row> output =
        records
            .coalesce(1)
            .mapPartitions(new LinkageTask(plan.answers()), Encoders.row(LinkageTask.OUTPUT))
            .localCheckpoint();
    Dataset<Row> links =
        output
            .where(col("kind").equalTo("link"))
            .select(
                col("a").as("record_id"),
                col("b").as("resident_id"),
                col("weight"),
                col("rule"),
                lit(plan.runId()).as("run_id"));
    tables.replace(links.unionByName(pinned(links)), "link.resident_xref");
    tables.replace(pairs(output, "pair").sort("resident_a"), "link.pair");
    tables.replace(pairs(output, "review").sort("community_a"), "link.review");
    tables.append(
        output
            .where(col("kind").equalTo("change"))
            .select(
                col("rule").as("change"),
                col("a").as("previous_id"),
                col("b").as("resident_id"),
                lit(plan.runId()).as("run_id")),
        "link.resident_change");
    tables.append(
        output
            .where(col("kind").equalTo("parameter"))
            .select(
                col("a").as("field"),
                col("b").cast(DataTypes.IntegerType).as("level"),
                col("weight"),
                col("rule").cast(DataTypes.LongType).as("records"),
                lit(plan.runId()).as("run_id")),
        "link.parameter");
  }

  /** Pairs with the parts of their odds, and whose records they are. */
  private Dataset<Row> pairs(Dataset<Row> output, String kind) {
    Dataset<Row> pairs =
        output
            .where(col("kind").equalTo(kind))
            .withColumnRenamed("a", "record_a")
            .withColumnRenamed("b", "record_b")
            .drop("kind", "rule");
    return whose(whose(pairs, "a"), "b");
  }

  private Dataset<Row> whose(Dataset<Row> pairs, String side) {
    Dataset<Row> whose =
        spark
            .table("std.person_record")
            .join(spark.table("link.resident_xref").select("record_id", "resident_id"), "record_id")
            .select(
                col("record_id").as("record_" + side),
                col("resident_id").as("resident_" + side),
                col("community_code").as("community_" + side),
                col("confidential").as("confidential_" + side));
    return pairs.join(whose, "record_" + side);
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
            lit("correction").as("rule"),
            lit(plan.runId()).as("run_id"));
  }
}
