package yibiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
  private final Truth truth = demo.demo().truth();

  private Set<String> listed(String people) throws Exception {
    byte[] blank = Rosters.blank("名册", "姓名", "身份证号", "现住址");
    byte[] filled =
        demo.bean(Forms.class)
            .fill(Forms.Blank.of(blank, people), worker, worker.organisation().jurisdiction())
            .file()
            .bytes();
    Set<String> numbers = new TreeSet<>();
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(filled))) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 1 && row.getCell(1) != null) {
          numbers.add(row.getCell(1).getStringCellValue());
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    numbers.remove("");
    return numbers;
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

  /** By what: a selection can be right only where a source has said what it goes by. */
  @ParameterizedTest
  @CsvSource({
    "全体居民, ''",
    "60岁以上老年人, birth_date",
    "80岁以上老年人, birth_date",
    "18岁以下居民, birth_date",
    "18至59周岁男性, birth_date",
    "独居老人, living_alone",
    "低保人员, low_income",
    "流动人口, arrival_date",
    "户籍人口, ''",
    "选民, birth_date",
    "留守儿童, left_behind",
    "失能老年人, disability_level",
    "育龄妇女, birth_date",
    "少数民族, ethnicity",
    "户主, relation_to_head"
  })
  void whoIsListedIsWhoBelongsInIt(String people, String known) throws Exception {
    String community = worker.organisation().jurisdiction();
    Set<String> there =
        truth.people().values().stream()
            .filter(p -> is(p, "community_code", community))
            .filter(rule(people))
            .map(p -> text(p, "id_number"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> tellable =
        truth.people().values().stream()
            .filter(p -> there.contains(text(p, "id_number")) && p.delivered())
            .filter(p -> p.known().contains("id_number"))
            .filter(p -> known.isEmpty() || p.known().contains(known))
            .map(p -> text(p, "id_number"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed = listed(people);
    assertThat(listed).as("the selection is tried on somebody").isNotEmpty();
    Set<String> strangers = new TreeSet<>(listed);
    strangers.removeAll(there);
    Set<String> missing = new TreeSet<>(tellable);
    missing.removeAll(listed);
    // Counts, not numbers: who they are stays out of what a test says.
    assertThat(strangers.size()).as(people + ": listed who do not belong in it").isZero();
    assertThat(missing.size()).as(people + ": missing, of " + tellable.size()).isZero();
  }

  @Test
  void gridsPartTheCommunity() throws Exception {
    Set<String> all = listed("全体居民");
    Set<String> byGrid = new TreeSet<>();
    int sum = 0;
    for (int grid = 1; grid < 9; grid++) {
      Set<String> here = listed("第" + grid + "网格居民");
      sum += here.size();
      byGrid.addAll(here);
    }
    assertThat(sum).isEqualTo(byGrid.size());
    assertThat(all).containsAll(byGrid);
  }
}
