package yibiao.transforms.address;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import yibiao.standard.cleanse.ChineseNumerals;
import yibiao.standard.cleanse.Text;
import yibiao.standard.plan.RunPlan.Division;

/**
 * Reads an address text from both ends: divisions from the left, room, unit and building from the
 * right; what is left in the middle is the road with its number, and the estate. The parts are
 * those of GB/T 23705 (地名 地址编码规则).
 */
public final class AddressParser {
  private static final Pattern REMARK = Pattern.compile("[(（][^()（）0-9]*[)）]");
  private static final String ORDINAL = "第";
  private static final String NOISE = ",，。;；、()（）【】[]";

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
        ChineseNumerals.toDigits(withoutNoise(withoutRemarks(Text.normalise(raw))))
            .toUpperCase(Locale.ROOT);
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
      rest = divisions.behind(named, rest);
    }
    return tail(rest, township, community);
  }

  /** Without what stands in brackets and names no number: (租住). */
  private static String withoutRemarks(String text) {
    return text.indexOf('(') < 0 && text.indexOf('（') < 0
        ? text
        : REMARK.matcher(text).replaceAll("");
  }

  private static String withoutNoise(String text) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean noise = !isUsual(c) && (c <= ' ' || c == '\u3000' || NOISE.indexOf(c) >= 0);
      if (noise && kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      } else if (!noise && kept != null) {
        kept.append(c);
      }
    }
    return kept == null ? text : kept.toString();
  }

  private static boolean isUsual(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '0' && c <= '9';
  }

  private static AddressParts tail(String rest, String township, String community) {
    Optional<Door> group = Door.ofVillage(rest);
    if (group.isPresent()) {
      Door g = group.get();
      String village = withoutOrdinal(rest.substring(0, g.start()));
      return new AddressParts(township, community, g.building(), "", g.room(), village, "", "", "");
    }
    Door door = Door.ofTown(rest).orElse(new Door(rest.length(), "", "", ""));
    String middle = withoutOrdinal(rest.substring(0, door.start()));
    String building = withoutLeadingZeros(door.building());
    String unit = withoutLeadingZeros(door.unit());
    String room = withoutLeadingZeros(door.room());
    Road road = Road.at(middle);
    return new AddressParts(
        township,
        community,
        "",
        road.name(),
        withoutLeadingZeros(road.number()),
        middle.substring(road.end()),
        building,
        unit,
        room);
  }

  /** 第 belongs to the number behind it: 第3组. */
  private static String withoutOrdinal(String text) {
    return text.endsWith(ORDINAL) ? text.substring(0, text.length() - 1) : text;
  }

  private static String withoutLeadingZeros(String part) {
    int from = 0;
    while (from < part.length() - 1 && part.charAt(from) == '0') {
      from++;
    }
    return part.substring(from);
  }
}
