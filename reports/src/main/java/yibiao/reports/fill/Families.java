package yibiao.reports.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yibiao.reports.matching.FieldMeaning;

/**
 * The households of a community, for forms that ask for more than one of their people.
 *
 * @param members household → its members, the head first
 */
record Families(Map<String, List<Map<String, String>>> members) {
  private static final String RELATION = "relation_to_head";
  private static final String HEAD = "户主";

  /** Reads them; {@code items} of everybody. */
  static Families read(Connection trino, String community, Set<String> items) throws SQLException {
    Map<String, List<Map<String, String>>> members =
        ResidentRows.read(trino, community, Population.everybody(), items).stream()
            .filter(row -> !row.get("household_id").isEmpty())
            .collect(Collectors.groupingBy(row -> row.get("household_id")));
    members.replaceAll(
        (household, people) ->
            people.stream().sorted(Comparator.comparing(row -> !isHead(row))).toList());
    return new Families(members);
  }

  private static boolean isHead(Map<String, String> row) {
    return row.getOrDefault(RELATION, "").equals(HEAD);
  }

  List<Map<String, String>> of(Map<String, String> person) {
    return members.getOrDefault(person.getOrDefault("household_id", ""), List.of());
  }

  /** Adds to a person's row what is asked of her household and its head. */
  Map<String, String> with(Map<String, String> person, Set<String> headItems) {
    List<Map<String, String>> family = of(person);
    Map<String, String> row = new HashMap<>(person);
    if (!family.isEmpty()) {
      row.put(FieldMeaning.MEMBERS, Integer.toString(family.size()));
      row.put(FieldMeaning.MEMBERS + "_source", "core.household");
    }
    Optional<Map<String, String>> head = family.stream().filter(Families::isHead).findFirst();
    for (String item : headItems) {
      for (String suffix : List.of("", "_source", "_as_of")) {
        head.ifPresent(
            h ->
                row.put(
                    FieldMeaning.HEAD + "." + item + suffix, h.getOrDefault(item + suffix, "")));
      }
    }
    return row;
  }
}
