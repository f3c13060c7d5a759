package yibiao.transforms.linkage.keep;

import java.util.List;
import java.util.function.IntFunction;
import yibiao.transforms.linkage.Linkage;
import yibiao.transforms.linkage.group.Grouping;
import yibiao.transforms.linkage.group.StableIds;

/**
 * Residents whom a run of changes has grouped anew, with all of their records; to be asked while
 * the {@link KeptLinkage} is open.
 */
public final class Regrouped {
  private final IntFunction<String> recordIds;
  private final Grouping grouping;
  private final int[][] members;
  private final StableIds ids;

  Regrouped(IntFunction<String> recordIds, Grouping grouping, int[][] members, StableIds ids) {
    this.recordIds = recordIds;
    this.grouping = grouping;
    this.members = members;
    this.ids = ids;
  }

  /** Their records, those among them that are where they were. */
  public List<Linkage.Linked> links() {
    return Linkage.linked(recordIds, grouping, members, ids);
  }

  /** The pairs within each of them. */
  public List<Linkage.Pair> pairs() {
    return Linkage.pairs(recordIds, grouping, members);
  }

  /** Which of them were merged or split. */
  public List<Linkage.Change> changes() {
    return ids.changes();
  }
}
