package yibiao.desk.resident;

import java.util.List;
import java.util.Map;

/**
 * A record of a source, as its reader may see it.
 *
 * @param id names it within the platform; it may hold the source's key, so no page shows it
 * @param title source and dataset
 * @param origin source and dataset by name, as {@code _source} columns have it
 * @param row its row in the delivery
 * @param problems what cleansing found, as codes
 * @param prints item → a print of the whole value, for comparison with another record's; not shown
 * @param values item → what is visible of it; items without anything are left out
 */
public record SourceRecord(
    String id,
    String title,
    String origin,
    String department,
    String asOf,
    String delivery,
    String row,
    List<String> problems,
    Map<String, Integer> prints,
    Map<String, String> values) {

  /** The same with nothing to be seen of its values, nor where in which delivery it came. */
  SourceRecord withoutValues() {
    return new SourceRecord(
        id, title, origin, department, asOf, "", "", List.of(), prints, Map.of());
  }

  /** Whether both say the same about an item, in full. */
  boolean agrees(SourceRecord other, String item) {
    return prints.containsKey(item) && prints.get(item).equals(other.prints.get(item));
  }
}
