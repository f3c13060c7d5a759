package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import yibiao.reports.people.UnknownPeople;

/** Homes and places that a form lists. Which ones is asked where its title does not say it. */
record Things(LakeRows lake, Permissions permissions, FillRequest request) {
  private static final String ALL_PLACES = "重点场所|场所(台账|登记|名册|花名册|信息|名单|清单|情况|底数|汇总)|所有场所|全部场所";
  private static final String SOME_DWELLINGS = "出租|空置|闲置|危|公租|廉租|自建|群租|违建|违法|拆迁|安置|商铺|网约";

  /**
   * Those that were chosen.
   *
   * @param words what they are called
   */
  record Chosen(List<Map<String, String>> rows, String words) {}

  Chosen chosen(String title, Unit unit) throws SQLException {
    String resource = unit == Unit.PLACE ? "core.key_place" : "core.dwelling";
    if (!permissions.mayRead(request, resource)) {
      throw UnknownPeople.unseen(say(unit == Unit.PLACE ? "reports.places" : "reports.dwellings"));
    }
    return unit == Unit.PLACE ? places(title) : dwellings(title);
  }

  private Chosen places(String title) throws SQLException {
    List<Map<String, String>> all = lake.places();
    TreeSet<String> kinds = new TreeSet<>();
    all.forEach(place -> kinds.add(place.get("place.category")));
    List<String> named = kinds.stream().filter(title::contains).toList();
    if (!named.isEmpty()) {
      List<Map<String, String>> some = new ArrayList<>(all);
      some.removeIf(place -> !named.contains(place.get("place.category")));
      return new Chosen(some, String.join("、", named));
    }
    if (title.matches(".*(" + ALL_PLACES + ").*") && !title.matches(".*[九小].*场所.*")) {
      return new Chosen(all, say("reports.places"));
    }
    List<String> choice = new ArrayList<>(List.of(say("reports.places")));
    choice.addAll(kinds);
    throw UnknownPeople.unsaidPlaces(title, choice);
  }

  private Chosen dwellings(String title) throws SQLException {
    if (title.matches(".*(" + SOME_DWELLINGS + ").*") || !title.matches(".*[房屋宅楼].*")) {
      throw UnknownPeople.unsaidPlaces(title, List.of(say("reports.dwellings")));
    }
    return new Chosen(lake.dwellings(), say("reports.dwellings"));
  }
}
