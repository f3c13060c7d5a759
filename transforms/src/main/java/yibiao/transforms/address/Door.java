package yibiao.transforms.address;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of an address text: which door.
 *
 * @param start where in the text it begins
 * @param building in a village, the group
 * @param room in a village, the house
 */
record Door(int start, String building, String unit, String room) {
  private static final Pattern GROUP = Pattern.compile("(\\d+)(?:村民小组|小组|组|队)(\\d+)(?:号|户)?$");
  private static final String JOINS = "-—–－/";
  private static final String JOIN = "[" + JOINS + "]";
  private static final Pattern DASHED =
      Pattern.compile(
          "([0-9A-Z]+)(?:栋|幢|号楼|座|#楼?)?"
              + JOIN
              + "(?:([0-9A-Z]+)(?:单元)?"
              + JOIN
              + ")?([0-9]{1,5})(?:室|房|号)?$");
  private static final Pattern SPELLED =
      Pattern.compile(
          "([0-9A-Z]+)(?:栋|幢|号楼|座|#楼?)(?:([0-9A-Z]+)(?:单元|门|梯|[-—–－/]))?(?:\\d+(?:楼|层))?"
              + JOIN
              + "?(?:([0-9]{1,5})(?:室|房|号)?)?$");

  /** 3组12号. */
  static Optional<Door> ofVillage(String text) {
    if (text.indexOf('组') < 0 && text.indexOf('队') < 0) {
      return Optional.empty();
    }
    Matcher group = GROUP.matcher(text);
    return group.find()
        ? Optional.of(new Door(group.start(), group.group(1), "", group.group(2)))
        : Optional.empty();
  }

  /** 3栋2单元501室, 3-2-501 and their like. */
  static Optional<Door> ofTown(String text) {
    return find(SPELLED, text, true).or(() -> find(DASHED, text, false));
  }

  /** Tries the pattern only where a number stands before what may follow a building's. */
  private static Optional<Door> find(Pattern pattern, String text, boolean spelled) {
    Matcher matcher = null;
    int end = 0;
    for (int start = numberFrom(text, 0); start < text.length(); start = numberFrom(text, end)) {
      end = endOfNumber(text, start);
      if (end < text.length() && mayFollow(text.charAt(end), spelled)) {
        matcher = matcher == null ? pattern.matcher(text) : matcher;
        if (matcher.region(start, text.length()).lookingAt()) {
          return Optional.of(
              new Door(
                  start, matcher.group(1), orEmpty(matcher.group(2)), orEmpty(matcher.group(3))));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean mayFollow(char c, boolean spelled) {
    boolean building = c == '栋' || c == '幢' || c == '号' || c == '座' || c == '#';
    return building || !spelled && JOINS.indexOf(c) >= 0;
  }

  private static int numberFrom(String text, int from) {
    int at = from;
    while (at < text.length() && !isOfNumber(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfNumber(String text, int from) {
    int at = from;
    while (at < text.length() && isOfNumber(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfNumber(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }
}
