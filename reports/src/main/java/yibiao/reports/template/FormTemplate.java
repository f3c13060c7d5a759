package yibiao.reports.template;

import java.util.List;

/**
 * A blank form.
 *
 * @param title the form's own title
 * @param fields what it asks for, in reading order
 */
public record FormTemplate(String title, Layout layout, List<Field> fields) {

  /** The row that the first record goes to (rosters and roll-ups). */
  public int firstRow() {
    return fields.getFirst().row();
  }
}
