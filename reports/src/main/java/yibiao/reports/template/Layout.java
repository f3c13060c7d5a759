package yibiao.reports.template;

/** How a form is laid out. */
public enum Layout {
  /** One row a person, under a header. */
  ROSTER,
  /** Label beside value, one sheet a person. */
  CARD,
  /** Counts by area. */
  ROLLUP
}
