package yibiao.reports.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamilyTest {
  private static Map<String, String> person(String id, String relation, String sex) {
    return new HashMap<>(
        Map.of(
            "resident_id", id,
            "household_id", "H1",
            "name", "名" + id,
            "relation_to_head", relation,
            "sex", sex));
  }

  private final Map<String, String> head = person("1", "户主", "男");
  private final Map<String, String> wife = person("2", "配偶", "女");
  private final Map<String, String> son = person("3", "长子", "男");
  private final Map<String, String> grandmother = person("4", "母亲", "女");
  private final Households households = Households.of(List.of(son, wife, grandmother, head));

  private String name(Map<String, String> of, String subject) {
    return households.of(of).one(subject).map(row -> row.get("name")).orElse("");
  }

  @Test
  void theBookSaysWhoIsWhat() {
    assertThat(name(son, "father")).isEqualTo("名1");
    assertThat(name(son, "mother")).isEqualTo("名2");
    assertThat(name(son, "head")).isEqualTo("名1");
    assertThat(name(head, "mother")).isEqualTo("名4");
    assertThat(name(head, "spouse")).isEqualTo("名2");
    assertThat(name(head, "child")).isEqualTo("名3");
    assertThat(name(wife, "spouse")).isEqualTo("名1");
    assertThat(name(wife, "mother")).as("the head's mother is not hers").isEmpty();
    assertThat(name(grandmother, "child")).isEqualTo("名1");
  }

  @Test
  void twoChildrenAreNoOneChild() {
    Households more = Households.of(List.of(head, wife, son, person("5", "女儿", "女")));
    assertThat(more.of(head).one("child")).isEmpty();
    assertThat(more.of(head).all("child")).hasSize(2);
  }

  @Test
  void aNameThatContradictsTheBookIsNobody() {
    son.put("father_name", "别人");
    assertThat(name(son, "father")).isEmpty();
    son.put("father_name", "名1");
    assertThat(name(son, "father")).isEqualTo("名1");
  }

  @Test
  void relativesSayWhatTheyAre() {
    assertThat(households.of(head).all("kin"))
        .extracting(row -> row.get("name") + row.get("relation"))
        .containsExactlyInAnyOrder("名2配偶", "名3长子", "名4母亲");
    assertThat(households.of(son).all("kin"))
        .extracting(row -> row.get("name") + row.get("relation"))
        .containsExactlyInAnyOrder("名1父亲", "名2母亲", "名4祖父母");
  }

  @Test
  void theHeadComesFirst() {
    assertThat(households.of(son).all("member")).hasSize(4).first().isEqualTo(head);
  }

  @Test
  void whoBelongsToNoHouseholdHasNobody() {
    Map<String, String> alone = Map.of("resident_id", "9", "household_id", "");
    assertThat(households.of(alone).all("member")).isEmpty();
    assertThat(households.of(alone).one("head")).isEmpty();
  }
}
