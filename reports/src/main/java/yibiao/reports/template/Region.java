package yibiao.reports.template;

import java.util.List;

/**
 * A part of a form that is read and filled in one way.
 *
 * @param sheet the sheet it is on, from 0
 * @param owner what stands beside or above the whole of it, such as {@code 家庭成员基本情况}; "" for
 *     nothing
 * @param fields in reading order
 * @param last the last row that is there for data; of a table alone
 */
public record Region(Kind kind, int sheet, String owner, List<Field> fields, int last) {
  public Region {
    fields = List.copyOf(fields);
  }

  /** What kinds there are. */
  public enum Kind {
    /** Who reports, and when: asked once, above or below everything. */
    OCCASION,
    /** Labels with their values beside them. */
    CARD,
    /** One row a person, or whatever the form lists. */
    ROSTER,
    /** One row an area, in its columns how many. */
    ROLLUP,
    /** Kinds of people down and across, in every cell how many are both. */
    CROSSED,
    /** One row a question, in one column the answers. */
    INDICATORS
  }

  public boolean isTable() {
    return kind == Kind.ROSTER || kind == Kind.ROLLUP;
  }

  /** The first row that is there for data; of a table alone. */
  public int first() {
    return fields.getFirst().value().row();
  }
}
