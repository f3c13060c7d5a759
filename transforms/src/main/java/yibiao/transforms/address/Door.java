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
  private static final int LONGEST_ROOM = 5;
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
    return find(text, true).or(() -> find(text, false));
  }

  /** Tries where a number stands before what may follow a building's: at a glance, then hard. */
  private static Optional<Door> find(String text, boolean spelled) {
    int end = 0;
    for (int start = numberFrom(text, 0); start < text.length(); start = numberFrom(text, end)) {
      end = endOfNumber(text, start);
      int marked = endOfMarker(text, end);
      boolean dashed = marked < text.length() && JOINS.indexOf(text.charAt(marked)) >= 0;
      if (spelled ? marked > end : dashed) {
        Optional<Door> door = glance(text, start, end, marked);
        if (door.isPresent()) {
          return door;
        }
        Matcher matcher = (spelled ? SPELLED : DASHED).matcher(text).region(start, text.length());
        if (matcher.lookingAt()) {
          return Optional.of(
              new Door(
                  start, matcher.group(1), orEmpty(matcher.group(2)), orEmpty(matcher.group(3))));
        }
      }
    }
    return Optional.empty();
  }

  /** Where the marker of a building ends that stands there, if one does. */
  private static int endOfMarker(String text, int at) {
    if (at < text.length()) {
      boolean house = at + 1 < text.length() && text.charAt(at + 1) == '楼';
      switch (text.charAt(at)) {
        case '栋', '幢', '座' -> {
          return at + 1;
        }
        case '#' -> {
          return house ? at + 2 : at + 1;
        }
        case '号' -> {
          return house ? at + 2 : at;
        }
        default -> {}
      }
    }
    return at;
  }

  /**
   * The usual ending: a unit and a room, or a room alone, and nothing else; the patterns, which
   * read these the same way, cost ten times as much.
   */
  private static Optional<Door> glance(String text, int start, int end, int marked) {
    int at = isJoin(text, marked) ? marked + 1 : marked;
    String unit = "";
    int number = endOfNumber(text, at);
    int behind = text.startsWith("单元", number) ? number + 2 : number;
    if (number > at && (isJoin(text, behind) || behind > number && marked > end)) {
      unit = text.substring(at, number);
      at = isJoin(text, behind) ? behind + 1 : behind;
    }
    int room = at;
    while (room < text.length() && text.charAt(room) >= '0' && text.charAt(room) <= '9') {
      room++;
    }
    int rest = room < text.length() && "室房号".indexOf(text.charAt(room)) >= 0 ? room + 1 : room;
    boolean whole = room > at && room - at <= LONGEST_ROOM && rest == text.length();
    return whole
        ? Optional.of(new Door(start, text.substring(start, end), unit, text.substring(at, room)))
        : Optional.empty();
  }

  private static boolean isJoin(String text, int at) {
    return at < text.length() && JOINS.indexOf(text.charAt(at)) >= 0;
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
