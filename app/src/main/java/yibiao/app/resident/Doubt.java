package yibiao.app.resident;

import java.util.List;

/**
 * Two records of which a person has to say whether they are one person.
 *
 * @param key names the pair until the next run
 * @param lines what either record says, item by item
 */
public record Doubt(
    String key,
    String residentA,
    String residentB,
    SourceRecord a,
    SourceRecord b,
    List<Line> lines,
    Waterfall waterfall) {

  /**
   * One item of both; "" where a record says nothing.
   *
   * @param agrees whether the whole values are the same, where masks show less of them
   */
  public record Line(String title, String a, String b, boolean agrees) {

    public boolean isOneSided() {
      return a.isEmpty() || b.isEmpty();
    }
  }
}
