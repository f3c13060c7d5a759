package yibiao.transforms.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yibiao.transforms.cleanse.ChineseNumerals;
import yibiao.transforms.plan.RunPlan.Division;

/**
 * The names of one district's divisions, as people write them: 建国路居委会 is also 建国路社区. Source of the
 * codes: National Bureau of Statistics, statistical division codes (统计用区划代码).
 */
final class Divisions {
  private static final Pattern COMMUNITY_SUFFIX =
      Pattern.compile("(社区居民委员会|社区居委会|居民委员会|村民委员会|居委会|村委会|社区|村)$");
  private static final List<String> COMMUNITY_SUFFIXES =
      List.of("社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "居委会", "村委会", "社区", "村");

  /** A name as it may stand in a text, and the code it means. */
  record Spelling(String text, String code) {}

  private final UpperDivisions upper;
  private final List<Spelling> townships = new ArrayList<>();
  private final Map<Character, List<Spelling>> communities = new HashMap<>();

  Divisions(List<Division> divisions) {
    List<String> shortForms = new ArrayList<>();
    for (Division division : divisions) {
      String name = ChineseNumerals.toDigits(division.name());
      switch (division.level()) {
        case "township" -> townships.add(new Spelling(name, division.code().substring(0, 9)));
        case "village" -> addCommunity(name, division.code());
        default -> addShortForm(name, shortForms);
      }
    }
    Comparator<Spelling> longestFirst = Comparator.comparing(s -> -s.text().length());
    townships.sort(longestFirst);
    communities.values().forEach(list -> list.sort(longestFirst));
    upper = new UpperDivisions(shortForms);
  }

  private static void addShortForm(String name, List<String> shortForms) {
    if (name.length() > 2) {
      shortForms.add(name.substring(0, name.length() - 1));
    }
  }

  private void addCommunity(String name, String code) {
    String base = COMMUNITY_SUFFIX.matcher(name).replaceFirst("");
    for (String suffix : COMMUNITY_SUFFIXES) {
      communities
          .computeIfAbsent(base.charAt(0), k -> new ArrayList<>())
          .add(new Spelling(base + suffix, code));
    }
  }

  /** The text without the province, city and county it starts with. */
  String withoutUpper(String text) {
    return upper.cutFrom(text);
  }

  Spelling townshipAtStartOf(String text) {
    return firstPrefix(townships, text);
  }

  /**
   * The community the text starts with; one of the named township is preferred where names repeat.
   */
  Spelling communityAtStartOf(String text, String township) {
    if (text.isEmpty()) {
      return null;
    }
    List<Spelling> candidates = communities.getOrDefault(text.charAt(0), List.of());
    Spelling found = null;
    for (Spelling candidate : candidates) {
      if (text.startsWith(candidate.text())) {
        if (candidate.code().startsWith(township)) {
          return candidate;
        }
        found = found == null ? candidate : found;
      }
    }
    return township.isEmpty() ? found : null;
  }

  private static Spelling firstPrefix(List<Spelling> spellings, String text) {
    for (Spelling spelling : spellings) {
      if (text.startsWith(spelling.text())) {
        return spelling;
      }
    }
    return null;
  }
}
