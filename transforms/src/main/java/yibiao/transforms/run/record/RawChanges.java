package yibiao.transforms.run.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.Basis;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.RunPlan;

/**
 * Which records of people have come, changed or gone since a set of tables was made. Where a
 * dataset only has newer rows of its keys, these are looked at; where a delivery takes the place of
 * others, was withdrawn, or came late, all rows that hold are compared with those in {@code std}.
 */
public final class RawChanges {
  private static final String[] PLACE = {"row_key", "delivery_id", "row_number"};

  private final SparkSession spark;
  private final RunPlan plan;
  private final RawTables raw;
  private final Basis before;
  private final Set<String> changed;
  private final int most;
  private final Set<String> otherwise;

  /**
   * @param before what the tables were made from
   * @param changed the parts of that which are others now
   * @param most how many records may have changed
   */
  public RawChanges(SparkSession spark, RunPlan plan, Basis before, Set<String> changed, int most) {
    this.spark = spark;
    this.plan = plan;
    this.raw = new RawTables(spark, plan);
    this.before = before;
    this.changed = changed;
    this.most = most;
    this.otherwise = new HashSet<>(plan.withdrawn());
    before
        .withdrawn()
        .forEach(
            id -> {
              if (!otherwise.remove(id)) {
                otherwise.add(id);
              }
            });
  }

  /**
   * Records that have come or changed, as delivered, and the ids of those that are no more.
   *
   * @param come by dataset
   */
  public record Found(Map<Dataset, List<Row>> come, Set<String> gone) {
    int size() {
      return gone.size() + come.values().stream().mapToInt(List::size).sum();
    }
  }

  /** What has changed; empty where that is more than may be. */
  public Optional<Found> find() {
    Found found = new Found(new LinkedHashMap<>(), new HashSet<>());
    for (Dataset dataset : plan.datasets()) {
      if (dataset.entity() == Entity.PERSON && !find(dataset, found)) {
        return Optional.empty();
      }
    }
    return found.size() > most ? Optional.empty() : Optional.of(found);
  }

  private boolean find(Dataset dataset, Found found) {
    String part = Basis.DATASET + dataset.table();
    boolean sameReading = !changed.contains(part);
    long from = before.snapshots().getOrDefault(dataset.table(), 0L);
    long to = plan.snapshots().getOrDefault(dataset.table(), 0L);
    boolean touched = to != 0 && !otherwise.isEmpty() && raw.has(dataset, otherwise);
    if (sameReading && from == to && !touched || from == 0 && to == 0) {
      return true;
    }
    boolean onlyNewer =
        sameReading
            && !touched
            && from != 0
            && dataset.retention() == Dataset.Retention.LATEST_PER_KEY;
    return onlyNewer && isInOrder(dataset, from)
        ? newer(dataset, from, found)
        : compared(dataset, sameReading, found);
  }

  /** Whether what has come since was landed after everything that was there. */
  private boolean isInOrder(Dataset dataset, long from) {
    Row there = raw.at(dataset, from).agg(max("landed_at")).first();
    Row since = raw.since(dataset, from).agg(min("landed_at")).first();
    return there.isNullAt(0)
        || since.isNullAt(0)
        || there.get(0).toString().compareTo(since.get(0).toString()) < 0;
  }

  private boolean newer(Dataset dataset, long from, Found found) {
    List<Row> rows = few(raw.named(dataset, raw.counted(raw.since(dataset, from))));
    if (rows.size() > most) {
      return false;
    }
    Map<String, Row> newest = new HashMap<>();
    Comparator<Row> order =
        Comparator.<Row, String>comparing(row -> row.getAs("landed_at").toString())
            .thenComparing(row -> row.<Integer>getAs("row_number"))
            .thenComparing(row -> row.<String>getAs("delivery_id"));
    for (Row row : rows) {
      newest.merge(row.getAs("row_key"), row, (a, b) -> order.compare(a, b) >= 0 ? a : b);
    }
    List<Row> come = new ArrayList<>();
    for (Row row : newest.values()) {
      if (isGone(row)) {
        found.gone().add(PersonCleanser.recordId(dataset, row.getAs("row_key")));
      } else {
        come.add(row);
      }
    }
    found.come().put(dataset, come);
    return true;
  }

  private static boolean isGone(Row row) {
    return List.of(row.schema().fieldNames()).contains(RawTables.GONE)
        && Boolean.TRUE.equals(row.<Boolean>getAs(RawTables.GONE));
  }

  /**
   * @param sameReading whether rows that are where they were say what they said
   */
  private boolean compared(Dataset dataset, boolean sameReading, Found found) {
    var known = spark.table(RecordSchema.TABLE).where(isOf(dataset)).select("record_id", PLACE);
    if (!raw.exists(dataset)) {
      List<Row> gone = few(known.select("record_id"));
      gone.forEach(row -> found.gone().add(row.getString(0)));
      return gone.size() <= most;
    }
    var standing = raw.standing(dataset);
    var changed = standing.select("row_key", "delivery_id", "row_number");
    if (sameReading) {
      changed = changed.join(known, PLACE, "left_anti");
    }
    List<Row> places = few(changed);
    List<Row> gone =
        few(known.join(standing.select("row_key"), new String[] {"row_key"}, "left_anti"));
    if (places.size() > most || gone.size() > most) {
      return false;
    }
    gone.forEach(row -> found.gone().add(row.getAs("record_id")));
    var keys = spark.createDataFrame(places, changed.schema());
    found
        .come()
        .put(
            dataset,
            raw.named(dataset, standing).join(broadcast(keys), PLACE, "left_semi").collectAsList());
    return true;
  }

  private static Column isOf(Dataset dataset) {
    return col("source").equalTo(dataset.source()).and(col("dataset").equalTo(dataset.name()));
  }

  /** Rows, and one more where there are more than may be. */
  private List<Row> few(org.apache.spark.sql.Dataset<Row> rows) {
    return rows.limit(most + 1).collectAsList();
  }
}
