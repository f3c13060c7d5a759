package yibiao.transforms.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import yibiao.standard.cleanse.ChineseNumerals;
import yibiao.standard.plan.RunPlan.Division;

/**
 * The names of one district's divisions, as people write them: 建国路居委会 is also 建国路社区. Source of the
 * codes: National Bureau of Statistics, statistical division codes (统计用区划代码).
 */
final class Divisions {
  private static final Pattern COMMUNITY_SUFFIX =
      Pattern.compile("(社区居民委员会|社区居委会|居民委员会|村民委员会|居委会|村委会|社区|村)$");
  private static final List<String> COMMUNITY_SUFFIXES =
      List.of("社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "居委会", "村委会", "社区", "村");

  /** Said twice by people who add the word to a name that has it: 香江社区社区. */
  private static final String COMMUNITY = "社区";

  /**
   * A name as it may stand in a text, and the code it means.
   *
   * @param own whether the ending is one of its own kind: 沙河村 is the village committee 沙河村委会 rather
   *     than the neighbourhood committee 沙河居委会, where there are both
   */
  record Spelling(String text, String code, boolean own) {}

  private final UpperDivisions upper;
  private final Beginnings<Spelling> townships;
  private final Beginnings<Spelling> communities;

  Divisions(List<Division> divisions) {
    List<String> shortForms = new ArrayList<>();
    List<Spelling> towns = new ArrayList<>();
    List<Spelling> villages = new ArrayList<>();
    for (Division division : divisions) {
      String name = ChineseNumerals.toDigits(division.name());
      switch (division.level()) {
        case "township" -> towns.add(new Spelling(name, division.code().substring(0, 9), true));
        case "village" -> addCommunity(name, division.code(), villages);
        default -> addShortForm(name, shortForms);
      }
    }
    Comparator<Spelling> longestFirst = Comparator.comparing(s -> -s.text().length());
    towns.sort(longestFirst);
    townships = new Beginnings<>(towns, Spelling::text);
    Comparator<Spelling> ownFirst = Comparator.comparing(s -> !s.own());
    villages.sort(longestFirst.thenComparing(ownFirst));
    communities = new Beginnings<>(villages, Spelling::text);
    upper = new UpperDivisions(shortForms);
  }

  private static void addShortForm(String name, List<String> shortForms) {
    if (name.length() > 2) {
      shortForms.add(name.substring(0, name.length() - 1));
    }
  }

  private static void addCommunity(String name, String code, List<Spelling> communities) {
    String base = COMMUNITY_SUFFIX.matcher(name).replaceFirst("");
    boolean village = name.endsWith("村") || name.endsWith("村委会") || name.endsWith("村民委员会");
    for (String suffix : COMMUNITY_SUFFIXES) {
      communities.add(new Spelling(base + suffix, code, village == suffix.startsWith("村")));
    }
  }

  /** The text without the province, city and county it starts with. */
  String withoutUpper(String text) {
    return upper.cutFrom(text, this::townshipBegins);
  }

  private boolean townshipBegins(String text, int at) {
    for (Spelling town : townships.at(text, at)) {
      if (text.startsWith(town.text(), at)) {
        return true;
      }
    }
    return false;
  }

  Spelling townshipAtStartOf(String text) {
    for (Spelling town : townships.at(text, 0)) {
      if (text.startsWith(town.text())) {
        return town;
      }
    }
    return null;
  }

  /**
   * The community the text starts with; one of the named township is preferred where names repeat.
   */
  Spelling communityAtStartOf(String text, String township) {
    Spelling found = null;
    for (Spelling candidate : communities.at(text, 0)) {
      if (text.startsWith(candidate.text())) {
        if (candidate.code().startsWith(township)) {
          return candidate;
        }
        found = found == null ? candidate : found;
      }
    }
    return township.isEmpty() ? found : null;
  }

  /** The text behind a community's name. */
  String behind(Spelling community, String text) {
    String rest = text.substring(community.text().length());
    return rest.startsWith(COMMUNITY) ? rest.substring(COMMUNITY.length()) : rest;
  }
}
