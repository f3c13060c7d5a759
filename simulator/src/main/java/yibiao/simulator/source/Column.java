package yibiao.simulator.source;

/**
 * One column of a department's table.
 *
 * @param header the column's name there; {@code 父亲/姓名} is a name under a merged upper header
 * @param item the standard item whose true value it carries; "" for what only the department itself
 *     uses
 */
record Column(String header, String item, Kind kind) {
  /** How the value is written, and so what can go wrong with it. */
  enum Kind {
    TEXT,
    NAME,
    ID_NUMBER,
    DATE,
    PHONE,
    SEX_CODE,
    ETHNICITY_CODE,
    HOME,
    AS_OF,
    ROW_NUMBER
  }

  static Column of(String header, String item, Kind kind) {
    return new Column(header, item, kind);
  }
}
