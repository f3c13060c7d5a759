package yibiao.desk.resident;

import java.util.List;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Dataset;

/** Why a value stands, as {@code transforms.merge} chooses. */
public enum Choice {
  /** Agreed to on request. */
  CORRECTED,
  /** Worked out from other items. */
  DERIVED,
  /** All records that say something say this. */
  AGREED,
  /** The item simply changes. */
  NEWEST,
  /** The responsible department says so. */
  RESPONSIBLE,
  /** The responsible department says nothing: what most say, then the newest. */
  MOST;

  /**
   * Why.
   *
   * @param origin where the value comes from, source and dataset by name
   * @param department whose source that is
   * @param said what all records say about the item
   */
  static Choice of(DataItem item, String origin, String department, List<String> said) {
    if (origin.startsWith(Dataset.CORRECTIONS + "/")) {
      return CORRECTED;
    }
    if (DataItem.isDerived(item.name())) {
      return DERIVED;
    }
    if (said.stream().distinct().count() == 1) {
      return AGREED;
    }
    if (item.newestWins()) {
      return NEWEST;
    }
    return department.equals(item.department()) ? RESPONSIBLE : MOST;
  }
}
