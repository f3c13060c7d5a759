package yibiao.door.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.door.query.TrinoConnections;

/** The corpus of ways round the list: ways-round.yaml, each tried on the real engine. */
class WaysRoundTest {
  private static final RunningDemo DEMO = RunningDemo.get();
  private static final Secrets SECRETS = new Secrets(DEMO);
  private static final Map<String, Set<String>> KEPT = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, String>> HOMES = new ConcurrentHashMap<>();
  private static final List<Ways> ALL = read();

  /** Shared with nobody, so that nobody learns that it is there. */
  private static final String HIDDEN = "psychiatric_risk";

  /** Digits and letters in a row: what ID numbers, phones and resident ids are found by. */
  private static final Pattern WORDS = Pattern.compile("[0-9A-Za-z-]{6,}");

  /** One class of ways. */
  record Ways(String name, String as, String expect, List<Object> sql, List<List<String>> script) {}

  /** What came back: rows, or words. */
  record Outcome(List<List<String>> rows, String refusal) {
    boolean isRefused() {
      return !refusal.isEmpty();
    }

    String text() {
      return rows + refusal;
    }
  }

  private static List<Ways> read() {
    try (InputStream in = WaysRoundTest.class.getResourceAsStream("ways-round.yaml")) {
      List<Map<String, Object>> classes =
          YAMLMapper.builder().build().readValue(in, new TypeReference<>() {});
      return classes.stream().map(WaysRoundTest::ways).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Ways ways(Map<String, Object> c) {
    return new Ways(
        (String) c.get("class"),
        (String) c.get("as"),
        (String) c.get("expect"),
        (List<Object>) c.getOrDefault("sql", List.of()),
        (List<List<String>>) c.getOrDefault("script", List.of()));
  }

  @Test
  void thereAreMoreThanTwoHundredWays() {
    assertThat(ALL.stream().mapToInt(w -> w.sql().size() + w.script().size()).sum())
        .isGreaterThan(200);
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> noWayLeadsRoundTheList() {
    return ALL.stream()
        .flatMap(
            ways ->
                Stream.concat(
                        ways.sql().stream().map(WaysRoundTest::statements), ways.script().stream())
                    .map(
                        statements ->
                            DynamicTest.dynamicTest(
                                ways.name() + ": " + statements.getLast(),
                                () -> tryOut(ways, statements))));
  }

  @SuppressWarnings("unchecked")
  private static List<String> statements(Object line) {
    return line instanceof List<?> ? (List<String>) line : List.of((String) line);
  }

  private static void tryOut(Ways ways, List<String> statements) throws SQLException {
    List<Outcome> outcomes = new ArrayList<>();
    try (Connection connection =
        DEMO.bean(TrinoConnections.class).as(Session.of(ways.as()), "sql")) {
      for (String statement : statements) {
        outcomes.add(run(connection, SECRETS.in(statement)));
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      String asked = SECRETS.in(String.join("\n", statements.subList(0, i + 1)));
      holdsNoSecret(ways.as(), asked, outcomes.get(i).text());
      bringsNobodyHome(ways.as(), outcomes.get(i).rows());
    }
    Outcome last = outcomes.getLast();
    switch (ways.expect()) {
      case "refused" -> assertThat(last.isRefused()).as(last.text()).isTrue();
      case "unknown" -> assertThat(last.refusal()).isEqualTo(Refusal.NO_TABLE.text());
      case "empty" -> {
        assertThat(last.refusal()).isEmpty();
        assertThat(last.rows()).isEmpty();
      }
      case "same" -> isSame(outcomes, statements);
      case "safe" -> assertThat(last.refusal()).isEmpty();
      case "kept" -> {} // Refused or not: what is kept from her does not come.
      default -> throw new IllegalArgumentException(ways.expect());
    }
  }

  /** Words may repeat the names of a statement; but for those they are the same. */
  private static void isSame(List<Outcome> outcomes, List<String> statements) {
    Outcome first = outcomes.getFirst();
    Outcome second = outcomes.getLast();
    assertThat(first.rows()).isEqualTo(second.rows());
    String words = first.refusal().replace("psychiatric_risk", "nothing_at_all");
    assertThat(sorted(words)).isEqualTo(sorted(second.refusal()));
  }

  private static List<String> sorted(String words) {
    return Stream.of(words.split("[ ,]+")).sorted().toList();
  }

  private static Outcome run(Connection connection, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        ResultSet result = statement.getResultSet();
        int width = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= width; i++) {
            row.add(String.valueOf(result.getObject(i)));
          }
          rows.add(row);
        }
      }
      return new Outcome(rows, "");
    } catch (SQLException e) {
      return new Outcome(rows, Refusal.of(e).text());
    }
  }

  /** No value of the lake that is kept from the person; what she wrote herself is not news. */
  private static void holdsNoSecret(String account, String asked, String answer) {
    Set<String> kept = KEPT.computeIfAbsent(account, SECRETS::keptFrom);
    Matcher words = WORDS.matcher(answer);
    int found = 0;
    while (words.find()) {
      if (kept.contains(words.group()) && !asked.contains(words.group())) {
        found++;
      }
    }
    assertThat(found).as("secret values in the answer").isZero();
    if (!asked.toLowerCase(Locale.ROOT).contains(HIDDEN)) {
      assertThat(answer).as("a hidden column's name in the answer").doesNotContain(HIDDEN);
    }
  }

  /** No row has a resident together with her whole address, where that is kept from the person. */
  private static void bringsNobodyHome(String account, List<List<String>> rows) {
    Map<String, String> homes = HOMES.computeIfAbsent(account, SECRETS::homesKeptFrom);
    long found =
        rows.stream()
            .filter(
                row ->
                    row.stream()
                        .map(homes::get)
                        .anyMatch(home -> home != null && row.contains(home)))
            .count();
    assertThat(found).as("residents with their addresses").isZero();
  }
}
