package yibiao.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yibiao.demo.RunningDemo;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.lake.Lake;

/**
 * A delivery that its source takes back leaves no trace in what people see; taken up again, it
 * does.
 */
class WithdrawalTest {
  private final RunningDemo demo = RunningDemo.get();
  private final Deliveries deliveries = demo.bean(Deliveries.class);
  private final Lake lake = demo.bean(Lake.class);

  private int poor() {
    return lake.find("core", "key_population", "resident_id", "category", "low_income").size();
  }

  @Test
  void whatWasWithdrawnCountsNoMoreUntilItIsTakenUpAgain() throws Exception {
    TransformJob job = demo.bean(TransformJob.class);
    if (demo.bean(TransformJob.class).isStale()) {
      job.run(false, (stage, rows) -> {});
    }
    Map<String, String> before = demo.residents();
    int poor = poor();
    List<String> theirs =
        deliveries.newest(10_000).stream()
            .filter(d -> d.source().equals("civil") && d.dataset().equals("low_income"))
            .filter(d -> d.status().equals("COMMITTED"))
            .map(Deliveries.Line::id)
            .toList();
    assertThat(poor).isPositive();
    assertThat(theirs).isNotEmpty();

    theirs.forEach(id -> assertThat(deliveries.withdraw(id, "重复报送")).isTrue());
    assertThat(deliveries.withdraw(theirs.getFirst(), "")).isFalse();
    assertThat(demo.bean(TransformJob.class).isStale()).isTrue();
    int withdrawn = linked(job, false);
    assertThat(withdrawn).isPositive().isLessThan(before.size() / 10);
    assertThat(poor()).isZero();
    assertThat(demo.residents().keySet())
        .noneMatch(record -> record.startsWith("civil/low_income/"));

    theirs.forEach(id -> assertThat(deliveries.takeUp(id)).isTrue());
    assertThat(linked(job, false)).isEqualTo(withdrawn);
    assertThat(poor()).isEqualTo(poor);
    assertThat(groups(demo.residents())).isEqualTo(groups(before));
    Map<String, String> keptUp = demo.residents();
    Set<Set<String>> pairs = pairs("pair");
    Set<Set<String>> reviews = pairs("review");
    Map<String, Map<Map<String, String>, Integer>> tables = tables();

    assertThat(linked(job, true)).isGreaterThan(10 * withdrawn);
    tables().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(tables.get(table)));
    assertThat(demo.residents()).isEqualTo(keptUp);
    assertThat(pairs("pair")).isEqualTo(pairs);
    assertThat(pairs("review")).isEqualTo(reviews);
  }

  /** The rows of every table that runs make, but for those that weights stand in, and run ids. */
  private Map<String, Map<Map<String, String>, Integer>> tables() {
    Map<String, Map<Map<String, String>, Integer>> tables = new TreeMap<>();
    for (String namespace : List.of("std", "core", "dq")) {
      for (String name : lake.tables(namespace)) {
        if (name.equals("quarantine")) {
          continue; // It is delivered, not made.
        }
        List<String> columns = new ArrayList<>(lake.columns(namespace, name));
        columns.remove("run_id");
        Map<Map<String, String>, Integer> rows = new HashMap<>();
        lake.forEach(namespace, name, columns, row -> rows.merge(row, 1, Integer::sum));
        tables.put(namespace + "." + name, rows);
        int count = rows.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(lake.rows(namespace, name)).as(namespace + "." + name).isEqualTo(count);
      }
    }
    return tables;
  }

  /** Runs, and says how many records linkage had to look at. */
  private static int linked(TransformJob job, boolean full) throws IOException {
    return job.run(full, (stage, rows) -> {}).rows().get("link_records").intValue();
  }

  private Set<Set<String>> pairs(String table) {
    Set<Set<String>> pairs = new HashSet<>();
    lake.forEach(
        "link",
        table,
        List.of("record_a", "record_b"),
        row -> pairs.add(Set.of(row.get("record_a"), row.get("record_b"))));
    return pairs;
  }

  private static Set<Set<String>> groups(Map<String, String> residents) {
    Map<String, Set<String>> groups = new TreeMap<>();
    residents.forEach(
        (record, resident) -> groups.computeIfAbsent(resident, r -> new TreeSet<>()).add(record));
    return Set.copyOf(groups.values());
  }
}
