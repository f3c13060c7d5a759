package yibiao.transforms.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many people of each category live in each community, with the sums of townships and of the
 * whole. Every person stands in exactly one category.
 */
public final class AreaCounts {
  private static final int TOWNSHIP_CODE = 9;

  /** The area of the whole. */
  public static final String WHOLE = "";

  /** One number of the table. */
  public record Cell(String area, String category) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int byArea = area.compareTo(other.area);
      return byArea != 0 ? byArea : category.compareTo(other.category);
    }
  }

  private final Map<Cell, Long> counts = new HashMap<>();
  private final Map<String, Set<String>> communitiesOf = new TreeMap<>();
  private final Set<String> categories = new TreeSet<>();

  /** Adds people of one community (12-digit code) and category. */
  public void add(String community, String category, long people) {
    categories.add(category);
    communitiesOf.computeIfAbsent(townshipOf(community), t -> new TreeSet<>()).add(community);
    for (String area : new String[] {community, townshipOf(community), WHOLE}) {
      counts.merge(new Cell(area, category), people, Long::sum);
    }
  }

  public static String townshipOf(String community) {
    return community.substring(0, TOWNSHIP_CODE);
  }

  public long count(String area, String category) {
    return counts.getOrDefault(new Cell(area, category), 0L);
  }

  public Set<String> categories() {
    return categories;
  }

  public Set<String> townships() {
    return communitiesOf.keySet();
  }

  public Collection<String> communities(String township) {
    return communitiesOf.getOrDefault(township, Set.of());
  }

  /** Every number of the table, sums included. */
  public Set<Cell> cells() {
    Set<Cell> cells = new TreeSet<>();
    for (String category : categories) {
      cells.add(new Cell(WHOLE, category));
      communitiesOf.forEach(
          (township, communities) -> {
            cells.add(new Cell(township, category));
            communities.forEach(community -> cells.add(new Cell(community, category)));
          });
    }
    return cells;
  }
}
