package yibiao.door.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.decision.VisibleRow;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.demo.RunningDemo;
import yibiao.door.gateway.Refusal;
import yibiao.lake.Lake;

/**
 * Random lists, authorizations, people and queries: what comes out of the query engine is what the
 * decision function allows, cell by cell.
 */
class GrantedCellsTest {
  private static final long SEED = Long.getLong("yibiao.seed", System.nanoTime());
  private static final int LISTS = Integer.getInteger("yibiao.lists", 12);
  private static final List<String> PEOPLE =
      List.of("worker1", "worker2", "civil", "health", "property", "steward", "auditor");

  private final RunningDemo demo = RunningDemo.get();
  private final Random random = new Random(SEED);
  private final Map<String, List<Map<String, String>>> lake = new HashMap<>();
  private int refusals;
  private long cells;

  @Test
  void everyCellIsWhatTheDecisionAllows() throws SQLException {
    try (RandomLists lists = new RandomLists(demo, random)) {
      for (int n = 0; n < LISTS; n++) {
        lists.publish();
        PEOPLE.forEach(person -> lists.authorize(account(person)));
        for (String person : PEOPLE) {
          for (DataResource resource : demo.bean(SharingPolicies.class).resources().values()) {
            ask(account(person), resource);
          }
        }
        lists.withdrawAll();
      }
    }
    System.out.printf("seed %d: %d cells, %d refusals as decided%n", SEED, cells, refusals);
    assertThat(cells).isGreaterThan(100_000);
    assertThat(refusals).isPositive();
  }

  private Account account(String name) {
    return demo.bean(Accounts.class).find(name).orElseThrow();
  }

  private void ask(Account person, DataResource resource) throws SQLException {
    List<String> columns = new ArrayList<>(resource.columns().keySet());
    columns.removeIf(column -> random.nextInt(3) == 0);
    if (columns.isEmpty()) {
      return;
    }
    Decision all = decide(person, resource, columns);
    Answer answer = run(person, resource, columns);
    if (!all.isAllowed()) {
      assertThat(answer.refusal().map(Refusal::kind))
          .as(told(person, resource))
          .contains(Refusal.Kind.INVISIBLE);
      refusals++;
      return;
    }
    List<String> open = columns.stream().filter(column -> !all.refuses(column)).toList();
    if (open.size() < columns.size()) {
      assertThat(answer.refusal()).as(told(person, resource)).isPresent();
      assertThat(answer.rows()).isEmpty();
      refusals++;
      answer = open.isEmpty() ? answer : run(person, resource, open);
    }
    if (!open.isEmpty()) {
      assertThat(answer.refusal()).as(told(person, resource)).isEmpty();
      assertThat(counted(answer.rows()))
          .as(told(person, resource))
          .isEqualTo(counted(expected(person, resource, open)));
      cells += (long) answer.rows().size() * open.size();
    }
  }

  private Answer run(Account person, DataResource resource, List<String> columns)
      throws SQLException {
    String list = columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    String from = " FROM " + resource.name();
    String sql =
        switch (random.nextInt(4)) {
          case 0 -> "WITH t AS (SELECT " + list + from + ") SELECT * FROM t";
          case 1 -> "SELECT " + list + " FROM (SELECT *" + from + ")";
          case 2 -> "SELECT " + list + from + " UNION ALL SELECT " + list + from + " WHERE false";
          default -> "SELECT " + list + from;
        };
    return Answer.of(demo.bean(PersonQuery.class), Session.of(person.name()), sql);
  }

  private Decision decide(Account person, DataResource resource, List<String> columns) {
    return Decisions.decide(
        demo.bean(SharingPolicies.class).inForce(),
        person,
        resource.name(),
        columns,
        Optional.empty(),
        demo.bean(Clock.class).instant());
  }

  private List<List<String>> expected(Account person, DataResource resource, List<String> columns) {
    Decision decision = decide(person, resource, columns);
    LocalDate today = LocalDate.now(demo.bean(Clock.class));
    return rows(resource).stream()
        .flatMap(row -> VisibleRow.of(resource, decision, row, today).stream())
        .map(seen -> columns.stream().map(c -> seen.get(c) == null ? "" : seen.get(c)).toList())
        .toList();
  }

  /** A table as it lies in the lake, read past every gate. */
  private List<Map<String, String>> rows(DataResource resource) {
    return lake.computeIfAbsent(
        resource.name(),
        name -> {
          List<String> columns = new ArrayList<>(resource.columns().keySet());
          if (!resource.birthColumn().isEmpty() && !columns.contains(resource.birthColumn())) {
            columns.add(resource.birthColumn());
          }
          List<Map<String, String>> rows = new ArrayList<>();
          String[] parts = name.split("\\.");
          demo.bean(Lake.class)
              .forEach(
                  parts[0],
                  parts[1],
                  columns,
                  row -> {
                    row.replaceAll((column, value) -> value.isEmpty() ? null : value);
                    rows.add(row);
                  });
          return rows;
        });
  }

  /** Each row and how often it is there. */
  private static Map<List<String>, Long> counted(List<List<String>> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
  }

  private static String told(Account person, DataResource resource) {
    return "seed " + SEED + ": " + person.name() + ", " + resource.name();
  }
}
