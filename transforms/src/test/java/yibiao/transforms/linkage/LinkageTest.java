package yibiao.transforms.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yibiao.standard.plan.PairVerdict;
import yibiao.transforms.linkage.Linkage.Linked;
import yibiao.transforms.linkage.record.PersonRecord;

class LinkageTest {
  private static final String ID = "11010519491231002X";
  private static final String OTHER_ID = "110105194912310038";

  private static PersonRecord record(
      String id, String name, String number, String birth, String phone, String dwelling) {
    boolean valid = yibiao.standard.cleanse.IdNumber.isValid(number);
    return new PersonRecord(id, name, number, valid, birth, "女", phone, dwelling, "", "c1", "");
  }

  private static Map<String, String> residents(PersonRecord... records) {
    return residents(List.of(records));
  }

  private static Map<String, String> residents(List<PersonRecord> records) {
    List<PersonRecord> all = new ArrayList<>(records);
    // A town around them, so that frequencies mean something.
    for (int i = 0; i < 2000; i++) {
      String day = String.format("19%02d-%02d-%02d", 40 + i % 60, 1 + i % 12, 1 + i % 28);
      all.add(record("town" + i, "人" + (char) ('一' + i), "", day, "1390000" + i, "d" + i / 3));
    }
    return Linkage.link(all).links().stream()
        .collect(Collectors.toMap(Linked::recordId, Linked::residentId));
  }

  @Test
  void recordsWithTheSameNumberAreOnePersonEvenWhenTheNameIsMistyped() {
    var resident =
        residents(
            record("a", "王秀英", ID, "1949-12-31", "", ""), record("b", "王秀瑛", ID, "", "", "d9000"));
    assertThat(resident.get("a")).isEqualTo(resident.get("b"));
  }

  @Test
  void withoutNumberNameBirthDateAndAddressSuffice() {
    var resident =
        residents(
            record("a", "王秀英", ID, "1949-12-31", "", "d9000"),
            record("b", "王秀英", "", "1949-12-31", "", "d9000"));
    assertThat(resident.get("a")).isEqualTo(resident.get("b"));
  }

  @Test
  void twoDifferentValidNumbersAreTwoPeopleWhateverElseAgrees() {
    var resident =
        residents(
            record("a", "王秀英", ID, "1949-12-31", "13800000001", "d9000"),
            record("b", "王秀英", OTHER_ID, "1949-12-31", "13800000001", "d9000"),
            record("c", "王秀英", "", "1949-12-31", "13800000001", "d9000"));
    assertThat(resident.get("a")).isNotEqualTo(resident.get("b"));
  }

  @Test
  void aSlipOfTheKeysInTheNumberIsForgivenWhenTheRestAgrees() {
    var resident =
        residents(
            record("a", "王秀英", ID, "1949-12-31", "", "d9000"),
            record("b", "王秀英", "11010519491231020X", "1949-12-31", "", "d9000"));
    assertThat(resident.get("a")).isEqualTo(resident.get("b"));
  }

  @Test
  void twinsAreTwoPeople() {
    var resident =
        residents(
            record("a", "王文博", "", "2015-06-01", "13800000001", "d9000"),
            record("b", "王文杰", "", "2015-06-01", "13800000001", "d9000"));
    assertThat(resident.get("a")).isNotEqualTo(resident.get("b"));
  }

