package yibiao.reports.fill;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.reports.template.Labels;

/**
 * Whom a form is about, by its title: 六十周岁以上老年人花名册 is about residents of 60 and more.
 *
 * @param condition SQL over {@code core.resident}
 * @param items the items that the condition needs
 * @param adults whether no child under 14 can be among them
 */
public record Population(String condition, Set<String> items, boolean adults) {
  private static final int GROWN = 14;
  private static final Pattern AGE_FROM = Pattern.compile("(\\d{2})(?:周岁|岁)(?:及)?以上");
  private static final String[][] NUMERALS = {
    {"六十五", "65"}, {"六十", "60"}, {"七十", "70"}, {"八十", "80"}, {"九十", "90"}
  };

  public static Population of(String title) {
    String text = Labels.normalise(title);
    for (String[] numeral : NUMERALS) {
      text = text.replace(numeral[0], numeral[1]);
    }
    StringBuilder condition = new StringBuilder("coalesce(life_status, '正常') <> '死亡'");
    Set<String> items = new LinkedHashSet<>(Set.of("life_status"));
    Matcher age = AGE_FROM.matcher(text);
    boolean adults = false;
    if (age.find()) {
      adults = Integer.parseInt(age.group(1)) >= GROWN;
      condition
          .append(" AND birth_date <= current_date - INTERVAL '")
          .append(age.group(1))
          .append("' YEAR");
      items.add("birth_date");
    }
    String[][] groups = {
      {"留守儿童", "left_behind"}, {"流动人口", "floating"}, {"低保", "low_income"}, {"失能", "disabled"}
    };
    for (String[] group : groups) {
      if (text.contains(group[0])) {
        condition.append(" AND ").append(group[1]).append(" = '是'");
        items.add(group[1]);
      }
    }
    return new Population(condition.toString(), Set.copyOf(items), adults);
  }
}
