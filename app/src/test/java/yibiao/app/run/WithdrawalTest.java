package yibiao.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yibiao.app.RunningDemo;
import yibiao.catalog.run.TransformRuns;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.lake.Lake;

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
    job.run((stage, rows) -> {});
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
    assertThat(demo.bean(TransformRuns.class).isStale()).isTrue();
    job.run((stage, rows) -> {});
    assertThat(poor()).isZero();
    assertThat(demo.residents().keySet())
        .noneMatch(record -> record.startsWith("civil/low_income/"));

    theirs.forEach(id -> assertThat(deliveries.takeUp(id)).isTrue());
    job.run((stage, rows) -> {});
    assertThat(poor()).isEqualTo(poor);
    assertThat(groups(demo.residents())).isEqualTo(groups(before));
  }

  private static java.util.Set<java.util.Set<String>> groups(Map<String, String> residents) {
    Map<String, java.util.Set<String>> groups = new TreeMap<>();
    residents.forEach(
        (record, resident) ->
            groups.computeIfAbsent(resident, r -> new java.util.TreeSet<>()).add(record));
    return java.util.Set.copyOf(groups.values());
  }
}
