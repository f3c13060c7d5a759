package yibiao.transforms.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Item;
import yibiao.standard.plan.RunPlan;

/**
 * How good what each dataset delivers is, item by item, into {@code dq.score}: how many of its
 * records say something, how many of what they say can be read, and how many of those agree with
 * what stands for the resident (completeness, validity and consistency of GB/T 36344).
 */
final class QualityStage {
  /** Worked out or rewritten by the merge, so that agreeing says nothing. */
  private static final Set<String> NOT_COMPARED =
      Set.of("address", "registered_address", "dwelling_code", "disabled", "head_name");

  private static final StructType SCHEMA =
      new StructType()
          .add("day", DataTypes.StringType)
          .add("run_id", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("dataset", DataTypes.StringType)
          .add("department", DataTypes.StringType)
          .add("item", DataTypes.StringType)
          .add("records", DataTypes.LongType)
          .add("filled", DataTypes.LongType)
          .add("unreadable", DataTypes.LongType)
          .add("repaired", DataTypes.LongType)
          .add("compared", DataTypes.LongType)
          .add("agreeing", DataTypes.LongType);

  private static final List<String> COUNTS =
      List.of("filled", "unreadable", "repaired", "compared", "agreeing");

  private final SparkSession spark;
  private final RunPlan plan;
  private final LakeTables tables;

  QualityStage(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.tables = tables;
  }

  /** Counts, and tells how many scores there are. */
  long run() {
    List<Row> scores = new ArrayList<>();
    for (Row counted : byDataset().collectAsList()) {
      plan.datasets().stream()
          .filter(d -> d.source().equals(counted.getAs("source")))
          .filter(d -> d.name().equals(counted.getAs("dataset")))
          .forEach(dataset -> scores.addAll(scores(dataset, counted)));
    }
    tables.append(spark.createDataFrame(scores, SCHEMA).coalesce(1), "dq.score");
    return scores.size();
  }

  private org.apache.spark.sql.Dataset<Row> byDataset() {
    var residents = spark.table("core.resident").alias("r");
    var records =
        spark
            .table("std.person_record")
            .alias("p")
            .join(
                spark.table("link.resident_xref").select("record_id", "resident_id").alias("x"),
                "record_id")
            .join(residents, expr("r.resident_id = x.resident_id"), "left");
    List<Column> counts = new ArrayList<>();
    for (Item item : plan.items()) {
      for (String count : COUNTS) {
        counts.add(
            sum(expr("cast(" + condition(count, item.name()) + " as int)"))
                .as(item.name() + "." + count));
      }
    }
    return records
        .groupBy(col("p.source").as("source"), col("p.dataset").as("dataset"))
        .agg(count(lit(1)).as("records"), counts.toArray(Column[]::new));
  }

  private static String condition(String count, String item) {
    String value = "p." + item;
    String problem = "exists(p.dq_codes, c -> startswith(c, '" + item + ":'))";
    String readable =
        item.equals("id_number") ? "(" + value + " <> '' and p.id_valid)" : value + " <> ''";
    return switch (count) {
      case "filled" -> "(" + value + " <> '' or " + problem + ")";
      case "unreadable" -> problem + " and not " + "(" + readable + ")";
      case "repaired" -> problem + " and " + readable;
      case "compared" -> compared(item) + readable + " and r." + item + " is not null";
      case "agreeing" ->
          compared(item) + readable + " and cast(r." + item + " as string) = " + value;
      default -> throw new IllegalArgumentException(count);
    };
  }

  private static String compared(String item) {
    return NOT_COMPARED.contains(item) ? "false and " : "";
  }

  private List<Row> scores(Dataset dataset, Row counted) {
    Set<String> delivered = new TreeSet<>(dataset.mapping().keySet());
    delivered.addAll(dataset.constants().keySet());
    List<Row> scores = new ArrayList<>();
    for (Item item : plan.items()) {
      if (delivered.contains(item.name())) {
        List<Object> cells =
            new ArrayList<>(
                List.of(
                    plan.today(),
                    plan.runId(),
                    dataset.source(),
                    dataset.name(),
                    dataset.department(),
                    item.name(),
                    counted.<Long>getAs("records")));
        for (String count : COUNTS) {
          Long value = counted.getAs(item.name() + "." + count);
          cells.add(value == null ? 0L : value);
        }
        scores.add(RowFactory.create(cells.toArray()));
      }
    }
    return scores;
  }
}
