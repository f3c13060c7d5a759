package yibiao.transforms.merge;

import java.io.Serializable;
import java.util.List;
import yibiao.standard.plan.Item;

/** The items of a resident, by place: records and residents have a value at each. */
public final class Items implements Serializable {
  private final String[] names;
  private final String[] departments;
  private final boolean[] newestWins;

  public Items(List<Item> items) {
    names = items.stream().map(Item::name).toArray(String[]::new);
    departments = items.stream().map(Item::department).toArray(String[]::new);
    newestWins = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      newestWins[i] = items.get(i).newestWins();
    }
  }

  public int size() {
    return names.length;
  }

  public String name(int item) {
    return names[item];
  }

  /** The responsible department. */
  String department(int item) {
    return departments[item];
  }

  boolean newestWins(int item) {
    return newestWins[item];
  }

  /** The place of an item, or -1 where there is no such item. */
  int of(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
