package yibiao.reports.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of titles that say whom a form is about without naming a group. */
public final class PeopleWords {
  private static final Pattern DEAD = Pattern.compile("死亡|去世|亡故|已故|逝世");
  private static final Pattern EVERYBODY =
      Pattern.compile("居民|村民|常住人口|实有人口|住户|人口|全体|所有人|户籍|业主|everybody");

  /** What titles say besides: it restricts nobody. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "登记|花名册|名册|台账|汇总|统计|信息|基本|基础|情况|采集|调查|摸底|排查|一览|明细|清单|名单|档案|个人|健康|家庭|辖区"
              + "|社区|小区|街道|网格|单元|楼栋|年度|季度|联系|电话|通讯录|通信录|核对|核查|申报|上报|月报|季报|年报|报表|入户|走访|普查|户口簿|户口|模板|样表"
              + "|附件|性别|年龄|结构|城乡|农村|城市|城镇|常住|实有|居住|数据|信息表|人员|公共|服务|管理|工作|电子|动态|分布|构成|变动|综合|记录|一户一档|空白"
              + "|第?\\d+|[年月日份表卡册簿本户人的与和及或分按段村组区县市镇乡省第号图式新版用总各类栋幢楼一二三四五六七八九十]|[^\\p{IsHan}]");

  private static final Pattern GRID = Pattern.compile("第?(\\d{1,3})(?:号)?网格");
  private static final Pattern GRID_IN_WORDS = Pattern.compile("第([一二三四五六七八九十]{1,3})网格");
  private static final Pattern BUILDING = Pattern.compile("(\\d{1,3})(?:栋|幢|号楼)");
  private static final Pattern HOUSEHOLD = Pattern.compile("户号[:：]?([A-Za-z0-9]{1,20})");

  private static final Pattern ESTATE =
      Pattern.compile("^([\\p{IsHan}]{2,8}?(?:家园|花园|新村|公寓|苑)?)(?:小区|(?<=家园|花园|新村|公寓|苑))");
  private static final String NO_ESTATE = ".*(物业|住宅|居民|城市|城镇|老旧|辖区|所在|安置|各|全|人员|登记|信息).*";

  private PeopleWords() {}

  /** A title without blanks, and without the names of those who issue it. */
  static String plain(String title) {
    return title.replaceAll("\\s+", "").replaceAll("(社区)?(居民|村民)委员会|居委会|村委会|居民小组|村民小组|居民身份证", "社区");
  }

  /** A title without the names of districts and communities that it begins with. */
  static String withoutPlace(String text) {
    return text.replaceFirst("^.*(省|市|自治区)", "")
        .replaceFirst("^.{2,12}?(区|县|旗)(?=.{2})", "")
        .replaceFirst("^.{1,8}?(街道办事处|街道|镇|乡)", "")
        .replaceFirst("^[^居村人]{1,8}?(社区|小区|花园|家园|新村|村)", "");
  }

  /** A text with 第二网格 as 第2网格. */
  public static String figures(String text) {
    Matcher grid = GRID_IN_WORDS.matcher(text);
    return grid.find()
        ? text.substring(0, grid.start(1))
            + AgeSpan.number(grid.group(1))
            + text.substring(grid.end(1))
        : text;
  }

  static boolean isAboutTheDead(String text) {
    return DEAD.matcher(text).find();
  }

  /**
   * Whether all who live there are meant: it says so, and nothing besides that could restrict them.
   */
  static boolean isEverybody(String text, List<String> called) {
    String rest = withoutPlace(text);
    if (!EVERYBODY.matcher(rest).find() && called.isEmpty()) {
      return false;
    }
    for (String word : called) {
      rest = rest.replace(word, "");
    }
    rest = EVERYBODY.matcher(rest).replaceAll("");
    return HARMLESS.matcher(rest).replaceAll("").isEmpty();
  }

  /** The housing estate that a title names. */
  private static Optional<String> estate(String text) {
    String own =
        text.replaceFirst("^.*(省|市)", "")
            .replaceFirst("^.{1,12}?(区|县)(?=.{2})(?<!小区|社区)", "")
            .replaceFirst("^.{1,8}?(街道|镇|乡)", "")
            .replaceFirst("^.{1,8}?社区", "");
    Matcher estate = ESTATE.matcher(own);
    if (!estate.find() || estate.group(1).matches(NO_ESTATE)) {
      return Optional.empty();
    }
    boolean named = estate.group(1).matches(".*(家园|花园|新村|公寓|苑)");
    return Optional.of(named ? estate.group(1) : estate.group());
  }

  /** Where they live: a grid, a building, a household by its number. */
  static List<Population.Restriction> places(String text) {
    List<Population.Restriction> places = new ArrayList<>();
    Matcher grid = GRID.matcher(figures(text));
    if (grid.find()) {
      String number = String.format("%03d", Integer.parseInt(grid.group(1)));
      places.add(
          new Population.Restriction(
              "grid_code LIKE '%" + number + "'", "", "第 " + grid.group(1) + " 网格", false));
    }
    Matcher building = BUILDING.matcher(text);
    if (building.find()) {
      String number = building.group(1);
      places.add(
          new Population.Restriction(
              "regexp_like(address, '(^|[^0-9])" + number + "(栋|幢|号楼)')",
              "address",
              building.group(),
              false));
    }
    estate(text)
        .ifPresent(
            name ->
                places.add(
                    new Population.Restriction(
                        "strpos(address, '" + name + "') > 0", "address", name, false)));
    Matcher household = HOUSEHOLD.matcher(text);
    if (household.find()) {
      places.add(
          new Population.Restriction(
              "household_no = '" + household.group(1) + "'",
              "household_no",
              "户号 " + household.group(1),
              true));
    }
    return places;
  }
}