  @Test
  void whereNumbersAreOftenSomebodyElsesOneNumberAloneIsNotOnePerson() {
    var strangers = List.of(sharing("a", "王秀英", "d9000"), sharing("b", "陈国栋", "d9001"));
    assertThat(residents(strangers).values().stream().distinct())
        .hasSize(2001); // Rarely so: one person.
    List<PersonRecord> records = new ArrayList<>(strangers);
    for (int i = 0; i < 600; i++) {
      String number = number("11010519800101" + String.format("%03d", i));
      String name = "赵" + (char) ('一' + i);
      records.add(record("p" + i, name, number, "", "1580000" + i, "e" + i));
      boolean someoneElse = i % 5 == 0;
      records.add(
          someoneElse
              ? record("q" + i, "孙" + (char) ('丁' + i), number, "", "1590000" + i, "f" + i)
              : record("q" + i, name, number, "", "1580000" + i, "e" + i));
    }
    var resident = residents(records);
    assertThat(resident.get("a")).isNotEqualTo(resident.get("b"));
    assertThat(resident.get("p5")).isNotEqualTo(resident.get("q5"));
    assertThat(resident.get("p6")).isEqualTo(resident.get("q6"));
  }

  private static PersonRecord sharing(String id, String name, String dwelling) {
    return record(id, name, ID, "1949-12-31", "138" + id, dwelling);
  }

