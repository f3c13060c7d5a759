package yibiao.pages.exchange;

import java.util.List;
import yibiao.catalog.sharing.ListEntry;

/**
 * What a file holds; with any error, nothing of it is taken.
 *
 * @param entries the list's entries, in the file's order
 * @param errors all that is wrong, each with its place
 */
public record Imported(List<ListEntry> entries, List<Problem> errors) {
  /**
   * One error.
   *
   * @param sheet the sheet, or the part of the file
   * @param row from 1; 0 where it is not about one
   * @param column the column's heading, or the property
   */
  public record Problem(String sheet, int row, String column, String message) {}
}
