package yibiao.reports.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a standard address, by the words that end them. */
final class AddressParts {
  private static final Map<String, Pattern> NUMBERED =
      Map.of(
          "building", Pattern.compile("([0-9A-Za-z]+)(?:栋|幢|号楼|座)"),
          "unit", Pattern.compile("([0-9A-Za-z]+)单元"),
          "room", Pattern.compile("([0-9A-Za-z-]+)室"));

  /** What may stand in a preset address, in the order of an address. */
  private static final String[][] LEVELS = {
    {"省", "省"},
    {"市", "市"},
    {"区|县", "区|县"},
    {"街道|镇|乡|街|办事处", "街道|镇|乡|办事处"},
    {"社区|居委会|居民委员会|村委会|村|居", "社区居民委员会|社区居委会|居民委员会|村民委员会|居委会|村委会|社区|村"},
    {"路|街|大道|巷", "路|街|大道|巷"},
    {"号", "号"},
    {"小区|花园", "小区|花园|家园|新村|苑"},
    {"栋|幢|楼|号楼", "栋|幢|号楼|座"},
    {"单元", "单元"},
    {"室|房", "室|房"},
  };

  private static final Pattern ASKED =
      Pattern.compile(
          "[\\s\\u3000_＿]+((?:社区)?(?:居民委员会|居委会|村委会)|街道|办事处|社区|单元|号楼|小区|花园|大道|[省市区县镇乡街居村路巷号栋幢楼室房])"
              + "((?:[（(][^）)]*[）)])?(?:居委会|委会|委员会)?)");

  private AddressParts() {}

  /** 栋, 单元 or 室 of an address; "" where it has none. */
  static String of(String address, String part) {
    Matcher found = NUMBERED.get(part).matcher(address);
    String last = "";
    while (found.find()) {
      last = found.group(1);
    }
    return last;
  }

  /**
   * An address in the gaps of a preset one; whole where its parts do not fit the gaps.
   *
   * @return nothing where the text is no preset address
   */
  static Optional<String> into(String preset, String address) {
    Matcher asked = ASKED.matcher(preset);
    List<String> written = new ArrayList<>();
    int from = 0;
    int level = 0;
    int gaps = 0;
    while (asked.find()) {
      gaps++;
      int next = level(asked.group(1), level);
      Matcher part =
          next < 0
              ? null
              : Pattern.compile("(.*?)(" + LEVELS[next][1] + ")").matcher(address.substring(from));
      if (part == null || !part.lookingAt()) {
        return Optional.of(address);
      }
      String name = name(part.group(1), LEVELS, next);
      written.add(name + asked.group(1) + asked.group(2));
      from += part.end();
      level = next + 1;
    }
    if (gaps < 2) {
      return Optional.empty();
    }
    return Optional.of(String.join("", written) + address.substring(from));
  }

  private static int level(String word, int from) {
    for (int level = from; level < LEVELS.length; level++) {
      if (word.matches(LEVELS[level][0]) || word.matches("社区?(居民委员会|居委会|村委会)") && level == 4) {
        return level;
      }
    }
    return -1;
  }

  /** Without the levels above, which the form does not ask for. */
  private static String name(String text, String[][] levels, int level) {
    String name = text;
    for (int above = 0; above < level; above++) {
      name = name.replaceFirst("^.*?(" + levels[above][1] + ")", "");
    }
    return name.isEmpty() ? text : name;
  }
}
