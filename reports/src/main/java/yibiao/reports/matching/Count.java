package yibiao.reports.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.standard.group.Group;
import yibiao.standard.group.Groups;

/**
 * What a cell of a roll-up counts.
 *
 * @param condition SQL over {@code core.resident}
 * @param items those that the condition needs
 * @param means the same, for whoever compares
 * @param brief the same in brief, as where rows and columns restrict each other
 * @param aged whether it says an age
 * @param whole whether it counts everybody, whomever the form is about otherwise
 */
public record Count(
    String condition, Set<String> items, String means, String brief, boolean aged, boolean whole) {
  // Titles need the unit, as figures in them may be years; under an age a column does without.
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,3})(?:周岁|岁)?[-—－~～至到](\\d{1,3})(?:周岁|岁)?(?:\\(含\\))?");
  private static final Pattern FROM = Pattern.compile("(\\d{1,3})(?:周岁|岁)?(?:\\(含\\))?(?:及|含)?以上");
  private static final Pattern BELOW = Pattern.compile("(\\d{1,3})(?:周岁|岁)?(及|含)?以下");
  private static final Pattern GUARDIAN = Pattern.compile("由?(祖父母|外祖父母|其他亲属|父母|亲属|他人|无人)监护");
  private static final Set<String> ALL =
      Set.of("合计", "总数", "总计", "人数", "小计", "总人数", "总人口", "全部", "人口数", "总人口数", "人口总数");

  /** Numbers of all who live there, on a form about a few of them as well. */
  private static final String EVERYBODY = "总人口数?|人口总数|全部人口|常住人口数?|全体居民";

  private static final Set<String> TOPICS =
      Set.of(
          "年龄结构", "年龄", "性别", "监护情况", "就学情况", "其中", "按年龄", "按性别", "年龄段", "人口", "按性别分", "按年龄分",
          "老年人", "老年人口", "老人", "重点人群", "特殊人群", "人口情况", "人口数", "人口状况", "人员情况", "总体情况", "基本情况");

  /** One restriction. */
  private record Part(String condition, String item, String brief, String named) {}

  /**
   * The people of a column or row by the words above or beside it; empty where a word is unknown.
   */
  static Optional<Count> of(List<String> path, Groups groups) {
    if (path.size() == 1 && path.getFirst().matches("总?户数|家庭户数")) {
      return Optional.of(
          new Count("", Set.of("household_no"), "count(households)", "households", true, true));
    }
    List<Part> parts = new ArrayList<>();
    boolean all = false;
    boolean whole = path.size() == 1 && path.getFirst().matches(EVERYBODY);
    for (String word : path) {
      String text = word.replaceFirst("^其中", "");
      Optional<Part> part = part(text, groups);
      if (part.isPresent()) {
        parts.add(part.get());
      } else if (ALL.contains(text)) {
        all = true;
      } else if (!isTopic(text, path, groups) || word.equals(path.getLast())) {
        return Optional.empty();
      }
    }
    return parts.isEmpty() && !all ? Optional.empty() : Optional.of(joined(parts, whole));
  }

  /** Whether a word above the columns restricts nobody. */
  private static boolean isTopic(String text, List<String> path, Groups groups) {
    String leaf = path.getLast().replaceFirst("^其中", "");
    boolean named = part(leaf, groups).isPresent() && !leaf.matches("男性?|女性?");
    return text.isEmpty()
        || TOPICS.contains(text)
        || named
            && text.matches(".*(情况|结构|对象|人群|构成|分布|类别)")
            && groups.unheld().stream().noneMatch(text::contains);
  }

  private static Count joined(List<Part> parts, boolean whole) {
    Set<String> items = new TreeSet<>(parts.stream().map(Part::item).toList());
    String condition =
        parts.isEmpty()
            ? "true"
            : String.join(" AND ", parts.stream().map(Part::condition).toList());
    String named = String.join(", ", parts.stream().map(Part::named).toList());
    // Of 60岁及以上 over 60-69岁 the one below says it.
    Optional<Part> age =
        parts.stream().filter(p -> p.item().equals("birth_date")).reduce((a, b) -> b);
    String brief =
        String.join(
            " ",
            parts.stream()
                .filter(p -> !p.item().equals("birth_date") || p == age.orElse(null))
                .map(Part::brief)
                .toList());
    boolean aged = items.contains("birth_date");
    return new Count(
        condition, items, "count(" + (parts.isEmpty() ? "all" : named) + ")", brief, aged, whole);
  }

  /** Those who are both. */
  Count and(Count other) {
    Set<String> all = new TreeSet<>(items);
    all.addAll(other.items);
    String both = "(" + condition + ") AND (" + other.condition + ")";
    return new Count(both, all, means, brief, aged || other.aged, whole && other.whole);
  }

  /** Restrictions that it is made of, besides an age. */
  boolean isCrossed() {
    return brief.indexOf(' ') > 0;
  }

  /** In brief, with the age that the form's title says where this says none. */
  String brief(String ages) {
    String all = aged || whole || ages.isEmpty() ? brief : (ages + " " + brief).strip();
    return "count(" + (all.isEmpty() ? "all" : all) + ")";
  }

  private static Optional<Part> part(String said, Groups groups) {
    // 60周岁及以上老年人口 says no more than 60周岁及以上 does.
    String text =
        said.matches(".*\\d.*")
            ? said.replaceFirst("(老年人口|老年人|老人|人口|人员|居民|婴幼儿|幼儿|儿童|人数)$", "")
            : said;
    String age = "date_diff('year', birth_date, current_date)";
    if (text.matches("男性?|女性?|男童|女童")) {
      String sex = text.substring(0, 1);
      return Optional.of(new Part("sex = '" + sex + "'", "sex", sex, "sex=" + sex));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      String words = range.group(1) + "-" + range.group(2);
      String between = age + " BETWEEN " + range.group(1) + " AND " + range.group(2);
      return Optional.of(new Part(between, "birth_date", words, "age " + words));
    }
    Matcher from = FROM.matcher(text);
    if (from.matches()) {
      String words = from.group(1) + "+";
      return Optional.of(
          new Part(age + " >= " + from.group(1), "birth_date", words, "age " + words));
    }
    Matcher below = BELOW.matcher(text);
    if (below.matches()) {
      int last = Integer.parseInt(below.group(1)) - (below.group(2) == null ? 1 : 0);
      return Optional.of(new Part(age + " <= " + last, "birth_date", "0-" + last, "age 0-" + last));
    }
    Matcher guardian = GUARDIAN.matcher(text);
    if (guardian.matches()) {
      return Optional.of(
          new Part(
              "guardianship_type = '" + guardian.group(1) + "监护'",
              "guardianship_type",
              "guardianship",
              "guardianship"));
    }
    if (text.equals("在学") || text.equals("在校")) {
      return Optional.of(new Part("school_status LIKE '在%'", "school_status", "school", "school"));
    }
    if (text.matches("(本月|本期|本年)?(出生|新出生)(人数|人口)?")) {
      String start = text.startsWith("本年") ? "year" : "month";
      return Optional.of(
          new Part(
              "birth_date >= date_trunc('" + start + "', current_date)",
              "birth_date",
              "born",
              "born"));
    }
    return group(text, groups);
  }

  private static Optional<Part> group(String text, Groups groups) {
    if (groups.unheld().stream().anyMatch(text::contains)) {
      return Optional.empty();
    }
    String word = text.replaceFirst("(人数|人员|人口|对象)$", "");
    for (Group group : groups.groups()) {
      boolean called =
          group.wordings().stream().anyMatch(w -> text.startsWith(w) || word.equals(w))
              || group.title().equals(text);
      if (called && !group.condition().isEmpty()) {
        return Optional.of(
            new Part("(" + group.condition() + ")", group.evidence(), group.name(), group.name()));
      }
    }
    return Optional.empty();
  }
}
