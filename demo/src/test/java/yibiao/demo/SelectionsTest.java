package yibiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.reports.Rosters;
import yibiao.reports.fill.Forms;
import yibiao.simulator.truth.Truth;
import yibiao.simulator.truth.Truth.TruePerson;

/** Whom a form lists, against the truth: nobody who does not belong in it, nobody missing. */
@Order(2)
class SelectionsTest {
  private final RunningDemo demo = RunningDemo.get();
  private final Account worker = demo.bean(Accounts.class).find("worker1").orElseThrow();
  private final String community = worker.organisation().jurisdiction();
  private final Truth truth = demo.demo().truth();

  /** The people of a list, by their number in the truth; whom nobody knows is 0. */
  private List<Integer> listed(String people) throws Exception {
    byte[] blank = Rosters.blank("名册", "姓名", "身份证号", "现住址");
    byte[] filled =
        demo.bean(Forms.class)
            .fill(Forms.Blank.of(blank, people), worker, community)
            .file()
            .bytes();
    List<Integer> numbers = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(filled))) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 1 && !text(row, 0).isEmpty()) {
          numbers.add(number(text(row, 0), text(row, 1), text(row, 2)));
        }
      }
    }
    return numbers;
  }

  private static String text(Row row, int column) {
    return row.getCell(column) == null ? "" : row.getCell(column).toString();
  }

  /** By her ID number; where that was delivered wrong, by name and home. */
  private int number(String name, String id, String address) {
    return truth.people().values().stream()
        .filter(p -> is(p, "id_number", id))
        .findFirst()
        .or(
            () ->
                truth.people().values().stream()
                    .filter(p -> is(p, "name", name) && is(p, "address", address))
                    .findFirst())
        .map(TruePerson::number)
        .orElse(0);
  }

  private Predicate<TruePerson> rule(String people) {
    Predicate<TruePerson> alive = p -> !is(p, "life_status", "死亡");
    return switch (people) {
      case "全体居民" -> alive;
      case "60岁以上老年人" -> alive.and(p -> age(p) >= 60);
      case "80岁以上老年人" -> alive.and(p -> age(p) >= 80);
      case "18岁以下居民" -> alive.and(p -> age(p) < 18);
      case "18至59周岁男性" -> alive.and(p -> age(p) >= 18 && age(p) < 60 && is(p, "sex", "男"));
      case "独居老人" -> alive.and(p -> age(p) >= 60 && is(p, "living_alone", "是"));
      case "低保人员" -> alive.and(p -> is(p, "low_income", "是"));
      case "流动人口" -> alive.and(p -> !text(p, "arrival_date").isEmpty());
      case "户籍人口" -> alive.and(p -> text(p, "arrival_date").isEmpty());
      case "选民" -> alive.and(p -> age(p) >= 18 && text(p, "arrival_date").isEmpty());
      case "留守儿童" -> alive.and(p -> !text(p, "left_behind").isEmpty());
      case "失能老年人" -> alive.and(p -> age(p) >= 60 && !text(p, "disability_level").isEmpty());
      case "育龄妇女" -> alive.and(p -> age(p) >= 15 && age(p) < 50 && is(p, "sex", "女"));
      case "少数民族" -> alive.and(p -> !is(p, "ethnicity", "汉族"));
      case "户主" -> alive.and(p -> is(p, "relation_to_head", "户主"));
      default -> throw new IllegalArgumentException(people);
    };
  }

  private int age(TruePerson person) {
    return java.time.LocalDate.parse(text(person, "birth_date")).until(truth.today()).getYears();
  }

  private static String text(TruePerson person, String item) {
    return person.items().getOrDefault(item, "");
  }

  private static boolean is(TruePerson person, String item, String value) {
    return text(person, item).equals(value);
  }

  /**
   * A selection can be right only where a source has said what it goes by.
   *
   * @param known what a source has to have said of whoever belongs in it
   * @param wrong what a source has to have said of whoever does not
   */
  @ParameterizedTest
  @CsvSource({
    "全体居民, '', life_status",
    "60岁以上老年人, birth_date, birth_date",
    "80岁以上老年人, birth_date, birth_date",
    "18岁以下居民, birth_date, birth_date",
    "18至59周岁男性, birth_date, birth_date",
    "独居老人, living_alone, living_alone",
    "低保人员, low_income, low_income",
    "流动人口, arrival_date, ''",
    "户籍人口, '', arrival_date",
    "选民, birth_date, arrival_date",
    "留守儿童, left_behind, left_behind",
    "失能老年人, disability_level, disability_level",
    "育龄妇女, birth_date, birth_date",
    "少数民族, ethnicity, ethnicity",
    "户主, relation_to_head, relation_to_head"
  })
  void whoIsListedIsWhoBelongsInIt(String people, String known, String wrong) throws Exception {
    List<TruePerson> here =
        truth.people().values().stream().filter(p -> is(p, "community_code", community)).toList();
    Set<Integer> there = numbers(here, rule(people));
    Predicate<TruePerson> told =
        p -> p.delivered() && (known.isEmpty() || p.known().contains(known));
    List<Integer> listed = listed(people);
    Set<Integer> missing = numbers(here, rule(people).and(told));
    missing.removeAll(listed);
    if (!people.equals("全体居民")) {
      missing.retainAll(listed("全体居民")); // Whom the lake has elsewhere no list of here can have.
    }
    // Those of whom a source says that they do not belong in it; of others nobody can know.
    Set<Integer> strangers = new TreeSet<>(listed);
    strangers.removeAll(there);
    strangers.removeIf(
        n -> n > 0 && !wrong.isEmpty() && !truth.people().get(n).known().contains(wrong));
    System.out.printf(
        "%s: %d listed, %d strangers, %d missing of %d%n",
        people, listed.size(), strangers.size(), missing.size(), there.size());
    assertThat(listed).as("the selection is tried on somebody").isNotEmpty();
    assertThat(listed.stream().filter(n -> n > 0)).as("nobody twice").doesNotHaveDuplicates();
    // What sources deliver wrong, the lake has wrong: of its cells 0.1 %, and so of these people.
    double most = Math.max(1, there.size() * 0.01);
    assertThat((double) strangers.size())
        .as(people + ": who do not belong in it")
        .isLessThanOrEqualTo(most);
    assertThat((double) missing.size()).as(people + ": who are missing").isLessThanOrEqualTo(most);
  }

  private static Set<Integer> numbers(List<TruePerson> people, Predicate<TruePerson> rule) {
    return people.stream()
        .filter(rule)
        .map(TruePerson::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void gridsPartTheCommunity() throws Exception {
    List<Integer> all = listed("全体居民");
    Set<Integer> byGrid = new TreeSet<>();
    int sum = 0;
    for (int grid = 1; grid < 9; grid++) {
      List<Integer> here = listed("第" + grid + "网格居民");
      sum += here.size();
      byGrid.addAll(here);
    }
    assertThat(sum).as("nobody is in two grids").isLessThanOrEqualTo(all.size()).isPositive();
    assertThat(all).containsAll(byGrid);
  }
}
