package yibiao.ingestion.read;

import java.util.Map;

/**
 * One row as delivered.
 *
 * @param sheet the sheet it stood on, or ""
 * @param number the line or row number as a person would count it, from 1
 * @param cells column → text as delivered, null for what the source has as null
 * @param gone the row key that its source has no more; "" for a row that it has
 */
public record DeliveredRow(String sheet, int number, Map<String, String> cells, String gone) {
  DeliveredRow(String sheet, int number, Map<String, String> cells) {
    this(sheet, number, cells, "");
  }

  /** Says that the source has no row of that key any more. */
  static DeliveredRow gone(int number, String rowKey) {
    return new DeliveredRow("", number, Map.of(), rowKey);
  }

  /** Whether it says that a row is no more. */
  public boolean isGone() {
    return !gone.isEmpty();
  }
}
