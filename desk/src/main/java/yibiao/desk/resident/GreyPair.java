package yibiao.desk.resident;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Access;

/**
 * A pair that linkage leaves in doubt.
 *
 * @param confidential whether one of them is in a register that must not be told of
 * @param row as {@code link.review} has it, with the parts of its odds
 */
record GreyPair(Side a, Side b, boolean confidential, Map<String, String> row) {
  static final List<String> COLUMNS =
      Stream.concat(
              Stream.of(
                  "record_a",
                  "record_b",
                  "resident_a",
                  "resident_b",
                  "community_a",
                  "community_b",
                  "confidential_a",
                  "confidential_b"),
              Waterfall.COLUMNS.stream())
          .toList();

  /** One of the two records, with whose it is and where. */
  record Side(String record, String resident, String community) {}

  static GreyPair of(Map<String, String> row) {
    return new GreyPair(
        side(row, "a"),
        side(row, "b"),
        Boolean.parseBoolean(row.get("confidential_a"))
            || Boolean.parseBoolean(row.get("confidential_b")),
        row);
  }

  private static Side side(Map<String, String> row, String which) {
    return new Side(
        row.get("record_" + which), row.get("resident_" + which), row.get("community_" + which));
  }

  double odds() {
    return Double.parseDouble(row.get("odds"));
  }

  Stream<Side> sides() {
    return Stream.of(a, b);
  }

  List<String> records() {
    return sides().map(Side::record).sorted().toList();
  }

  /** Whether somebody can say something about it: one of the two is hers, by name. */
  boolean isFor(Decision decision) {
    return !confidential && sides().anyMatch(side -> knows(decision, side.community()));
  }

  /** Whether she sees people there and what they are called. Of 张＊＊ nobody can say who it is. */
  private static boolean knows(Decision decision, String community) {
    return decision.isAllowed()
        && decision.rows().contains(community)
        && decision.columns().get("name") instanceof Access.Clear clear
        && clear.areas().contains(community);
  }
}
