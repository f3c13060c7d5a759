package yibiao.reports.document;

/** The rows of a list, written one after another in the look that the form gives them. */
public interface ListRows {
  /**
   * What stands in a column of the next row: boxes to tick, a text with gaps; "" for nothing.
   *
   * @param at which of the list's columns, from 0
   */
  String there(int at);

  /**
   * Writes the next row.
   *
   * @param cells a value for each of the list's columns; null leaves what stands there
   */
  void add(Value[] cells);

  /**
   * Makes room for what was written, and ends.
   *
   * @return how many rows were put into the sheet: what stood below has moved by so many
   */
  int finish();
}
