package yibiao.app.linkage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of roads, estates and villages, without the divisions that some texts put before them. */
final class PlaceName {
  private static final Pattern DIVISIONS =
      Pattern.compile(
          "^[^0-9]{2,6}?(?:街道办事处|街道办|街道|镇|乡)(?:[^0-9]{2,8}?(?:社区|居委会|村委会))?(?![路街巷道弄])(?=..)");
  private static final Pattern KIND_OF_VILLAGE = Pattern.compile("(?:村民委员会|村委会|村)$");

  private PlaceName() {}

  /** 水东镇虎岗大道 is 虎岗大道, 下坪村委会 is 下坪. */
  static String bare(String name) {
    Matcher divisions = DIVISIONS.matcher(name);
    String rest = divisions.find() ? name.substring(divisions.end()) : name;
    Matcher kind = KIND_OF_VILLAGE.matcher(rest);
    return kind.find() && kind.start() > 0 ? rest.substring(0, kind.start()) : rest;
  }
}
