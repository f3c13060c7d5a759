package yibiao.reports.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import yibiao.reports.family.Family;
import yibiao.reports.family.Households;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.people.Population;

/**
 * Those whom a form is about, one after the other, each with what the form asks of her and of those
 * who belong to her: item → value, and {@code head.sex} and its like.
 */
final class Entries {
  /** Items by which a source names somebody's relatives. */
  private static final Map<String, String> NAMED =
      Map.of(
          "father", "father_name",
          "mother", "mother_name",
          "guardian", "guardian_name",
          "emergency", "emergency_contact");

  private final LakeRows lake;
  private final Population population;
  private final Unit unit;
  private final Set<String> own;
  private final Map<String, Set<String>> others;
  private final boolean families;
  private final boolean homes;
  private final Clearance ofOthers;
  private Households households = new Households(Map.of());
  private Map<String, Map<String, String>> dwellings = Map.of();

  /**
   * Entries of a form.
   *
   * @param fields what is asked
   * @param clear what may be read of whom the form is about
   * @param ofOthers what may be read of those who belong to them
   */
  Entries(
      LakeRows lake,
      Population population,
      Unit unit,
      Collection<FieldMeaning> fields,
      Clearance clear,
      Clearance ofOthers) {
    this.lake = lake;
    this.population = population;
    this.unit = unit;
    this.own = readable(needs(fields), clear);
    this.others =
        fields.stream()
            .filter(f -> !f.subject().isEmpty())
            .collect(
                Collectors.groupingBy(
                    FieldMeaning::subject,
                    Collectors.mapping(
                        FieldMeaning::needed, Collectors.toCollection(TreeSet::new))));
    others.values().forEach(items -> items.removeIf(i -> i.isEmpty() || !ofOthers.of(i)));
    this.families =
        unit == Unit.HOUSEHOLD
            || unit == Unit.PEOPLE
            || fields.stream().anyMatch(f -> !f.subject().isEmpty() || f.isMembers());
    this.homes = fields.stream().anyMatch(f -> f.meaning().what().startsWith("dwelling."));
    this.ofOthers = ofOthers;
  }

  /** The items that fields need of whom the form is about. */
  static Set<String> needs(Collection<FieldMeaning> fields) {
    Set<String> items = new TreeSet<>();
    for (FieldMeaning field : fields) {
      items.add(field.item());
      items.add(NAMED.getOrDefault(field.subject(), ""));
    }
    items.remove("");
    return items;
  }

  /** The same of others, and what says who they are. */
  static Set<String> needsOfOthers(Collection<FieldMeaning> fields) {
    Set<String> items = new TreeSet<>(Family.ITEMS);
    fields.stream().filter(f -> !f.subject().isEmpty()).forEach(f -> items.add(f.needed()));
    items.remove("");
    return items;
  }

  private static Set<String> readable(Set<String> items, Clearance clear) {
    return items.stream().filter(clear::of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Goes through them. */
  void forEach(Consumer<Entry> reader) throws SQLException {
    if (families) {
      Set<String> known = readable(Family.ITEMS, ofOthers);
      others.values().forEach(known::addAll);
      if (unit == Unit.PEOPLE || unit == Unit.HOUSEHOLD) {
        known.addAll(own);
      }
      households = Households.of(lake.residents(Population.everybody().condition(), known));
    }
    if (homes) {
      dwellings =
          lake.dwellings().stream()
              .collect(Collectors.toMap(d -> d.get("dwelling_code"), d -> d, (a, b) -> a));
    }
    Set<String> items = new TreeSet<>(own);
    if (families) {
      items.addAll(readable(Family.ITEMS, ofOthers));
    }
    switch (unit) {
      case HOUSEHOLD -> byHousehold(items, reader);
      case PEOPLE -> together(items, reader);
      default -> {
        if (population.named().who().isEmpty()) {
          lake.residents(population.condition(), items, row -> reader.accept(entry(row, row)));
        } else {
          selected(items).forEach(row -> reader.accept(entry(row, row)));
        }
      }
    }
  }

  private List<Map<String, String>> selected(Set<String> items) throws SQLException {
    items.addAll(population.named().who().isEmpty() ? Set.of() : population.items());
    return population.named().sorted(lake.residents(population.condition(), items));
  }

  /** One a household that somebody of them belongs to; of whom no household is known, her own. */
  private void byHousehold(Set<String> items, Consumer<Entry> reader) throws SQLException {
    Map<String, Map<String, String>> one = new LinkedHashMap<>();
    for (Map<String, String> row : selected(items)) {
      String household = row.get(Households.ID);
      one.putIfAbsent(household.isEmpty() ? row.get("resident_id") : household, row);
    }
    for (Map<String, String> row : one.values()) {
      Optional<Map<String, String>> head = households.of(row).one("head");
      reader.accept(entry(head.orElseGet(() -> homeOf(row)), row));
    }
  }

  /** Of a household whose head is not known only where it lives. */
  private static Map<String, String> homeOf(Map<String, String> row) {
    Map<String, String> home = new HashMap<>();
    for (String key :
        List.of(
            "resident_id",
            Households.ID,
            "grid_code",
            "address",
            "dwelling_code",
            "head_name",
            "household_no",
            "registered_address")) {
      for (String suffix : List.of("", "_source", "_as_of")) {
        if (row.containsKey(key + suffix)) {
          home.put(key + suffix, row.get(key + suffix));
        }
      }
    }
    return home;
  }

  /** Those of them who live together, so many on a card as it has room for. */
  private void together(Set<String> items, Consumer<Entry> reader) throws SQLException {
    int room =
        others.keySet().stream()
            .filter(s -> s.matches("person\\d"))
            .mapToInt(s -> s.charAt(s.length() - 1) - '0')
            .max()
            .orElse(1);
    others.forEach(
        (subject, asked) -> items.addAll(subject.matches("person\\d") ? asked : Set.of()));
    Map<String, List<Map<String, String>>> homes = new LinkedHashMap<>();
    for (Map<String, String> row : selected(items)) {
      String household = row.get(Households.ID);
      homes
          .computeIfAbsent(
              household.isEmpty() ? row.get("resident_id") : household, h -> new ArrayList<>())
          .add(row);
    }
    for (List<Map<String, String>> people : homes.values()) {
      for (int from = 0; from < people.size(); from += room) {
        Map<String, String> first = people.get(from);
        Map<String, String> row = new HashMap<>(entry(first, first).values());
        for (int n = 2; n <= room && from + n - 1 < people.size(); n++) {
          String whose = "person" + n + ".";
          people.get(from + n - 1).forEach((item, value) -> row.put(whose + item, value));
        }
        reader.accept(new Entry(row, households.of(first)));
      }
    }
  }

  /**
   * One entry.
   *
   * @param row whose own values count
   * @param member somebody of her household, for who is who
   */
  private Entry entry(Map<String, String> row, Map<String, String> member) {
    if (!families && !homes) {
      return new Entry(row, households.of(member));
    }
    Map<String, String> all = new HashMap<>(row);
    Family family = households.of(member);
    others.forEach(
        (subject, items) ->
            family
                .one(subject)
                .ifPresent(
                    one -> one.forEach((item, value) -> all.put(subject + "." + item, value))));
    int members = family.all("member").size();
    if (members > 0) {
      all.put(FieldMeaning.MEMBERS, Integer.toString(members));
      all.put(FieldMeaning.MEMBERS + "_source", "core.household");
    }
    dwellings
        .getOrDefault(row.getOrDefault("dwelling_code", ""), Map.of())
        .forEach(all::putIfAbsent);
    return new Entry(all, family);
  }
}
