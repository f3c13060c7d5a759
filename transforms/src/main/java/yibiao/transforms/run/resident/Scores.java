package yibiao.transforms.run.resident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.standard.plan.Dataset;
import yibiao.standard.plan.Item;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.merge.Tally;
import yibiao.transforms.run.table.Layout;

/** Rows of {@code dq.score}: a day's figures of every dataset and item. */
public final class Scores {
  public static final String TABLE = "dq.score";

  public static final StructType SCHEMA =
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

  private static final int FIRST_COUNT = 6;

  private Scores() {}

  public static Layout layout() {
    return Layout.together(TABLE, List.of("day", "source", "dataset", "item"), "day");
  }

  /**
   * The rows of a run's day.
   *
   * @param tally what has come or, less than nothing, gone
   * @param before the figures that this is added to, as {@link #figures} gives them
   */
  public static List<Row> rows(RunPlan plan, Tally tally, Map<List<String>, long[]> before) {
    List<Row> rows = new ArrayList<>();
    for (Dataset dataset : plan.datasets()) {
      Set<String> delivered = new TreeSet<>(dataset.mapping().keySet());
      delivered.addAll(dataset.constants().keySet());
      for (Item item : plan.items()) {
        if (delivered.contains(item.name())) {
          long[] counts = tally.of(dataset.source() + "/" + dataset.name(), item.name());
          long[] known =
              before.getOrDefault(
                  List.of(dataset.source(), dataset.name(), item.name()), new long[counts.length]);
          row(plan, dataset, item, counts, known).ifPresent(rows::add);
        }
      }
    }
    return rows;
  }

  private static Optional<Row> row(
      RunPlan plan, Dataset dataset, Item item, long[] counts, long[] known) {
    if (counts[0] + known[0] == 0) {
      return Optional.empty(); // It has no record any more.
    }
    List<Object> cells =
        new ArrayList<>(
            List.of(
                plan.today(),
                plan.runId(),
                dataset.source(),
                dataset.name(),
                dataset.department(),
                item.name()));
    for (int i = 0; i < counts.length; i++) {
      cells.add(counts[i] + known[i]);
    }
    return Optional.of(RowFactory.create(cells.toArray()));
  }

  /** Of a day's rows, the figures by source, dataset and item. */
  public static Map<List<String>, long[]> figures(List<Row> rows) {
    Map<List<String>, long[]> figures = new HashMap<>();
    for (Row row : rows) {
      long[] counts = new long[SCHEMA.size() - FIRST_COUNT];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = row.getLong(FIRST_COUNT + i);
      }
      figures.put(List.of(row.getString(2), row.getString(3), row.getString(5)), counts);
    }
    return figures;
  }
}
