package yibiao.transforms.run.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import yibiao.standard.plan.ColumnLabel;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.RunPlan;

/** The rows of {@code raw} that still hold, as of the snapshots that the plan names. */
public final class RawTables {
  /** The column in which a source says of a row that it has it no more. */
  static final String GONE = "row_gone";

  private static final String DELIVERY = "delivery_id";
  private static final long FEW = 1_000_000;
  private static final String[] ROW = {DELIVERY, "row_number", "row_key"};

  private final SparkSession spark;
  private final RunPlan plan;

  public RawTables(SparkSession spark, RunPlan plan) {
    this.spark = spark;
    this.plan = plan;
  }

  /** Whether anything was delivered. */
  public boolean exists(Dataset dataset) {
    return plan.snapshots().getOrDefault(dataset.table(), 0L) != 0;
  }

  /** A table's name where readers find it. */
  String name(Dataset dataset) {
    return plan.lake().catalog() + ".raw." + dataset.table();
  }

  /** All rows that were ever delivered. */
  org.apache.spark.sql.Dataset<Row> all(Dataset dataset) {
    return at(dataset, plan.snapshots().get(dataset.table()));
  }

  org.apache.spark.sql.Dataset<Row> at(Dataset dataset, long snapshot) {
    return spark.read().option("versionAsOf", snapshot).table(name(dataset));
  }

  /** Whether any of some deliveries is of a dataset. */
  public boolean has(Dataset dataset, Set<String> deliveries) {
    return !all(dataset).where(col(DELIVERY).isin(deliveries.toArray())).limit(1).isEmpty();
  }

  /** Without the deliveries that do not count. */
  org.apache.spark.sql.Dataset<Row> counted(org.apache.spark.sql.Dataset<Row> rows) {
    return plan.withdrawn().isEmpty()
        ? rows
        : rows.where(not(col(DELIVERY).isin(plan.withdrawn().toArray())));
  }

  /** The rows that were delivered after a snapshot, whatever became of them. */
  org.apache.spark.sql.Dataset<Row> since(Dataset dataset, long snapshot) {
    return spark
        .read()
        .option("start-snapshot-id", snapshot)
        .option("end-snapshot-id", plan.snapshots().get(dataset.table()))
        .format("iceberg")
        .load(name(dataset));
  }

  /** The rows that hold, with every column that the mapping names. */
  public org.apache.spark.sql.Dataset<Row> current(Dataset dataset) {
    return named(dataset, standing(dataset));
  }

  /**
   * Rows with every column that the mapping names: null where no delivery has it yet. A mapping may
   * have been worded in another way when older rows came in, so that what it means stands in
   * several columns.
   */
  org.apache.spark.sql.Dataset<Row> named(Dataset dataset, org.apache.spark.sql.Dataset<Row> rows) {
    List<String> delivered = List.of(rows.columns());
    List<Column> columns = new ArrayList<>();
    Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : needed(dataset)) {
      List<Column> answers = answers(name, delivered);
      columns.add(
          answers.isEmpty()
              ? lit(null).cast(DataTypes.StringType).as(name)
              : coalesce(answers.toArray(Column[]::new)).as(name));
      named.add(name);
    }
    delivered.stream()
        .filter(name -> !named.contains(name))
        .map(RawTables::column)
        .forEach(columns::add);
    return rows.select(columns.toArray(Column[]::new));
  }

  /** The columns that mean what a mapping names, the best answer first. */
  private static List<Column> answers(String name, List<String> delivered) {
    return delivered.stream()
        .filter(label -> ColumnLabel.distance(name, label) < ColumnLabel.NO)
        .sorted(Comparator.comparingInt(label -> ColumnLabel.distance(name, label)))
        .map(RawTables::column)
        .toList();
  }

  /** A column of whatever name. */
  public static Column column(String name) {
    return col("`" + name.replace("`", "``") + "`");
  }

  /** What the mapping names and no delivery has brought yet. */
  public List<String> missing(Dataset dataset) {
    List<String> delivered = List.of(all(dataset).columns());
    return needed(dataset).stream().filter(name -> answers(name, delivered).isEmpty()).toList();
  }

  private static List<String> needed(Dataset dataset) {
    return Stream.concat(dataset.mapping().values().stream(), Stream.of(dataset.asOf()))
        .filter(column -> !column.isEmpty())
        .distinct()
        .toList();
  }

  /** The rows that hold, as delivered. */
  org.apache.spark.sql.Dataset<Row> standing(Dataset dataset) {
    var rows = counted(all(dataset));
    return switch (dataset.retention()) {
      case LATEST_PER_KEY -> withoutGone(rows.join(few(replaced(rows)), ROW, "left_anti"));
      case LATEST_DELIVERY -> {
        var last = rows.agg(max(struct("landed_at", DELIVERY)).as("last"));
        yield rows.join(broadcast(last.select("last." + DELIVERY)), DELIVERY);
      }
      case LATEST_PER_FILE -> {
        var last = rows.groupBy("file_name").agg(max(struct("landed_at", DELIVERY)).as("last"));
        yield rows.join(broadcast(last.select("last." + DELIVERY)), DELIVERY);
      }
    };
  }

  /**
   * The rows that newer ones of their keys have taken the place of. They are few beside the rows
   * that hold, so that only they travel.
   */
  private static org.apache.spark.sql.Dataset<Row> replaced(
      org.apache.spark.sql.Dataset<Row> rows) {
    var order =
        Window.partitionBy("row_key")
            .orderBy(desc("landed_at"), desc("row_number"), desc(DELIVERY));
    return rows.select(col("row_key"), col(DELIVERY), col("row_number"), col("landed_at"))
        .withColumn("place", row_number().over(order))
        .where("place > 1")
        .select(ROW[0], ROW[1], ROW[2]);
  }

  /** Rows that go to where the others are, instead of all others travelling. */
  private static org.apache.spark.sql.Dataset<Row> few(org.apache.spark.sql.Dataset<Row> rows) {
    var found = rows.localCheckpoint(true, StorageLevel.DISK_ONLY());
    return found.count() <= FEW ? broadcast(found) : found;
  }

  /** Without those of which a source says that it has them no more. */
  private static org.apache.spark.sql.Dataset<Row> withoutGone(
      org.apache.spark.sql.Dataset<Row> rows) {
    return List.of(rows.columns()).contains(GONE)
        ? rows.where(not(coalesce(col(GONE), lit(false))))
        : rows;
  }
}
