package yibiao.reports.fill;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String[][] NUMERALS = {
    {"六十五", "65"}, {"六十", "60"}, {"七十", "70"}, {"八十", "80"}, {"九十", "90"}, {"十八", "18"}
  };

  /** Groups that an item tells of: wording, condition, item. */
  private static final List<Group> GROUPS =
      List.of(
          new Group("留守儿童", "left_behind = '是'", "left_behind"),
          new Group("流动人口", "floating = '是'", "floating"),
          new Group("低保", "low_income = '是'", "low_income"),
          new Group("失能", "disabled = '是'", "disabled"),
          new Group("独居", "living_alone = '是'", "living_alone"),
          new Group("户主", "relation_to_head = '户主'", "relation_to_head"),
          new Group("精神障碍", "psychiatric_risk IS NOT NULL", "psychiatric_risk"),
          new Group("妇女|女性", "sex = '女'", "sex"),
          new Group("男性", "sex = '男'", "sex"));

  /** Groups whose members nothing in the lake tells: a form about them is for nobody to fill. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "残疾|党员|退役|退伍|优抚|失独|孤儿|特困|困境|吸毒|戒毒|矫正|刑满|信教|失业|孕产|孕妇|慢性病|高血压|糖尿病"
              + "|志愿者|离退休|空巢|计生|信访|大学生|毕业生");

  private record Group(String wording, String condition, String item) {}

  /**
   * Reads a title.
   *
   * @throws IllegalArgumentException when it names a group that nothing in the lake tells of: all
   *     residents would be the wrong people
   */
  public static Population of(String title) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    for (String[] numeral : NUMERALS) {
      text = text.replace(numeral[0], numeral[1]);
    }
    Matcher unknown = UNKNOWN.matcher(text);
    if (unknown.find()) {
      throw new IllegalArgumentException(
          "表名里的“"
              + unknown.group()
              + "”没有数据项可选人，填成全体居民就错了；请改用能选人的表名，或由掌握名单的部门提供"
              + " no data item tells who belongs to that group, so this form cannot be filled");
    }
    Choice choice = new Choice();
    choice.ages(text);
    for (Group group : GROUPS) {
      if (Pattern.compile(group.wording()).matcher(text).find()) {
        choice.add(group.condition(), group.item(), group.wording().replaceFirst("\\|.*", ""));
      }
    }
    return choice.population();
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

    /** By figures; where there are none, by what the law calls the group. */
    private void ages(String text) {
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
      } else if (text.contains("育龄")) {
        from(15);
        below(50);
      } else if (text.contains("高龄")) {
        from(80);
      } else if (text.contains("老年") || text.contains("老人")) {
        // 老年人权益保障法 art. 2
        from(60);
      } else if (text.contains("未成年")) {
        // 未成年人保护法 art. 2
        below(18);
      } else if (text.contains("儿童") && !text.contains("留守儿童")) {
        below(GROWN);
      }
    }

    private Population population() {
      return new Population(
          String.join(" AND ", conditions),
          Set.copyOf(items),
          adults,
          words.isEmpty() ? "全体居民 all residents" : String.join("、", words));
    }
  }
}
