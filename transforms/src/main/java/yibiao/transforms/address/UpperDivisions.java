package yibiao.transforms.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The provinces, cities and counties that an address may begin with. */
final class UpperDivisions {
  /** A name this short (东区, 郊区) may be something else where no other division stands before. */
  private static final int TOO_SHORT_TO_BEGIN = 2;

  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final Set<String> others;

  /**
   * The nation's.
   *
   * @param others short forms that are known to be meant in the area at hand
   */
  UpperDivisions(Collection<String> others) {
    this.others = Set.copyOf(others);
    Set<String> names = new HashSet<>();
    Nation.divisions().forEach(division -> names.add(division.inDigits()));
    names.addAll(others);
    names.forEach(n -> byFirst.computeIfAbsent(n.charAt(0), c -> new ArrayList<>()).add(n));
    byFirst.values().forEach(list -> list.sort(Comparator.comparing(n -> -n.length())));
  }

  /** Whether the name of a narrower division begins at a place, such as 赣州经济技术开发区. */
  interface Narrower {
    boolean beginsAt(String text, int at);
  }

  /**
   * The text without the divisions that it begins with.
   *
   * @param text with its numerals as digits, as the names are here: 三明市 is 3明市
   */
  String cutFrom(String text) {
    return cutFrom(text, (whole, at) -> false);
  }

  /** The same, up to where a narrower division's name begins. */
  String cutFrom(String text, Narrower narrower) {
    int at = 0;
    for (int end = endOfName(text, at);
        end > at && !narrower.beginsAt(text, at);
        end = endOfName(text, at)) {
      at = end;
    }
    return text.substring(at);
  }

  private int endOfName(String text, int at) {
    if (at < text.length()) {
      for (String name : byFirst.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(name, at)
            && (at > 0 || name.length() > TOO_SHORT_TO_BEGIN || others.contains(name))) {
          return at + name.length();
        }
      }
    }
    return at;
  }
}
