package yibiao.catalog.sharing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import yibiao.standard.item.DataItem;
import yibiao.standard.item.DataItems;

/** What people call items, and the values that rows are governed by. */
@Component
public class ItemTitles {
  private final SharingPolicies policies;
  private final DataItems items;

  public ItemTitles(SharingPolicies policies, DataItems items) {
    this.policies = policies;
    this.items = items;
  }

  /** Item, or item of a row, → title. */
  public Map<String, String> all() {
    Map<String, String> titles = new HashMap<>();
    for (DataItem item : items.all()) {
      titles.put(item.name(), item.title());
    }
    for (DataResource resource : policies.inForce().resources().values()) {
      resource.rowTitles().forEach((value, title) -> titles.put(resource.rowItem(value), title));
    }
    return titles;
  }

  /** One item's; of what has none, its name. */
  public String of(String item) {
    return all().getOrDefault(item, item);
  }
}
