package yibiao.reports.template;

import java.util.List;

/**
 * A blank form.
 *
 * @param sheet the sheet it is on, from 0
 * @param title the form's own title, or the sheet's name where it has none
 * @param fields what it asks for, in reading order
 * @param occasion what it asks for once, above a roster: who reports, and when
 */
public record FormTemplate(
    int sheet, String title, Layout layout, List<Field> fields, List<Field> occasion) {

  /** The row that the first record goes to (rosters and roll-ups). */
  public int firstRow() {
    return fields.getFirst().row();
  }
}
