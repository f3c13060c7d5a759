package yibiao.transforms.address;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** The provinces, cities and counties that an address may begin with. */
final class UpperDivisions {
  /** A name this short (东区, 郊区) may be something else where no other division stands before. */
  private static final int TOO_SHORT_TO_BEGIN = 2;

  private final Beginnings<String> names;
  private final Set<String> others;

  /**
   * The nation's.
   *
   * @param others short forms that are known to be meant in the area at hand
   */
  UpperDivisions(Collection<String> others) {
    this.others = Set.copyOf(others);
    Set<String> all = new HashSet<>(others);
    Nation.divisions().forEach(division -> all.add(division.inDigits()));
    names =
        new Beginnings<>(
            all.stream().sorted(Comparator.comparing(name -> -name.length())).toList(),
            name -> name);
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
    for (String name : names.at(text, at)) {
      if (text.startsWith(name, at)
          && (at > 0 || name.length() > TOO_SHORT_TO_BEGIN || others.contains(name))) {
        return at + name.length();
      }
    }
    return at;
  }
}
