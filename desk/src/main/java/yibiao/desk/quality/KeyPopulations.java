package yibiao.desk.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yibiao.lake.Lake;

/** How many residents are in each key population, counted once for each state of the lake. */
@Component
public class KeyPopulations {
  /** The table, as the sharing list names it. */
  public static final String TABLE = "core.key_population";

  private static final String NAMESPACE = "core";
  private static final String NAME = "key_population";

  private final Lake lake;
  private Counted counted = new Counted(0, Map.of());

  KeyPopulations(Lake lake) {
    this.lake = lake;
  }

  private record Counted(long version, Map<String, Long> residents) {}

  /** Category → residents. */
  public synchronized Map<String, Long> counts() {
    long version = lake.version(NAMESPACE, NAME);
    if (version != counted.version()) {
      counted = new Counted(version, count());
    }
    return counted.residents();
  }

  private Map<String, Long> count() {
    Map<String, Set<String>> residents = new TreeMap<>();
    lake.forEach(
        NAMESPACE,
        NAME,
        List.of("category", "resident_id"),
        row ->
            residents
                .computeIfAbsent(row.get("category"), category -> new HashSet<>())
                .add(row.get("resident_id")));
    return residents.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> (long) e.getValue().size(), (a, b) -> a, TreeMap::new));
  }
}
