package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.Item;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.address.StandardAddress;
import yibiao.transforms.linkage.group.Numbering;

/**
 * The stages in order: addresses, cleansing, linkage, merge, and what follows from the residents by
 * SQL.
 */
final class Transforms {
  private final SparkSession spark;
  private final RunPlan plan;
  private final Progress progress;
  private final RawTables raw;
  private final LakeTables tables;

  Transforms(SparkSession spark, RunPlan plan, Progress progress) {
    this.spark = spark;
    this.plan = plan;
    this.progress = progress;
    this.raw = new RawTables(spark, plan.withdrawn());
    this.tables = new LakeTables(spark, plan.runId(), plan.titles());
  }

  void run() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    spark.udf().register("opaque", opaque(plan.secret()), DataTypes.StringType);
    tellMissingColumns();
    List<StandardAddress> register = register();
    progress.stage("addresses", register.size());
    Broadcast<StandardAddresses> addresses =
        context.broadcast(new StandardAddresses(plan.divisions(), register));
    cleanse(addresses);
    progress.stage("link_records", new LinkStage(spark, plan, tables).run());
    progress.stage(
        "link", spark.table("link.resident_xref").select("resident_id").distinct().count());
    merge(context.broadcast(new AddressTexts(register)));
    plainTable(Entity.DWELLING, "core.dwelling_register");
    plainTable(Entity.PLACE, "core.key_place_register");
    LakeQuery.all().forEach(this::derive);
    progress.stage("quality", new QualityStage(spark, plan, tables).run());
  }

  /** An id that tells nothing of what it is made from; null of null. */
  private static UDF1<String, String> opaque(String secret) {
    Numbering numbering = Numbering.keyed(secret);
    return text ->
        text == null
            ? null
            : "H" + Long.toString(numbering.of(text) & Long.MAX_VALUE, 32).toUpperCase(Locale.ROOT);
  }

  /** A mapping to a column that no delivery has is no failure, and nothing to keep quiet about. */
  private void tellMissingColumns() {
    for (var dataset : plan.datasets()) {
      if (raw.exists(dataset) && !raw.missing(dataset).isEmpty()) {
        progress.told(
            say(
                "transforms.columnsNeverDelivered",
                dataset.source(),
                dataset.name(),
                String.join(", ", raw.missing(dataset))));
      }
    }
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
    tables.replace(all, "std.person_record");
    progress.stage("cleanse", spark.table("std.person_record").count());
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
    Dataset<Row> residents = spark.sql(withDates(statement("merge/resident.sql")));
    tables.replace(
        residents.where(col(ResidentMerge.LISTED)).drop(ResidentMerge.LISTED),
        "core.resident",
        "community_code");
    // Groups need them, too; of whom there is no row, nobody learns anything else.
    tables.replace(
        residents.where(not(col(ResidentMerge.LISTED))).drop(ResidentMerge.LISTED),
        "link.unlisted_resident");
    progress.stage(
        "merge",
        spark.table("core.resident").count() + spark.table("link.unlisted_resident").count());
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
    tables.replace(all, table);
  }

  private static Column delivered(String column) {
    return column == null
        ? lit(null).cast(DataTypes.StringType)
        : col("`" + column.replace("`", "``") + "`");
  }

  private void derive(LakeQuery query) {
    Dataset<Row> rows = spark.sql(filledIn(query.sql()));
    if (query.smallCountsHidden()) {
      List<Row> shown = PopulationCounts.rows(rows.collectAsList(), plan.smallestCount());
      rows = spark.createDataFrame(shown, PopulationCounts.SCHEMA).coalesce(1);
    }
    String table = "core." + query.name();
    tables.with(query.columns()).replace(rows, table, query.partitions().toArray(String[]::new));
    progress.stage(query.name(), spark.table(table).count());
  }

  private String filledIn(String sql) {
    return sql.replace("${groups}", groups()).replace("${today}", plan.today());
  }

  /** The members of every key population, one behind the other. */
  private String groups() {
    return plan.groups().stream()
        .map(
            group ->
                ("select resident_id, community_code, grid_code, birth_date, '%1$s' as category,"
                        + " %2$s_source as source, %2$s_as_of as as_of from alive where %3$s")
                    .formatted(group.name(), group.evidence(), group.condition()))
        .collect(Collectors.joining("\nunion all\n"));
  }

  /** Items of that type are dates in the residents' table, and texts before. */
  private String withDates(String sql) {
    List<String> dates =
        plan.items().stream().filter(i -> i.type() == Item.Type.DATE).map(Item::name).toList();
    return sql.replace("${dates}", String.join(", ", dates))
        .replace(
            "${casts}",
            dates.stream()
                .map("cast(r.%1$s as date) as %1$s"::formatted)
                .collect(Collectors.joining(", ")));
  }

  private static String statement(String file) {
    try (InputStream in = Transforms.class.getResourceAsStream("/sql/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
