package yibiao.catalog.sharing;

import java.util.Map;
import java.util.Set;

/**
 * A set of items shared together: one table of the lake.
 *
 * @param name schema and table, such as {@code core.resident}
 * @param definition what a row is, in words
 * @param department the department that answers for the resource as a whole
 * @param areaColumn the column whose division code decides to whose area a row belongs; the table
 *     is partitioned by it, so that rows of other areas are not even read
 * @param rowItemColumn where not "": a row with value v here is governed by the item {@code <this
 *     column>.v} as well
 * @param rowTitles what each value of {@code rowItemColumn} is called
 * @param birthColumn where not "": tells whether a row is about a child under 14
 * @param identifiedBy the columns of which each by itself tells its rows apart
 * @param columns column → item, in the table's order
 */
public record DataResource(
    String name,
    String title,
    String definition,
    String department,
    String areaColumn,
    String rowItemColumn,
    Map<String, String> rowTitles,
    String birthColumn,
    Set<String> identifiedBy,
    Map<String, String> columns) {
  private static final String KEY = "key.";

  /** The platform's own keys: no personal data, visible with the resource. */
  public static boolean isKey(String item) {
    return item.startsWith(KEY);
  }

  /** What stands for an item where a column is such a key. */
  public static String keyItem(String column) {
    return KEY + column;
  }

  /** The item that a row with that value is governed by. */
  public String rowItem(String value) {
    return rowItemColumn + "." + value;
  }

  /** Whether an entry of the list may name that item. */
  public boolean knows(String item) {
    return item.equals(ListEntry.WHOLE)
        || columns.containsValue(item) && !isKey(item)
        || rowTitles.keySet().stream().anyMatch(value -> rowItem(value).equals(item));
  }
}
