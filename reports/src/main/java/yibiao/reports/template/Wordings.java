package yibiao.reports.template;

import java.util.Set;
import java.util.regex.Pattern;

/** What texts on a form are, by how they are written alone. */
final class Wordings {
  /** Columns that a roll-up counts in. */
  static final Set<String> COUNTS = Set.of("合计", "总数", "总计", "人数", "小计", "总人数", "男", "女");

  static final Set<String> AREAS =
      Set.of(
          "地区", "社区", "网格", "单位", "村", "村社区", "村(社区)", "社区(村)", "区域", "辖区", "网格名称", "社区名称", "村名",
          "小区", "街道", "镇街", "楼栋", "组别", "小组", "村民小组", "村组", "片区", "网格号");

  /** Whose name on a table of areas is that of who looks after one. */
  static final String IN_CHARGE = ".*(长|网格员|责任人|负责人|联系人|经办人|医生|民警|干部|志愿者|专干)";

  /** Who reports, and when. */
  private static final Pattern OCCASION =
      Pattern.compile(
          "(填报|填表|申报|报送|上报|制表|登记|核对|采集|建档|摸底|统计|核查|更新|制卡|截止|统计截止|调查|排查|汇总|录入|报出|申请|报告|造册|编制)(单位|日期|时间|部门)");

  /** The first column of a list of questions. */
  static final Set<String> QUESTIONS =
      Set.of(
          "指标", "指标名称", "项目", "项目名称", "名称", "内容", "统计项目", "统计指标", "填报项目", "对象", "类别", "人群", "统计对象",
          "人群类别", "统计类别", "人口类别");

  /** The column of its answers. */
  static final Set<String> ANSWERS =
      Set.of(
          "数量", "数值", "本月数", "本期数", "本期", "本月", "本年", "本季", "指标值", "填报内容", "填写内容", "情况", "人数", "合计",
          "值", "数据");

  private static final Pattern NOTE =
      Pattern.compile(
          "^(注|说明|备注|填表说明|填报说明|填写说明|提示|要求)[0-9一二三]?[:：、.].*|^[*※].{12,}|^\\d[、.].{12,}");

  private static final Pattern SIGNATURE =
      Pattern.compile(".*(签字|签名|签章|负责人|审核人|复核人|填表人|经办人|制表人|审批人|统计人|申报义务人|盖章[)）]?[:：]).*");

  private static final Pattern SECTION = Pattern.compile("^[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.．].*");

  private static final Pattern EXAMPLE = Pattern.compile("^[(（]?(示|样|举)?例.*");

  private static final Pattern FOOTER =
      Pattern.compile("^(合计|总计|小计|共计|注|说明|备注|填表|负责人|单位负责人|审核|统计负责人|制表).*");

  private Wordings() {}

  static boolean isOccasion(String label) {
    return OCCASION.matcher(label).matches();
  }

  /** Whether a column under a label like that holds how many. */
  static boolean isCounted(String label) {
    return COUNTS.contains(label)
        || label.matches(".*\\d+.*岁.*|.*(人数|户数|人口|人|者|户|对象|儿童|老人|残疾|低保|独居|失能)")
            && !label.matches(".*(姓名|联系人|负责人|申请人|监护人|经办人|户主|本人|承租人|出租人)");
  }

  /** Options by number, of which one is to be written. */
  static boolean hasOptions(String raw) {
    return raw.matches("(?s)\\s*[01][.、．（(\\s]\\s*\\D.*\\s[1-9][.、．（(\\s].*");
  }

  static boolean isNote(String raw) {
    String text = raw.strip();
    String dense = text.replaceAll("[\\s\\u3000_＿]", "");
    return NOTE.matcher(dense).matches() || dense.length() > 60;
  }

  /** A line for hands: what is asked there, whoever signs writes. */
  static boolean isSignature(String raw) {
    return SIGNATURE.matcher(raw.replaceAll("\\s", "")).matches();
  }

  static boolean isSection(String raw) {
    return SECTION.matcher(raw.strip()).matches();
  }

  static boolean isExample(String text) {
    return EXAMPLE.matcher(text).matches();
  }

  static boolean isFooter(String text) {
    return FOOTER.matcher(text).matches();
  }

  static boolean hasBoxes(String raw) {
    boolean circles = raw.indexOf('○') >= 0 && raw.indexOf('○') != raw.lastIndexOf('○');
    return raw.indexOf('□') >= 0 || raw.indexOf('☐') >= 0 || circles;
  }

  /** A text with gaps to write into: lines, or blanks before 年, 月, 街道 and their like. */
  static boolean hasGaps(String raw) {
    return raw.contains("__")
        || raw.matches(
            "(?s)(.*[\\s\\u3000]{2,}|[\\s\\u3000]+)(年|月|日|街道|镇|乡|社区|村|路|号|室|区|县|市|栋|幢|单元|层|楼).*")
        || raw.matches("(?s)^[\\s\\u3000]*(年|月|日)[\\s\\u3000].*")
        || raw.matches("(?s)[\\s\\u3000_＿]+(人|岁|元|万元|户|亩|间|㎡|m²|平方米|周岁|个月|天)[\\s\\u3000]*");
  }
}
