package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static yibiao.transforms.plan.Dataset.CORRECTIONS;
import static yibiao.transforms.plan.Dataset.KEY_SEPARATOR;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import yibiao.transforms.address.StandardAddress;
import yibiao.transforms.plan.Dataset.Entity;
import yibiao.transforms.plan.RunPlan;

/**
 * The stages in order: addresses, cleansing, linkage, merge, and what follows from the residents by
 * SQL.
 */
final class Transforms {
  private final SparkSession spark;
  private final RunPlan plan;
  private final Progress progress;
  private final RawTables raw;

  Transforms(SparkSession spark, RunPlan plan, Progress progress) {
    this.spark = spark;
    this.plan = plan;
    this.progress = progress;
    this.raw = new RawTables(spark);
  }

  void run() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<StandardAddress> register = register();
    progress.stage("addresses", register.size());
    Broadcast<StandardAddresses> addresses =
        context.broadcast(new StandardAddresses(plan.divisions(), register));
    cleanse(addresses);
    link();
    merge(context.broadcast(new AddressTexts(register)));
    plainTable(Entity.DWELLING, "core.dwelling_register");
    plainTable(Entity.PLACE, "core.key_place_register");
    derive("household", "community_code");
    derive("dwelling", "community_code");
    derive("residence", "community_code");
    derive("key_population", "community_code", "category");
    derive("key_place", "community_code");
    count();
  }

  /** The housing department's standard addresses. */
  private List<StandardAddress> register() {
    plainTable(Entity.ADDRESS, "core.address");
    return spark
        .table("core.address")
        .select("dwelling_code", "community_code", "grid_code", "address")
        .collectAsList()
        .stream()
        .map(
            r ->
                new StandardAddress(r.getString(0), r.getString(1), r.getString(2), r.getString(3)))
        .toList();
  }

  private void cleanse(Broadcast<StandardAddresses> addresses) {
    HashMap<String, HashMap<String, String>> codeLists = new HashMap<>();
    plan.codeLists().forEach(list -> codeLists.put(list.name(), new HashMap<>(list.spellings())));
    var schema = RecordSchema.of(plan.items());
    Dataset<Row> all = spark.createDataFrame(List.of(), schema);
    for (var dataset : plan.datasets()) {
      if (dataset.entity() == Entity.PERSON && raw.exists(dataset)) {
        var cleanser = new PersonCleanser(dataset, plan.items(), codeLists, addresses);
        all = all.unionAll(raw.current(dataset).mapPartitions(cleanser, Encoders.row(schema)));
      }
    }
    write(all, "std.person_record");
    progress.stage("cleanse", spark.table("std.person_record").count());
  }

  private void link() {
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
    Dataset<Row> output =
        records
            .coalesce(1)
            .mapPartitions(new LinkageTask(), Encoders.row(LinkageTask.OUTPUT))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> links =
        output
            .where(col("kind").equalTo("link"))
            .select(
                col("a").as("record_id"),
                col("b").as("resident_id"),
                col("weight"),
                col("rule"),
                lit(plan.runId()).as("run_id"));
    write(links.unionByName(pinned(links)), "link.resident_xref");
    write(
        output
            .where(col("kind").equalTo("review"))
            .select(col("a").as("record_a"), col("b").as("record_b"), col("weight")),
        "link.review");
    write(
        output
            .where(col("kind").equalTo("change"))
            .select(
                col("rule").as("change"),
                col("a").as("previous_id"),
                col("b").as("resident_id"),
                lit(plan.runId()).as("run_id")),
        "link.resident_change");
    output.unpersist();
    progress.stage(
        "link", spark.table("link.resident_xref").select("resident_id").distinct().count());
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

  private void merge(Broadcast<AddressTexts> texts) {
    var schema = ResidentMerge.schema(plan.items());
    Dataset<Row> grouped =
        spark
            .table("std.person_record")
            .join(
                spark.table("link.resident_xref").select("record_id", "resident_id"), "record_id");
    Dataset<Row> merged =
        grouped
            .groupByKey(
                (MapFunction<Row, String>) row -> row.getAs("resident_id"), Encoders.STRING())
            .mapGroups(new ResidentMerge(plan.items(), texts), Encoders.row(schema));
    merged.persist(StorageLevel.MEMORY_AND_DISK());
    merged.createOrReplaceTempView("merged_resident");
    write(spark.sql(sql("resident")), "core.resident", "community_code");
    progress.stage("merge", spark.table("core.resident").count());
    merged.unpersist();
  }

  /** Datasets that need no linkage: the entity's columns as text, null where none is mapped. */
  private void plainTable(Entity entity, String table) {
    StructType schema = new StructType();
    for (String column : entity.columns()) {
      schema = schema.add(column, DataTypes.StringType);
    }
    Dataset<Row> all = spark.createDataFrame(List.of(), schema);
    for (var dataset : plan.datasets()) {
      if (dataset.entity() == entity && raw.exists(dataset)) {
        Column[] columns =
            entity.columns().stream()
                .map(name -> delivered(dataset.mapping().get(name)).as(name))
                .toArray(Column[]::new);
        all = all.unionAll(raw.current(dataset).select(columns));
      }
    }
    write(all, table);
  }

  private static Column delivered(String column) {
    return column == null
        ? lit(null).cast(DataTypes.StringType)
        : col("`" + column.replace("`", "``") + "`");
  }

  private void derive(String table, String... partitions) {
    write(spark.sql(sql(table)), "core." + table, partitions);
    progress.stage(table, spark.table("core." + table).count());
  }

  private void count() {
    List<Row> counts = spark.sql(sql("population_count")).collectAsList();
    List<Row> rows = PopulationCounts.rows(counts, plan.smallestCount());
    write(
        spark.createDataFrame(rows, PopulationCounts.SCHEMA).coalesce(1),
        "core.population_count",
        "item");
    progress.stage("population_count", rows.size());
  }

  private String sql(String name) {
    try (InputStream in = Transforms.class.getResourceAsStream("/sql/lake/" + name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${today}", plan.today());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Replaces a table. What is shared by area is partitioned by it: a reader's queries then open the
   * files of her own area only.
   */
  private void write(Dataset<Row> rows, String table, String... partitions) {
    CreateTableWriter<Row> writer =
        rows.writeTo(table)
            .using("iceberg")
            .option("snapshot-property.yibiao.run-id", plan.runId());
    if (partitions.length > 0) {
      Column[] rest = Arrays.stream(partitions).skip(1).map(functions::col).toArray(Column[]::new);
      writer = writer.partitionedBy(col(partitions[0]), rest);
    }
    writer.createOrReplace();
  }
}
