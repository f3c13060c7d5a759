package yibiao.transforms.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpperDivisionsTest {
  private final UpperDivisions divisions = new UpperDivisions(List.of("赣州"));

  @ParameterizedTest
  @CsvSource({
    "江西省赣州市章贡区大公路12号, 大公路12号",
    "章贡区大公路12号, 大公路12号",
    "赣州章贡区大公路12号, 大公路12号",
    "广州市天河区天河路1号, 天河路1号",
    "大公路12号, 大公路12号",
    "福建省3明市3元区新市路1号, 新市路1号",
    "东区3栋201, 东区3栋201",
    "广州市, ''"
  })
  void onlyWhatTheAddressBeginsWithIsCut(String text, String rest) {
    assertThat(divisions.cutFrom(text)).isEqualTo(rest);
  }
}
