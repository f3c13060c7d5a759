package yibiao.desk.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import yibiao.lake.Lake;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;
import yibiao.standard.plan.Item;

/**
 * The columns that the standard says residents have: a new item is a column of the lake at once,
 * empty until a run fills it, so that SQL and forms do not fail over it meanwhile.
 */
@Component
class LakeColumns {
  private final DataItems items;
  private final Lake lake;

  LakeColumns(DataItems items, Lake lake) {
    this.items = items;
    this.lake = lake;
  }

  /** Tables of {@code core} that are none of these, with their columns. */
  Map<String, List<String>> unshared(Set<String> resources) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : lake.tables("core")) {
      // What ends so is as its department delivered it; the table without is made from it.
      if (!resources.contains("core." + table) && !table.endsWith("_register")) {
        tables.put("core." + table, lake.columns("core", table));
      }
    }
    return tables;
  }

  /** Adds those that are missing; a lake without residents gets them with its first run. */
  void complete() {
    Map<String, Lake.Type> columns = new LinkedHashMap<>();
    for (DataItem item : items.held()) {
      columns.put(item.name(), item.type() == Item.Type.DATE ? Lake.Type.DATE : Lake.Type.TEXT);
      columns.put(item.name() + "_source", Lake.Type.TEXT);
      columns.put(item.name() + "_as_of", Lake.Type.TEXT);
    }
    lake.addColumns("core", "resident", columns);
  }
}
