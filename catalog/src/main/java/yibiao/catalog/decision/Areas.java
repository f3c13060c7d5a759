package yibiao.catalog.decision;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of areas, each a division code prefix; "" is everywhere.
 *
 * @param prefixes none of which begins with another
 */
public record Areas(Set<String> prefixes) {
  public static final Areas EVERYWHERE = new Areas(Set.of(""));
  public static final Areas NOWHERE = new Areas(Set.of());

  static Areas of(Collection<String> prefixes) {
    Set<String> kept = new TreeSet<>();
    for (String prefix : prefixes) {
      if (prefixes.stream().noneMatch(other -> isWithin(prefix, other) && !prefix.equals(other))) {
        kept.add(prefix);
      }
    }
    return new Areas(kept);
  }

  /** The areas that lie in both. */
  Areas within(Areas other) {
    Set<String> both = new TreeSet<>();
    for (String a : prefixes) {
      for (String b : other.prefixes) {
        if (isWithin(a, b)) {
          both.add(a);
        } else if (isWithin(b, a)) {
          both.add(b);
        }
      }
    }
    return of(both);
  }

  /** Whether every place of the other lies in this one too. */
  boolean covers(Areas other) {
    return other.prefixes.stream()
        .allMatch(place -> prefixes.stream().anyMatch(prefix -> isWithin(place, prefix)));
  }

  public boolean isNowhere() {
    return prefixes.isEmpty();
  }

  /** Whether a row of that division code lies in one of them; a row without a code lies nowhere. */
  public boolean contains(String code) {
    return code != null && prefixes.stream().anyMatch(code::startsWith);
  }

  private static boolean isWithin(String place, String prefix) {
    return place.startsWith(prefix);
  }
}
