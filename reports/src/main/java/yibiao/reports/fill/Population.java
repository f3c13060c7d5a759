package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/**
 * Whom a form is about, by its title: 六十周岁以上老年人花名册 is about residents of 60 and more.
 *
 * @param condition SQL over {@code core.resident}
 * @param items the items that the condition needs
 * @param adults whether no child under 14 can be among them
 * @param words the choice in words, for the reader of the form
 */
public record Population(String condition, Set<String> items, boolean adults, String words) {
  private static final int GROWN = 14;

  private static final Pattern AGE_RANGE =
      Pattern.compile("(\\d{1,3})(?:周岁|岁)?(?:至|到|—|-|~|～)(\\d{1,3})(?:周岁|岁)");
  private static final Pattern AGE_FROM = Pattern.compile("(\\d{1,3})(?:周岁|岁)(?:及|\\(含\\))?以上");
  private static final Pattern AGE_BELOW = Pattern.compile("(\\d{1,3})(?:周岁|岁)(及|\\(含\\))?以下");

  /** What says that it is about all who live there. */
  private static final Pattern EVERYBODY =
      Pattern.compile("居民|常住人口|户籍人口|实有人口|住户|人口|全体|所有人|户籍|everybody");

  private static final String[][] NUMERALS = {
    {"六十五", "65"}, {"六十", "60"}, {"七十", "70"}, {"八十", "80"}, {"九十", "90"}, {"十八", "18"}
  };

  /**
   * Reads a title.
   *
   * @throws UnknownPeople when it says nobody, or names a group that nothing in the lake tells of:
   *     all residents would be the wrong people
   */
  public static Population of(String title, Groups groups) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    for (String[] numeral : NUMERALS) {
      text = text.replace(numeral[0], numeral[1]);
    }
    Set<Group> called = called(text, groups);
    Choice choice = new Choice();
    if (!choice.ages(text)) {
      called.stream().filter(Group::isByAgeOnly).findFirst().ifPresent(choice::ages);
    }
    called.stream().filter(group -> !group.isByAgeOnly()).forEach(choice::add);
    if (choice.words.isEmpty() && !EVERYBODY.matcher(text).find()) {
      throw UnknownPeople.unsaid(title, groups);
    }
    return choice.population();
  }

  /** All who live there. */
  static Population everybody() {
    return new Choice().population();
  }

  /** One a household: those of them who are its heads. */
  Population ofHeads() {
    Set<String> needed = new TreeSet<>(items);
    needed.add("relation_to_head");
    return new Population(condition + " AND relation_to_head = '户主'", needed, adults, words);
  }

  /** The groups that a title names, the longest words first: 留守儿童 is not 儿童. */
  private static Set<Group> called(String title, Groups groups) {
    Map<String, Optional<Group>> meanings = new HashMap<>();
    groups.unheld().forEach(word -> meanings.put(word, Optional.empty()));
    groups
        .groups()
        .forEach(group -> group.wordings().forEach(w -> meanings.put(w, Optional.of(group))));
    List<String> words = new ArrayList<>(meanings.keySet());
    words.sort(Comparator.comparing(String::length).reversed().thenComparing(w -> w));
    Set<Group> called = new TreeSet<>(Comparator.comparing(groups.groups()::indexOf));
    String rest = title;
    for (String word : words) {
      if (rest.contains(word)) {
        called.add(meanings.get(word).orElseThrow(() -> UnknownPeople.unheld(word)));
        rest = rest.replace(word, "|");
      }
    }
    return called;
  }

  private static final class Choice {
    private final List<String> conditions =
        new ArrayList<>(List.of("coalesce(life_status, '正常') <> '死亡'"));
    private final Set<String> items = new TreeSet<>(Set.of("life_status"));
    private final List<String> words = new ArrayList<>();
    private boolean adults;

    private void add(String condition, String item, String wording) {
      conditions.add(condition);
      items.add(item);
      words.add(wording);
    }

    private void from(int age) {
      add("birth_date <= current_date - INTERVAL '" + age + "' YEAR", "birth_date", age + " 岁以上");
      adults |= age >= GROWN;
    }

    private void below(int age) {
      add(
          "birth_date > current_date - INTERVAL '" + age + "' YEAR",
          "birth_date",
          "未满 " + age + " 岁");
    }

    /** By figures; false where the title has none. */
    private boolean ages(String text) {
      Matcher range = AGE_RANGE.matcher(text);
      Matcher from = AGE_FROM.matcher(text);
      Matcher below = AGE_BELOW.matcher(text);
      if (range.find()) {
        from(Integer.parseInt(range.group(1)));
        below(Integer.parseInt(range.group(2)) + 1);
      } else if (from.find()) {
        from(Integer.parseInt(from.group(1)));
      } else if (below.find()) {
        below(Integer.parseInt(below.group(1)) + (below.group(2) == null ? 0 : 1));
      } else {
        return false;
      }
      return true;
    }

    private void ages(Group group) {
      if (group.from() != null) {
        from(group.from());
      }
      if (group.below() != null) {
        below(group.below());
      }
    }

    private void add(Group group) {
      ages(group);
      add("(" + group.condition() + ")", group.evidence(), group.title());
    }

    private Population population() {
      return new Population(
          String.join(" AND ", conditions),
          Set.copyOf(items),
          adults,
          words.isEmpty() ? say("reports.allResidents") : String.join("、", words));
    }
  }
}
