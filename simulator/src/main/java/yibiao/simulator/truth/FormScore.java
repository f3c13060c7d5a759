package yibiao.simulator.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import yibiao.simulator.truth.Truth.TruePerson;

/**
 * Reads a filled form back from its file and compares it cell by cell with the truth. It finds
 * labels by itself and has its own idea of what they mean, so that a mistake of the filler is not
 * repeated here.
 */
public final class FormScore {
  private static final Map<String, String> ITEMS = new HashMap<>();

  static {
    String[] labels = {
      "姓名=name",
      "性别=sex",
      "民族=ethnicity",
      "出生日期=birth_date",
      "出生年月=birth_month",
      "年龄=age",
      "曾用名=former_name",
      "公民身份号码=id_number",
      "公民身份证号码=id_number",
      "身份证号=id_number",
      "身份证号码=id_number",
      "证件号码=id_number",
      "证件种类=id_kind",
      "户别=household_type",
      "户主姓名=head_name",
      "与户主关系=relation_to_head",
      "出生地=birth_place",
      "住址=address",
      "现居住地=address",
      "现居住地址=address",
      "家庭住址=address",
      "户籍所在地=registered_address",
      "户籍地址=registered_address",
      "籍贯=native_place",
      "文化程度=education",
      "婚姻状况=marital_status",
      "兵役状况=military_service",
      "职业=occupation",
      "服务处所=employer",
      "工作单位=employer",
      "本人电话=phone",
      "联系电话=phone",
      "房屋编码=dwelling_code",
      "入住时间=arrival_date",
      "来本地事由=stay_reason",
      "房主姓名=landlord_name",
      "房主联系电话=landlord_phone",
      "是否独居=living_alone",
      "是否失能=disabled",
      "失能等级=disability_level",
      "是否享受低保=low_income",
      "享受低保=low_income",
      "享受补贴类型=benefit_type",
      "紧急联系人=emergency_contact",
      "紧急联系人电话=emergency_phone",
      "联系人姓名=emergency_contact",
      "联系人电话=emergency_phone",
      "监护人=guardian_name",
      "委托监护人姓名=guardian_name",
      "受委托监护人电话=guardian_phone",
      "监护关系=guardian_relation",
      "与被监护人关系=guardian_relation",
      "监护类型=guardianship_type",
      "就学情况=school_status",
      "父亲姓名=father_name",
      "父亲当前务工地点=father_workplace",
      "父亲联系电话=father_phone",
      "母亲姓名=mother_name",
      "母亲当前务工地点=mother_workplace",
      "母亲联系电话=mother_phone"
    };
    for (String label : labels) {
      ITEMS.put(label.substring(0, label.indexOf('=')), label.substring(label.indexOf('=') + 1));
    }
  }

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

  /**
   * Scores one file.
   *
   * @param whole whether everybody the form is about should be in it (cards may be cut off)
   */
  public Score score(Path file, String community, boolean whole) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      String title = text(workbook.getSheetAt(0), 0, 0);
      if (title.contains("汇总")) {
        return rollup(workbook.getSheetAt(0), community);
      }
      List<Map<String, String>> rows =
          isRoster(workbook.getSheetAt(0)) ? roster(workbook.getSheetAt(0)) : cards(workbook);
      return people(rows, populationOf(title, community), community, whole);
    }
  }

  private Score people(
      List<Map<String, String>> rows,
      Predicate<TruePerson> population,
      String community,
      boolean whole) {
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
    if (whole) {
      for (TruePerson person : truth.people().values()) {
        if (population.test(person) && person.delivered() && !seen.contains(person.number())) {
          items.forEach(item -> count[0] += knows(person, item) ? 1 : 0);
        }
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

  private static boolean isRoster(Sheet sheet) {
    return text(sheet, 1, 0).equals("序号");
  }

  private static List<Map<String, String>> roster(Sheet sheet) {
    List<Map<String, String>> rows = new ArrayList<>();
    Row header = sheet.getRow(1);
    for (int at = 2; at <= sheet.getLastRowNum() && text(sheet, at, 0).matches("\\d+"); at++) {
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < header.getLastCellNum(); column++) {
        String item = ITEMS.get(text(sheet, 1, column));
        if (item != null) {
          row.put(item, text(sheet, at, column));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, String>> cards(Workbook workbook) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Sheet sheet : workbook) {
      if (!sheet.getSheetName().matches("\\d{4}")) {
        continue;
      }
      Map<String, String> row = new HashMap<>();
      for (int at = 1; at <= sheet.getLastRowNum(); at++) {
        for (int column = 0; column < 6; column += 2) {
          String item = ITEMS.get(text(sheet, at, column));
          if (item != null) {
            row.put(item, text(sheet, at, column + 1));
          }
        }
      }
      rows.add(row);
    }
    return rows;
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
    while (total < sheet.getLastRowNum() && !text(sheet, total, 0).equals("合计")) {
      total++;
    }
    int known = 0;
    int filled = 0;
    int wrong = 0;
    for (int column = 1; column < sheet.getRow(1).getLastCellNum(); column++) {
      Predicate<TruePerson> rule = columns.get(text(sheet, 1, column));
      if (rule != null) {
        known++;
        String value = text(sheet, total, column);
        long true_ = truth.people().values().stream().filter(here.and(rule)).count();
        filled += value.isEmpty() ? 0 : 1;
        wrong += value.isEmpty() || value.equals(Long.toString(true_)) ? 0 : 1;
      }
    }
    return new Score(known, filled, filled, wrong);
  }

  private static String text(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    if (cell == null) {
      return "";
    }
    return cell.getCellType() == CellType.NUMERIC
        ? Long.toString((long) cell.getNumericCellValue())
        : cell.toString().strip();
  }
}
