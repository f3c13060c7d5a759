package yibiao.catalog.sharing;

/**
 * How an item may be shared: 无条件共享, 有条件共享, 不予共享 (政务数据共享条例, State Council order 809, art. 17).
 * {@link #AGGREGATE_ONLY} is a condition of its own, 仅供统计: counts without people, nothing else.
 */
public enum SharingAttribute {
  UNCONDITIONAL,
  CONDITIONAL,
  AGGREGATE_ONLY,
  NOT_SHARED
}
