package yibiao.simulator.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import yibiao.simulator.world.Person;

/**
 * Which true values at least one source delivered readably: the cells that nobody should have to
 * type again.
 */
public final class Known {
  private final Map<Integer, Set<String>> items = new HashMap<>();

  public void saw(Person person, String item) {
    items.computeIfAbsent(person.number(), k -> new HashSet<>(32)).add(item);
  }

  public Set<String> of(Person person) {
    return new TreeSet<>(items.getOrDefault(person.number(), Set.of()));
  }

  boolean anybody(Person person) {
    return items.containsKey(person.number());
  }
}
