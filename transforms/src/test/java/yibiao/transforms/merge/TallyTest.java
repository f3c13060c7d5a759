package yibiao.transforms.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yibiao.standard.plan.Item;

class TallyTest {
  private static final Items ITEMS =
      new Items(
          List.of(
              new Item("name", Item.Type.NAME, "", "公安", false),
              new Item("phone", Item.Type.PHONE, "", "公安", true)));

  private static CleansedRecord record(String id, String name, String phone, String... problems) {
    return new CleansedRecord(
        id,
        "police",
        "registered",
        "公安",
        "2026-01-01",
        false,
        false,
        "",
        "",
        "",
        List.of(problems),
        new String[] {name, phone});
  }

  private static Merged merged(CleansedRecord... records) {
    return new ResidentMerge(ITEMS, dwelling -> null).merge("R1", List.of(records));
  }

  @Test
  void countsWhatIsSaidWhatCanBeReadAndWhatAgrees() {
    CleansedRecord first = record("a", "甲乙", "138", "name:repaired");
    CleansedRecord second = record("b", "甲丙", "", "phone:digits");
    Tally tally = new Tally(ITEMS);
    tally.count(merged(first, second), List.of(first, second), 1);
    // records, filled, unreadable, repaired, compared, agreeing
    assertThat(tally.of("police/registered", "name")).containsExactly(2, 2, 0, 1, 2, 1);
    assertThat(tally.of("police/registered", "phone")).containsExactly(2, 2, 1, 0, 1, 1);
  }

  @Test
  void whatIsTakenAwayAgainWasNothing() {
    CleansedRecord one = record("a", "甲乙", "138");
    Tally tally = new Tally(ITEMS);
    tally.count(merged(one), List.of(one), 1);
    assertThat(tally.isNothing()).isFalse();
    tally.count(merged(one), List.of(one), -1);
    assertThat(tally.isNothing()).isTrue();
  }

  @Test
  void ofWhomOnlyConfidentialRegistersKnowNothingIsCompared() {
    CleansedRecord hidden =
        new CleansedRecord(
            "a",
            "health",
            "psychiatric",
            "公安",
            "2026-01-01",
            false,
            true,
            "",
            "",
            "",
            List.of(),
            new String[] {"甲乙", ""});
    Tally tally = new Tally(ITEMS);
    tally.count(merged(hidden), List.of(hidden), 1);
    assertThat(tally.of("health/psychiatric", "name")).containsExactly(1, 1, 0, 0, 0, 0);
  }
}
