package yibiao.transforms.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibiao.transforms.cleanse.ChineseNumerals;
import yibiao.transforms.cleanse.Text;
import yibiao.transforms.plan.RunPlan.Division;

/**
 * Reads an address text from both ends: divisions from the left, room, unit and building from the
 * right; what is left in the middle is the road with its number, and the estate. The parts are
 * those of GB/T 23705 (地名 地址编码规则).
 */
public final class AddressParser {
  private static final Pattern NOISE = Pattern.compile("[\\s,，。;；、()（）【】\\[\\]]");
  private static final Pattern GROUP = Pattern.compile("(\\d+)(?:村民小组|小组|组|队)(\\d+)(?:号|户)?$");
  private static final String JOIN = "[-—–－/]";
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
  private static final Pattern ROAD =
      Pattern.compile("^(.{1,12}?(?:大道|路|街|巷|弄|道))(?:(\\d+(?:-\\d+)?)号?(?!栋|幢|座))?");

  private final Divisions divisions;

  /**
   * @param divisions the division table of the area that texts are about
   */
  public AddressParser(List<Division> divisions) {
    this.divisions = new Divisions(divisions);
  }

  /** The parts of a text; all of them "" for a text that names nothing known. */
  public AddressParts parse(String raw) {
    String text =
        ChineseNumerals.toDigits(NOISE.matcher(Text.normalise(raw)).replaceAll("")).toUpperCase();
    String rest = divisions.withoutUpper(text);
    String township = "";
    Divisions.Spelling named = divisions.townshipAtStartOf(rest);
    if (named != null) {
      township = named.code();
      rest = rest.substring(named.text().length());
    }
    String community = "";
    named = divisions.communityAtStartOf(rest, township);
    if (named != null) {
      community = named.code();
      rest = rest.substring(named.text().length());
    }
    return tail(rest, township, community);
  }

  private static AddressParts tail(String rest, String township, String community) {
    Matcher group = GROUP.matcher(rest);
    if (group.find()) {
      return new AddressParts(
          township, community, group.group(1), "", group.group(2), "", "", "", "");
    }
    Matcher door = SPELLED.matcher(rest);
    boolean found = door.find();
    if (!found) {
      door = DASHED.matcher(rest);
      found = door.find();
    }
    String middle = found ? rest.substring(0, door.start()) : rest;
    String building = found ? withoutLeadingZeros(door.group(1)) : "";
    String unit = found ? orEmpty(door.group(2)) : "";
    String room = found ? orEmpty(door.group(3)) : "";
    Matcher road = ROAD.matcher(middle);
    if (!road.find()) {
      return new AddressParts(township, community, "", "", "", middle, building, unit, room);
    }
    String estate = middle.substring(road.end());
    String number = orEmpty(road.group(2));
    return new AddressParts(
        township, community, "", road.group(1), number, estate, building, unit, room);
  }

  private static String orEmpty(String part) {
    return part == null ? "" : withoutLeadingZeros(part);
  }

  private static String withoutLeadingZeros(String part) {
    int from = 0;
    while (from < part.length() - 1 && part.charAt(from) == '0') {
      from++;
    }
    return part.substring(from);
  }
}
