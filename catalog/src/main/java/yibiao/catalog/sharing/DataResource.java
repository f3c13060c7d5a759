package yibiao.catalog.sharing;

import java.util.Map;

/**
 * A set of items shared together: one table of the lake.
 *
 * @param name schema and table, such as {@code core.resident}
 * @param areaColumn the column whose division code decides to whose area a row belongs
 * @param rowItemColumn where not "": a row with value v here is governed by the item {@code <this
 *     column>.v} as well
 * @param birthColumn where not "": tells whether a row is about a child under 14
 * @param columns column → item, in the table's order
 */
public record DataResource(
    String name,
    String title,
    String department,
    String areaColumn,
    String rowItemColumn,
    String birthColumn,
    Map<String, String> columns) {

  public DataResource {
    rowItemColumn = rowItemColumn == null ? "" : rowItemColumn;
    birthColumn = birthColumn == null ? "" : birthColumn;
  }
}
