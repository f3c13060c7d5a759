package yibiao.catalog.sharing;

/** Of which rows an item may be seen. */
public enum RowScope {
  /** 本辖区: those of the reader's own jurisdiction. */
  JURISDICTION,
  /** 全域: all there are. */
  EVERYWHERE
}
