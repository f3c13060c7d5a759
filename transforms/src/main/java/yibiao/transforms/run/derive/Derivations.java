package yibiao.transforms.run.derive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.RunPlan;
import yibiao.transforms.derive.LakeQuery;
import yibiao.transforms.run.table.LakeTables;
import yibiao.transforms.run.table.Layout;

/** Tables that follow by SQL, worked out over the whole lake or over some of its rows. */
public final class Derivations {
  /** The people of every item, category and community, before small numbers are hidden. */
  public static final String CELLS = "std.population_cell";

  private final SparkSession spark;
  private final RunPlan plan;
  private final LakeTables tables;

  public Derivations(SparkSession spark, RunPlan plan, LakeTables tables) {
    this.spark = spark;
    this.plan = plan;
    this.tables = tables;
  }

  /** Works a table out over all there is, and writes it. */
  public void replace(LakeQuery query) {
    for (String table : query.reads()) {
      spark.table(table).createOrReplaceTempView(view(table));
    }
    Dataset<Row> rows = rows(query, "", plan.today());
    if (!query.smallCountsHidden()) {
      tables.with(query.columns()).replace(rows, layout(query));
      return;
    }
    List<Row> cells = rows.collectAsList();
    tables.replace(spark.createDataFrame(cells, rows.schema()), cells());
    List<Row> shown = PopulationCounts.rows(cells, plan.smallestCount());
    tables
        .with(query.columns())
        .replace(spark.createDataFrame(shown, PopulationCounts.SCHEMA), layout(query));
  }

  /** The layout of a table that follows. */
  public static Layout layout(LakeQuery query) {
    String[] key = query.key().toArray(String[]::new);
    boolean byArea = query.order().stream().findFirst().equals(Optional.of("community_code"));
    return byArea
        ? Layout.byArea(query.table(), query.order(), key)
        : Layout.together(query.table(), query.order(), key);
  }

  public static Layout cells() {
    return Layout.together(CELLS, List.of("item", "community_code"));
  }

  /**
   * The rows of a table.
   *
   * @param suffix which views it is worked out over: {@code core_resident} and a suffix
   * @param today the day that ages are counted from
   */
  public Dataset<Row> rows(LakeQuery query, String suffix, String today) {
    return spark.sql(query.over(table -> view(table) + suffix, today, groups()));
  }

  /** The name under which statements find a table. */
  public static String view(String table) {
    return table.replace('.', '_');
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
}
