package yibiao.transforms.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpperLevelsTest {
  private final UpperLevels levels = new UpperLevels();

  @ParameterizedTest
  @CsvSource({
    "江西省赣州市章贡区大公路12号, 360702",
    "江西赣州章贡区大公路12号, 360702",
    "章贡区大公路12号, 360702",
    "江 西 省 章贡区, 360702",
    "南京鼓楼区中山路12号, 320106",
    "徐州市鼓楼区, 320302",
    "福建省鼓楼区, 350102",
    "四川省凉山彝族自治州西昌市, 513401",
    "内蒙古呼和浩特市, 150100",
    "广西壮族自治区, 450000",
    "三明市, 350400",
    "北京市东城区, 110101"
  })
  void missingLevelsAreFilledFromThoseThatAreNamed(String text, String code) {
    assertThat(levels.codeOf(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"鼓楼区中山路12号", "大公路12号", "锦绣花园3-2-501"})
  void aNameThatSeveralPlacesHaveOrNoneIsNotGuessed(String text) {
    assertThat(levels.codeOf(text)).isEmpty();
  }
}
