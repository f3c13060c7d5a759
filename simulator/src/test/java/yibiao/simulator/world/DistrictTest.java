package yibiao.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The synthetic district has what makes real ones hard. */
class DistrictTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final District DISTRICT = District.of(new Settings(5000, 7, TODAY));
  private static final List<Person> PEOPLE = DISTRICT.people();

  private static Map<String, Long> counts(String item) {
    return PEOPLE.stream()
        .map(person -> person.item(item))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
  }

  @Test
  void equalSettingsMakeEqualDistricts() {
    assertThat(District.of(new Settings(5000, 7, TODAY)).people()).isEqualTo(PEOPLE);
    assertThat(District.of(new Settings(5000, 8, TODAY)).people()).isNotEqualTo(PEOPLE);
  }

  @Test
  void everyNumberIsValidAndSomebodysOwn() {
    assertThat(counts("id_number"))
        .hasSize(5000)
        .allSatisfy((n, count) -> assertThat(count).isOne());
    assertThat(counts("id_number").keySet())
        .allMatch(n -> n.charAt(17) == CitizenNumbers.check(n.substring(0, 17)));
  }

  @Test
  void peopleShareNamesAndPhones() {
    assertThat(counts("name").values()).anyMatch(n -> n > 3);
    assertThat(counts("phone").values()).anyMatch(n -> n > 2);
  }

  @Test
  void thereAreTwinsMovesBirthsDeathsAndNewPhones() {
    Map<String, Integer> births = new HashMap<>();
    PEOPLE.forEach(p -> births.merge(p.household() + "/" + p.birth(), 1, Integer::sum));
    assertThat(births.values()).anyMatch(n -> n == 2);
    assertThat(PEOPLE).anyMatch(p -> p.home() != p.previousHome());
    assertThat(PEOPLE).anyMatch(p -> p.ageOn(TODAY) == 0);
    assertThat(PEOPLE).anyMatch(p -> p.item("life_status").equals("死亡"));
    assertThat(PEOPLE).anyMatch(p -> !p.previousPhone().equals(p.item("phone")));
  }

  @Test
  void communitiesAreRealTownAndCountry() {
    assertThat(DISTRICT.communities()).allMatch(c -> c.code().matches("360702\\d{6}"));
    assertThat(DISTRICT.communities().stream().map(Community::isVillage).distinct()).hasSize(2);
  }
}
