package yibiao.reports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Item;

class LabelMatcherTest {
  private final LabelMatcher matcher =
      new LabelMatcher(
          List.of(
              item("name", "姓名"),
              item("id_number", "公民身份号码", "身份证号", "证件号码"),
              item("phone", "联系电话", "手机")));

  private static DataItem item(String name, String title, String... synonyms) {
    return new DataItem(
        name,
        title,
        "",
        Item.Type.TEXT,
        "",
        "公安",
        2,
        false,
        false,
        false,
        List.of(synonyms),
        "resident",
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "姓名, name, 1",
    "姓　名：, name, 1",
    "身份证号（必填）, id_number, 1",
    "＊联系电话, phone, 1",
    "本人手机, phone, 0.9"
  })
  void wordingsAreRecognisedThroughTheirDecoration(String label, String item, double confidence) {
    assertThat(matcher.match(label)).contains(new LabelMatcher.Match(item, confidence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"配偶姓名", "监护人手机", "企业证件号码", "备注"})
  void anotherPersonsFieldIsNotThisPersons(String label) {
    assertThat(matcher.match(label)).isEmpty();
  }

  @Test
  void anAgeFollowsFromTheBirthDate() {
    Computed.Occasion today =
        new Computed.Occasion("居委会", "西津路", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1));
    Computed age = Computed.of("年龄").orElseThrow();
    assertThat(age.value(1, "1966-03-01", "", today)).isEqualTo("60");
    assertThat(age.value(1, "1966-03-02", "", today)).isEqualTo("59");
    assertThat(age.value(1, "", "", today)).isEmpty();
  }
}
