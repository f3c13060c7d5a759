package yibiao.reports.template;

/** How a value is written. */
public enum Way {
  /** Into an empty cell. */
  TEXT,
  /** Behind the label's colon, in its own cell. */
  INLINE,
  /** By ticking one of the boxes that stand there. */
  TICK,
  /** Into a text that stands there with gaps, such as one for year, month and day. */
  PRESET,
  /** By a mark in the column of the option that is true. */
  MARK
}