  @Test
  void theOrderOfTheRecordsChangesNothing() {
    List<PersonRecord> records = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String name = "王" + (char) ('一' + i % 100);
      records.add(record("r" + i, name, "", "1970-01-0" + (1 + i % 9), "", "d" + i % 50));
    }
    var first = residents(records);
    Collections.shuffle(records, new Random(1));
    assertThat(residents(records)).isEqualTo(first);
  }

  @Test
  void aResidentKeepsHerIdWhenRecordsAreAdded() {
    PersonRecord known =
        new PersonRecord("z", "王秀英", ID, true, "1949-12-31", "女", "", "", "", "c1", "R1");
    var resident = residents(known, record("a", "王秀英", ID, "1949-12-31", "", ""));
    assertThat(resident.get("a")).isEqualTo("R1");
  }

  @Test
  void oneNumberUsedByThousandsIsNotQuadratic() {
    List<PersonRecord> records = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      records.add(record("r" + i, "人" + (char) ('一' + i % 5000), ID, "", "13800000001", "d1"));
    }
    assertThat(Linkage.link(records).links()).hasSize(20_000);
  }

  /** Couples of records with numbers, which tell what a slip in a name means hereabouts. */
  private static List<PersonRecord> sameDoorSameDayNamesDiffer(boolean onePerson) {
    List<PersonRecord> records = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String day = String.format("19%02d-%02d-%02d", 40 + i % 50, 1 + i % 11, 2 + i % 25);
      String number = number("110105" + day.replace("-", "") + String.format("%03d", i));
      String other = number("110105" + day.replace("-", "") + String.format("%03d", i + 400));
      char name = (char) ('一' + i * 7);
      records.add(record("k" + i, "赵" + name + "文", number, day, "", "k" + i));
      records.add(record("l" + i, "赵" + name + "武", onePerson ? number : other, day, "", "k" + i));
    }
    return records;
  }

  private static String number(String body) {
    return "0123456789X"
        .chars()
        .mapToObj(check -> body + (char) check)
        .filter(yibiao.standard.cleanse.IdNumber::isValid)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whereNumbersShowThatSuchPairsAreOnePersonAPairWithoutNumbersIsToo() {
    List<PersonRecord> records = sameDoorSameDayNamesDiffer(true);
    records.add(record("a", "王秀文", "", "1949-12-31", "", "d9000"));
    records.add(record("b", "王秀武", "", "1949-12-31", "", "d9000"));
    var resident = residents(records);
    assertThat(resident.get("a")).isEqualTo(resident.get("b"));
  }

  @Test
  void whereNumbersShowThatSuchPairsAreTwinsAPairWithoutNumbersIsToo() {
    List<PersonRecord> records = sameDoorSameDayNamesDiffer(false);
    records.add(record("a", "王秀文", "", "1949-12-31", "", "d9000"));
    records.add(record("b", "王秀武", "", "1949-12-31", "", "d9000"));
    var resident = residents(records);
    assertThat(resident.get("a")).isNotEqualTo(resident.get("b"));
  }

  @Test
  void wordsOfANameInLettersMayChangePlacesAndHaveSlips() {
    List<PersonRecord> records = new ArrayList<>(customers());
    records.add(
        customer("a", "Madison Matthews", "5181241", "1985-11-27", "14 Rene Street Orange 4754"));
    records.add(customer("b", "MATTEHWS MADISON", "5181241", "", "14 rene st orange 4754"));
    records.add(
        customer("c", "Jack Broadby", "7161189", "1985-11-27", "14 Rene Street Orange 4754"));
    var resident = residents(records);
    assertThat(resident.get("a")).isEqualTo(resident.get("b")).isNotEqualTo(resident.get("c"));
  }

  @Test
  void aNameOfStrokesAloneIsNoReasonToStop() {
    var resident = residents(customer("a", "-----", "1", "", "14 Rene Street Orange 4754"));
    assertThat(resident).containsKey("a");
  }

  @Test
  void aSlipInALongNameOfAMinorityIsForgiven() {
    var resident =
        residents(
            record("a", "阿卜杜拉·买买提", "", "1975-03-02", "", "d9000"),
            record("b", "阿不都拉·买买提", "", "1975-03-02", "", "d9000"));
    assertThat(resident.get("a")).isEqualTo(resident.get("b"));
  }

  private static PersonRecord customer(
      String id, String name, String number, String birth, String address) {
    return new PersonRecord(id, name, number, false, birth, "", "", "", address, "", "");
  }

  /** A file without Chinese numbers, half of its people twice in it, with a slip somewhere. */
  private static List<PersonRecord> customers() {
    String[] given = {"olivia", "thomas", "ruby", "dylan", "emma", "jack", "sarah", "ethan"};
    String[] family = {"green", "vincent", "campbell", "wheatley", "pringle", "salt", "kilby"};
    List<PersonRecord> customers = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String name = given[i % 8] + " " + family[i / 8 % 7] + (char) ('a' + i % 26);
      String number = Integer.toString(1_000_003 + i * 7919);
      String birth = String.format("19%02d-%02d-%02d", i % 90, 1 + i % 12, 1 + i % 28);
      String address = i + " " + family[i % 7] + " street " + given[i % 5] + " " + (2000 + i * 3);
      customers.add(customer("x" + i, name, number, birth, address));
      if (i % 2 == 0) {
        customers.add(customer("y" + i, name.replace('e', 'a'), number, birth, address));
      }
    }
    return customers;
  }

  private static Map<String, String> answered(PairVerdict... answers) {
    List<PersonRecord> all = new ArrayList<>();
    all.add(record("a", "王秀英", ID, "1949-12-31", "", "d9000"));
    all.add(record("b", "王秀英", ID, "1949-12-31", "", "d9000"));
    all.add(record("c", "赵敏", OTHER_ID, "1949-12-31", "", "d8000"));
    all.add(record("d", "赵敏", OTHER_ID, "1949-12-31", "", "d8000"));
    return Linkage.link(all, List.of(answers)).links().stream()
        .collect(Collectors.toMap(Linked::recordId, Linked::residentId));
  }

  @Test
  void whatAPersonSaysGoesBeforeNumbersAndWeights() {
    var apart = answered(new PairVerdict("a", "b", false));
    assertThat(apart.get("a")).isNotEqualTo(apart.get("b"));
    var together = answered(new PairVerdict("b", "c", true));
    assertThat(together.get("a"))
        .isEqualTo(together.get("b"))
        .isEqualTo(together.get("c"))
        .isEqualTo(together.get("d"));
  }

  @Test
  void whereAnswersContradictEachOtherDifferentHolds() {
    var resident =
        answered(
            new PairVerdict("b", "c", true),
            new PairVerdict("a", "d", false),
            new PairVerdict("gone", "a", true));
    assertThat(resident.get("a")).isEqualTo(resident.get("b")).isNotEqualTo(resident.get("c"));
  }
}
