package yibiao.simulator.truth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import yibiao.simulator.truth.Truth.TruePerson;

/** Compares a filled form, read back from its file, cell by cell with the truth. */
public final class FormScore {
  private final Truth truth;
  private final Map<String, TruePerson> byNumber = new HashMap<>();
  private final Map<String, TruePerson> byNameAndBirth = new HashMap<>();

  public FormScore(Truth truth) {
    this.truth = truth;
    for (TruePerson person : truth.people().values()) {
      byNumber.put(person.item("id_number"), person);
      byNameAndBirth.put(person.item("name") + person.item("birth_date"), person);
      byNameAndBirth.put(
          person.item("name")
              + person.item("birth_date").substring(0, 7)
              + person.item("community_code"),
          person);
    }
  }

  /**
   * The score of one file.
   *
   * @param known cells that some source delivered readably
   * @param knownFilled those of them that are filled
   * @param prefilled all filled cells that the truth speaks of
   * @param wrong those of them that are not the truth
   */
  public record Score(int known, int knownFilled, int prefilled, int wrong) {}

  /** Scores one file, or all those that are packed in one. */
  public Score score(Path file, String community) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    String title = "";
    for (byte[] book : books(file)) {
      try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(book))) {
        title = FilledRows.text(workbook.getSheetAt(0), 0, 0);
        if (title.contains("汇总")) {
          return rollup(workbook.getSheetAt(0), community);
        }
        rows.addAll(FilledRows.of(workbook));
      }
    }
    return people(rows, populationOf(title, community), community);
  }

  private static List<byte[]> books(Path file) throws IOException {
    if (!file.toString().endsWith(".zip")) {
      return List.of(Files.readAllBytes(file));
    }
    List<byte[]> books = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xlsx")) {
          books.add(zip.readAllBytes());
        }
      }
    }
    return books;
  }

  private Score people(
      List<Map<String, String>> rows, Predicate<TruePerson> population, String community) {
    int[] count = new int[4];
    Set<Integer> seen = new HashSet<>();
    Set<String> items = new HashSet<>();
    for (Map<String, String> row : rows) {
      items.addAll(row.keySet());
      TruePerson person = identify(row, community);
      if (person != null) {
        seen.add(person.number());
      }
      row.forEach((item, value) -> cell(count, person, item, value));
    }
    for (TruePerson person : truth.people().values()) {
      if (population.test(person) && person.delivered() && !seen.contains(person.number())) {
        items.forEach(item -> count[0] += knows(person, item) ? 1 : 0);
      }
    }
    return new Score(count[0], count[1], count[2], count[3]);
  }

  private void cell(int[] count, TruePerson person, String item, String value) {
    boolean known = person != null && knows(person, item);
    count[0] += known ? 1 : 0;
    if (!value.isEmpty()) {
      count[1] += known ? 1 : 0;
      count[2]++;
      count[3] += person != null && value.equals(valueOf(person, item)) ? 0 : 1;
    }
  }

  private TruePerson identify(Map<String, String> row, String community) {
    TruePerson byId = byNumber.get(row.getOrDefault("id_number", ""));
    if (byId != null) {
      return byId;
    }
    String name = row.getOrDefault("name", "");
    TruePerson byBirth = byNameAndBirth.get(name + row.getOrDefault("birth_date", "-"));
    if (byBirth != null) {
      return byBirth;
    }
    TruePerson byMonth =
        byNameAndBirth.get(name + row.getOrDefault("birth_month", "-") + community);
    return byMonth != null
        ? byMonth
        : byPhone(name, row.getOrDefault("phone", row.getOrDefault("address", "-")), community);
  }

  private TruePerson byPhone(String name, String other, String community) {
    return truth.people().values().stream()
        .filter(p -> p.item("name").equals(name) && p.item("community_code").equals(community))
        .filter(p -> p.item("phone").equals(other) || p.item("address").equals(other))
        .findFirst()
        .orElse(null);
  }

  private boolean knows(TruePerson person, String item) {
    return switch (item) {
      case "age", "birth_month" -> person.known().contains("birth_date");
      case "id_kind" -> person.known().contains("id_number");
      case "disabled" -> person.known().contains("disability_level");
      case "dwelling_code" -> person.known().contains("address");
      case "head_name" -> person.known().contains("household_no");
      default -> person.known().contains(item) && !person.item(item).isEmpty();
    };
  }

  private String valueOf(TruePerson person, String item) {
    return switch (item) {
      case "age" -> Integer.toString(person.ageOn(truth.today()));
      case "birth_month" -> person.item("birth_date").substring(0, 7);
      case "id_kind" -> "居民身份证";
      case "disabled" -> person.item("disability_level").isEmpty() ? "否" : "是";
      default -> person.item(item);
    };
  }

  private Predicate<TruePerson> populationOf(String title, String community) {
    Predicate<TruePerson> here = p -> p.isAlive() && p.item("community_code").equals(community);
    if (title.contains("老年人")) {
      return here.and(p -> p.ageOn(truth.today()) >= 60);
    }
    if (title.contains("留守儿童")) {
      return here.and(p -> !p.item("left_behind").isEmpty());
    }
    return title.contains("流动人口") ? here.and(p -> !p.item("arrival_date").isEmpty()) : here;
  }

  /** The total row of the left-behind children's roll-up against counts of the truth. */
  private Score rollup(Sheet sheet, String community) {
    Predicate<TruePerson> here = populationOf("留守儿童", community);
    LocalDate today = truth.today();
    Map<String, Predicate<TruePerson>> columns = new HashMap<>();
    columns.put("合计", p -> true);
    columns.put("男", p -> p.item("sex").equals("男"));
    columns.put("女", p -> p.item("sex").equals("女"));
    columns.put("由祖父母监护", p -> p.item("guardianship_type").equals("祖父母监护"));
    for (String band : List.of("0-2", "3-5", "6-13", "14-16")) {
      int from = Integer.parseInt(band.substring(0, band.indexOf('-')));
      int to = Integer.parseInt(band.substring(band.indexOf('-') + 1));
      columns.put(band + "周岁", p -> p.ageOn(today) >= from && p.ageOn(today) <= to);
    }
    int total = 2;
    while (total < sheet.getLastRowNum() && !FilledRows.text(sheet, total, 0).equals("合计")) {
      total++;
    }
    int known = 0;
    int filled = 0;
    int wrong = 0;
    for (int column = 1; column < sheet.getRow(1).getLastCellNum(); column++) {
      Predicate<TruePerson> rule = columns.get(FilledRows.text(sheet, 1, column));
      if (rule != null) {
        known++;
        String value = FilledRows.text(sheet, total, column);
        long true_ = truth.people().values().stream().filter(here.and(rule)).count();
        filled += value.isEmpty() ? 0 : 1;
        wrong += value.isEmpty() || value.equals(Long.toString(true_)) ? 0 : 1;
      }
    }
    return new Score(known, filled, filled, wrong);
  }
}
