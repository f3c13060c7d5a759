package yibiao.reports.family;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The households of a community.
 *
 * @param members household → its members, the head first
 */
public record Households(Map<String, List<Map<String, String>>> members) {
  /** What a household is known by in a resident's row. */
  public static final String ID = "household_id";

  /**
   * Households of residents.
   *
   * @param residents all of the community who are alive
   */
  public static Households of(List<Map<String, String>> residents) {
    Map<String, List<Map<String, String>>> members =
        residents.stream()
            .filter(row -> !row.getOrDefault(ID, "").isEmpty())
            .collect(Collectors.groupingBy(row -> row.get(ID)));
    members.replaceAll(
        (household, people) ->
            people.stream().sorted(Comparator.comparing(Households::isNoHead)).toList());
    return new Households(members);
  }

  private static boolean isNoHead(Map<String, String> row) {
    return Relation.of(row.getOrDefault("relation_to_head", "")) != Relation.HEAD;
  }

  /** A resident among her own; alone where no household is known. */
  public Family of(Map<String, String> person) {
    return new Family(person, members.getOrDefault(person.getOrDefault(ID, ""), List.of()));
  }
}
