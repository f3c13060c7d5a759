package yibiao.transforms.run.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import yibiao.transforms.statistics.AreaCounts;
import yibiao.transforms.statistics.SmallCells;

/**
 * core.population_count: the counts of every community and item with the sums of their townships
 * and county, small numbers hidden. A county's table is some hundred communities by some dozen
 * categories, so the driver holds it.
 */
public final class PopulationCounts {
  public static final StructType SCHEMA =
      new StructType()
          .add("item", DataTypes.StringType)
          .add("category", DataTypes.StringType)
          .add("area_code", DataTypes.StringType)
          .add("area_level", DataTypes.StringType)
          .add("residents", DataTypes.LongType)
          .add("suppressed", DataTypes.BooleanType);

  private static final int COUNTY_CODE = 6;
  private static final int TOWNSHIP_CODE = 9;

  /** The numbers of one item in one county. */
  private record Table(String item, String county) implements Comparable<Table> {
    @Override
    public int compareTo(Table other) {
      int byItem = item.compareTo(other.item);
      return byItem != 0 ? byItem : county.compareTo(other.county);
    }
  }

  private PopulationCounts() {}

  /**
   * The rows of the table.
   *
   * @param counts item, category, community_code, people
   * @param smallest counts below this are hidden
   */
  public static List<Row> rows(List<Row> counts, int smallest) {
    Map<Table, AreaCounts> tables = new TreeMap<>();
    for (Row count : counts) {
      String community = count.getString(2);
      Table table = new Table(count.getString(0), community.substring(0, COUNTY_CODE));
      tables
          .computeIfAbsent(table, t -> new AreaCounts())
          .add(community, count.getString(1), count.getLong(3));
    }
    List<Row> rows = new ArrayList<>();
    tables.forEach((name, table) -> add(rows, name, table, SmallCells.hide(table, smallest)));
    return rows;
  }

  private static void add(
      List<Row> rows, Table name, AreaCounts table, Set<AreaCounts.Cell> hidden) {
    for (AreaCounts.Cell cell : table.cells()) {
      String area = cell.area().equals(AreaCounts.WHOLE) ? name.county() : cell.area();
      boolean suppressed = hidden.contains(cell);
      Long residents = suppressed ? null : table.count(cell.area(), cell.category());
      rows.add(
          RowFactory.create(
              name.item(), cell.category(), area, level(area), residents, suppressed));
    }
  }

  private static String level(String area) {
    return switch (area.length()) {
      case COUNTY_CODE -> "county";
      case TOWNSHIP_CODE -> "township";
      default -> "community";
    };
  }
}
