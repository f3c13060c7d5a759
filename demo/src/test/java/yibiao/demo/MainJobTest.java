package yibiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.lake.Lake;

/** The whole job on real parts, checked against the truth of the synthetic district. */
@Order(1)
class MainJobTest {
  private final RunningDemo demo = RunningDemo.get();
  private final Summary summary = demo.summary();
  private final Lake lake = demo.bean(Lake.class);

  private Set<String> column(String namespace, String table, String column) {
    Set<String> values = new HashSet<>();
    lake.forEach(namespace, table, List.of(column), row -> values.add(row.get(column)));
    return values;
  }

  @Test
  void nothingThatWasDeliveredIsLost() {
    assertThat(summary.sources())
        .hasSize(5)
        .allMatch(s -> s.delivered() > 0 && s.delivered() == s.raw() + s.quarantined());
  }

  @Test
  void theBrokenFileIsReportedWithItsReason() {
    assertThat(summary.sources())
        .filteredOn(s -> s.source().equals("civil"))
        .allMatch(s -> s.quarantined() == 1 && s.problem().contains("elderly_resend.xlsx"));
  }

  @Test
  void aSecondRunDoublesNothing() throws Exception {
    Summary again = demo.demo().run();
    assertThat(again.sources()).isEqualTo(summary.sources());
    assertThat(again.residents()).isEqualTo(summary.residents());
    assertThat(again.keyPopulations()).isEqualTo(summary.keyPopulations());
    assertThat(again.forms()).isEqualTo(summary.forms());
  }

  @Test
  void residentsAreLinkedAndAddressesUnderstood() {
    assertThat(summary.linkage().f1()).isGreaterThanOrEqualTo(0.98);
    assertThat(summary.addresses().correctShare()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void formsArriveFilledAndRight() {
    assertThat(summary.forms()).hasSize(12);
    assertThat(summary.knownFilledShare()).isGreaterThanOrEqualTo(0.9);
    assertThat(summary.wrongShare()).isLessThanOrEqualTo(0.005);
  }

  @Test
  void everyKeyPopulationIsFound() {
    assertThat(summary.keyPopulations())
        .hasSize(8)
        .allMatch(line -> Math.abs(line.found() - line.truth()) <= 3 + line.truth() / 10);
  }

  @Test
  void everyResidentCanBeTracedToDeliveredRows() {
    Set<String> residents = new HashSet<>(column("core", "resident", "resident_id"));
    residents.addAll(column("link", "unlisted_resident", "resident_id"));
    assertThat(column("link", "resident_xref", "resident_id")).isEqualTo(residents);
    Set<String> records = column("std", "person_record", "record_id");
    assertThat(records).containsAll(column("link", "resident_xref", "record_id"));
    List<String> deliveries =
        new ArrayList<>(
            demo.bean(JdbcClient.class)
                .sql("select id from delivery where status = 'COMMITTED'")
                .query(String.class)
                .list());
    assertThat(deliveries).containsAll(column("std", "person_record", "delivery_id"));
  }

  @Test
  void theSummaryShowsTheListAtWork() {
    assertThat(summary.sql())
        .extracting(Summary.SqlLine::outcome)
        .containsExactly("clear", "masked", "cut", "refused", "invisible", "refused");
    assertThat(summary.accounts())
        .extracting(account -> account.role())
        .contains("steward", "worker", "analyst", "property", "auditor");
    assertThat(summary.seconds()).containsKeys("collect", "transform", "forms", "total");
    assertThat(summary.peakMemoryMegabytes()).isPositive();
  }
}
