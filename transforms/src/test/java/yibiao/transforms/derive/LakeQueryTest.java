package yibiao.transforms.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import yibiao.transforms.derive.LakeQuery.Reach;

class LakeQueryTest {
  private static final String KIN =
      """
      -- core.kin: who is whose, by core.household.
      -- ordered by: community_code, resident_id
      -- key: resident_id
      -- follows: household_no, name = father_name
      -- column kind: how they are kin
      select a.resident_id from core.resident a join link.unlisted_resident u -- not core.dwelling
        on date'${today}' > a.birth_date
      """;

  @Test
  void theHeadSaysHowFarAChangeReaches() {
    LakeQuery kin = LakeQuery.of("kin", KIN);
    assertThat(kin.key()).containsExactly("resident_id");
    assertThat(kin.follows())
        .containsExactly(
            new Reach("household_no", "household_no"), new Reach("name", "father_name"));
    assertThat(kin.order()).containsExactly("community_code", "resident_id");
    assertThat(kin.columns()).containsEntry("kind", "how they are kin");
    assertThat(kin.smallCountsHidden()).isFalse();
  }

  @Test
  void whatARemarkNamesIsNotRead() {
    assertThat(LakeQuery.of("kin", KIN).reads())
        .containsExactly("core.resident", "link.unlisted_resident");
  }

  @Test
  void aStatementFindsItsTablesUnderOtherNames() {
    String sql =
        LakeQuery.of("kin", KIN).over(table -> table.replace('.', '_') + "_old", "2026-01-02", "");
    assertThat(sql)
        .contains("from core_resident_old a join link_unlisted_resident_old u")
        .contains("date'2026-01-02'");
  }

  @Test
  void eachComesBehindThoseThatItReads() {
    LakeQuery second = LakeQuery.of("a", "-- after: b\nselect 1");
    LakeQuery first = LakeQuery.of("b", "select 1");
    assertThat(LakeQuery.ordered(List.of(second, first))).containsExactly(first, second);
    assertThatThrownBy(() -> LakeQuery.ordered(List.of(second)))
        .isInstanceOf(IllegalStateException.class);
  }
}
