package yibiao.transforms.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yibiao.standard.cleanse.ChineseNumerals;
import yibiao.standard.cleanse.Text;

/**
 * Which province, city and county an address anywhere in the nation names. Levels that are left out
 * are filled from those that are named (鼓楼区 behind 南京 is one of four); a name that several places
 * have, and nothing narrows, leads as far up as all of them agree.
 */
public final class UpperLevels {
  private static final String SUFFIXES = "省市区县旗盟";

  /** 凉山彝族自治州 is also 凉山, 广西壮族自治区 广西. */
  private static final Pattern AUTONOMOUS =
      Pattern.compile("(.{2,}?)(?:(?:[\\u4e00-\\u9fa5]{1,4}?族)+自治[州县旗区]|自治区|特别行政区)$");

  private static final List<String> LONG_WITH_PEOPLES = List.of("新疆", "内蒙古", "广西", "宁夏", "西藏");

  /** A short form this short may be a part of any name: it counts behind another division only. */
  private static final int SHORT = 2;

  private record Name(String text, String code, boolean whole) {}

  private final Map<Character, List<Name>> byFirst = new HashMap<>();

  public UpperLevels() {
    for (Nation.Upper division : Nation.divisions()) {
      add(new Name(division.inDigits(), division.code(), true));
      String shorter = shorter(division.inDigits());
      if (shorter.length() >= SHORT && !shorter.equals(division.inDigits())) {
        add(new Name(shorter, division.code(), false));
      }
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparing(n -> -n.text().length())));
  }

  private void add(Name name) {
    byFirst.computeIfAbsent(name.text().charAt(0), c -> new ArrayList<>()).add(name);
  }

  private static String shorter(String name) {
    for (String province : LONG_WITH_PEOPLES) {
      if (name.startsWith(province) && name.endsWith("自治区")) {
        return province;
      }
    }
    Matcher autonomous = AUTONOMOUS.matcher(name);
    if (autonomous.matches()) {
      return autonomous.group(1);
    }
    return SUFFIXES.indexOf(name.charAt(name.length() - 1)) >= 0
        ? name.substring(0, name.length() - 1)
        : name;
  }

  /**
   * The narrowest division that a text names.
   *
   * @return its 6-digit code, or "" where it names none, or several that have nothing in common
   */
  public String codeOf(String raw) {
    String text = ChineseNumerals.toDigits(Text.normalise(raw)).replace(" ", "");
    Set<String> possible = Set.of("");
    int at = 0;
    while (at < text.length()) {
      Step step = step(text, at, possible);
      if (step == null) {
        break;
      }
      possible = step.codes();
      at = step.end();
    }
    return common(possible);
  }

  private record Step(Set<String> codes, int end) {}

  /** The longest name there that fits what was named before. */
  private Step step(String text, int at, Set<String> possible) {
    List<Name> names = byFirst.getOrDefault(text.charAt(at), List.of());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).text();
      if (!text.startsWith(name, at)) {
        continue;
      }
      Set<String> fitting = new LinkedHashSet<>();
      for (Name candidate : names) {
        boolean clear = candidate.whole() || at > 0 || isProvinceOrCity(candidate.code());
        if (candidate.text().equals(name) && clear && fits(candidate.code(), possible)) {
          fitting.add(candidate.code());
        }
      }
      if (!fitting.isEmpty()) {
        return new Step(fitting, at + name.length());
      }
    }
    return null;
  }

  private static boolean isProvinceOrCity(String code) {
    return code.endsWith("00");
  }

  private static boolean fits(String code, Set<String> possible) {
    return possible.stream()
        .anyMatch(wider -> !code.equals(wider) && code.startsWith(withoutZeros(wider)));
  }

  /** The part of a code that all places within it share. */
  static String withoutZeros(String code) {
    return code.endsWith("0000")
        ? code.substring(0, 2)
        : code.endsWith("00") ? code.substring(0, 4) : code;
  }

  private static String common(Set<String> codes) {
    if (codes.size() == 1) {
      return codes.iterator().next();
    }
    for (int digits : new int[] {4, 2}) {
      Set<String> wider =
          codes.stream().map(code -> code.substring(0, digits)).collect(Collectors.toSet());
      if (wider.size() == 1) {
        return wider.iterator().next() + "0000".substring(digits - 2);
      }
    }
    return "";
  }
}
