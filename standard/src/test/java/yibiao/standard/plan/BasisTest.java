package yibiao.standard.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.Dataset.Retention;

class BasisTest {
  private static Dataset dataset(String table, Map<String, String> mapping) {
    return new Dataset(
        "s",
        table,
        "d",
        table,
        Entity.PERSON,
        Retention.LATEST_PER_KEY,
        List.of("id"),
        "",
        mapping,
        Map.of(),
        false);
  }

  private static RunPlan plan(
      String run, String today, List<Dataset> datasets, Map<String, Long> snapshots) {
    return new RunPlan(
        run,
        today,
        List.of("360702"),
        null,
        List.of(),
        datasets,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        "",
        5,
        Map.of(),
        "secret",
        snapshots,
        "1");
  }

  @Test
  void theSamePlanInAnotherRunChangesNothing() {
    Map<String, String> mapping = new LinkedHashMap<>(Map.of("name", "xm"));
    mapping.put("sex", "xb");
    Map<String, String> turned = new HashMap<>(mapping);
    Basis first = Basis.of(plan("1", "2026-01-01", List.of(dataset("a", mapping)), Map.of()));
    Basis again = Basis.of(plan("2", "2026-01-01", List.of(dataset("a", turned)), Map.of()));
    assertThat(again.isLike(first)).isTrue();
    assertThat(again.changedSince(first)).isEmpty();
  }

  @Test
  void aNewDayADatasetAndAMappingAreToldApart() {
    Basis before =
        Basis.of(plan("1", "2026-01-01", List.of(dataset("a", Map.of("name", "xm"))), Map.of()));
    Basis now =
        Basis.of(
            plan(
                "2",
                "2026-01-02",
                List.of(dataset("a", Map.of("name", "mc")), dataset("b", Map.of())),
                Map.of()));
    assertThat(now.isLike(before)).isFalse();
    assertThat(now.changedSince(before))
        .containsExactlyInAnyOrder(Basis.TODAY, Basis.DATASET + "a", Basis.DATASET + "b");
  }

  @Test
  void aDeliveryChangesNoPartButIsAReasonToRun() {
    Basis before = Basis.of(plan("1", "2026-01-01", List.of(), Map.of("a", 1L)));
    Basis now = Basis.of(plan("2", "2026-01-01", List.of(), Map.of("a", 2L)));
    assertThat(now.isLike(before)).isFalse();
    assertThat(now.changedSince(before)).isEmpty();
  }

  @Test
  void whatAnotherVersionHasWrittenIsLikeNothing() {
    Basis unread = new Basis(null, null, null, null, null);
    assertThat(unread.isLike(Basis.of(plan("1", "2026-01-01", List.of(), Map.of())))).isFalse();
  }
}
