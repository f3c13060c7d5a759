package yibiao.transforms.run.resident;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import yibiao.standard.plan.Item;
import yibiao.transforms.derive.LakeQuery;
import yibiao.transforms.run.table.Layout;

/** The statement that makes residents of merged ones, {@code sql/merge/resident.sql}. */
public final class ResidentStage {
  public static final String LISTED = "core.resident";

  /** Groups need them, too; of whom there is no row, nobody learns anything else. */
  public static final String UNLISTED = "link.unlisted_resident";

  private final SparkSession spark;
  private final String statement;

  public ResidentStage(SparkSession spark, List<Item> items) {
    this.spark = spark;
    this.statement = withDates(LakeQuery.residents(), items);
  }

  public static Layout layout(String table) {
    return Layout.byArea(table, List.of("community_code", "household_id"), "resident_id");
  }

  /**
   * Residents with what only their households know; {@link ResidentRows#LISTED} says to which table
   * each belongs.
   *
   * @param merged those who are asked for
   * @param members all members of their households
   */
  public Dataset<Row> of(Dataset<Row> merged, Dataset<Row> members) {
    merged.createOrReplaceTempView("merged_resident");
    members.createOrReplaceTempView("household_member");
    return spark.sql(statement);
  }

  /** Items of that type are dates in the residents' table, and texts before. */
  private static String withDates(String sql, List<Item> items) {
    List<String> dates =
        items.stream().filter(i -> i.type() == Item.Type.DATE).map(Item::name).toList();
    return sql.replace("${dates}", String.join(", ", dates))
        .replace(
            "${casts}",
            dates.stream()
                .map("cast(r.%1$s as date) as %1$s"::formatted)
                .collect(Collectors.joining(", ")));
  }
}
