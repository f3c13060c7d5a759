package yibiao.reports.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final Map<String, String> HEAD =
      Map.of(
          "household_id",
          "H1",
          "relation_to_head",
          "户主",
          "phone",
          "13800001234",
          "phone_source",
          "ledger/residents");
  private static final Map<String, String> CHILD =
      Map.of("household_id", "H1", "relation_to_head", "子", "phone", "");
  private final Families families = new Families(Map.of("H1", List.of(HEAD, CHILD)));

  @Test
  void aPersonsRowTellsOfTheHeadAndTheHousehold() {
    Map<String, String> row = families.with(CHILD, Set.of("phone"));
    assertThat(row)
        .containsEntry("head.phone", "13800001234")
        .containsEntry("head.phone_source", "ledger/residents")
        .containsEntry("household.members", "2")
        .containsEntry("phone", "");
  }

  @Test
  void whoBelongsToNoHouseholdHasNoHead() {
    Map<String, String> alone = Map.of("household_id", "", "phone", "1");
    assertThat(families.with(alone, Set.of("phone"))).isEqualTo(alone);
    assertThat(families.of(alone)).isEmpty();
  }
}
