package yibiao.catalog.sharing;

/**
 * What is left of a value that its reader may not see clear: its shape, never enough to re-identify
 * (GB/T 37964-2019). {@link #NONE} means that the column is refused instead.
 */
public enum Mask {
  NONE,
  /** Nothing at all: SQL NULL. */
  HIDE,
  /** 张＊＊ */
  NAME,
  /** 3****************X */
  ID_NUMBER,
  /** 138****1234 */
  PHONE,
  /** Up to the community. */
  ADDRESS,
  /** 1 January of the year. */
  YEAR
}
