package yibiao.desk.resident;

import java.util.List;

/**
 * Two records of which a person has to say whether they are one person.
 *
 * @param key names the pair until the next run
 * @param residentB "" for a resident outside of the reader's area, of whose record she sees whether
 *     it agrees with hers, and nothing else
 * @param elsewhere where that resident lives; "" where both are the reader's
 * @param lines what either record says, item by item
 */
public record Doubt(
    String key,
    String residentA,
    String residentB,
    SourceRecord a,
    SourceRecord b,
    String elsewhere,
    List<Line> lines,
    Waterfall waterfall) {

  /**
   * One item of both; "" where a record says nothing, or the reader may not see it.
   *
   * @param told whether both say something
   * @param agrees whether the whole values are the same, where masks show less of them
   */
  public record Line(String title, String a, String b, boolean told, boolean agrees) {}
}
