package yibiao.desk.resident;

import java.time.Instant;
import java.util.List;

/** What stands on a resident's page. */
public record ResidentPage(
    String id,
    String community,
    List<Value> values,
    List<SourceRecord> records,
    List<Pair> pairs,
    List<Said> said,
    List<Change> changes,
    List<Member> members,
    List<Relative> relatives) {

  /**
   * A value that stands.
   *
   * @param department the responsible department
   * @param source where it comes from, in words
   * @param others what other records say, with whose they are
   */
  public record Value(
      String item,
      String title,
      String value,
      String department,
      String source,
      String asOf,
      Choice choice,
      List<Other> others) {}

  /** Another record's value of an item. */
  public record Other(String value, String source, String asOf) {}

  /** Two of her records, by their numbers on the page. */
  public record Pair(int a, int b, Waterfall waterfall) {}

  /** What somebody has said about two records. */
  public record Said(
      String verdict, String reason, String organisation, Instant at, boolean undone) {}

  /** A merge or a split that she came out of, or went into. */
  public record Change(String kind, String previous, String resident, String run) {}

  /**
   * A relative.
   *
   * @param id "" for one whom the reader does not see
   * @param name as the reader sees it
   * @param relation what the one is to the other
   * @param hers whether the relative is that to her, and not she to the relative
   */
  public record Relative(String id, String name, String relation, boolean hers) {}

  /** Somebody of her household. */
  public record Member(String id, String name, String relation) {}
}
