package yibiao.transforms.file;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of roads, estates and villages, without the divisions that some texts put before them. */
final class PlaceName {
  private static final Pattern DIVISIONS =
      Pattern.compile(
          "^[^0-9]{2,6}?(?:街道办事处|街道办|街道|镇|乡)(?:[^0-9]{2,8}?(?:社区|居委会|村委会))?(?![路街巷道弄])(?=..)");
  private static final List<String> KINDS_OF_VILLAGE = List.of("村民委员会", "村委会", "村");

  private PlaceName() {}

  /** 水东镇虎岗大道 is 虎岗大道, 下坪村委会 is 下坪. */
  static String bare(String name) {
    return withoutKind(mayNameDivisions(name) ? withoutDivisions(name) : name);
  }

  private static boolean mayNameDivisions(String name) {
    return name.indexOf('镇') > 0 || name.indexOf('乡') > 0 || name.indexOf("街道") > 0;
  }

  private static String withoutDivisions(String name) {
    Matcher divisions = DIVISIONS.matcher(name);
    return divisions.find() ? name.substring(divisions.end()) : name;
  }

  private static String withoutKind(String name) {
    for (String kind : KINDS_OF_VILLAGE) {
      if (name.endsWith(kind) && name.length() > kind.length()) {
        return name.substring(0, name.length() - kind.length());
      }
    }
    return name;
  }
}
