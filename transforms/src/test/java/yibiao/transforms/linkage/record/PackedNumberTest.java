package yibiao.transforms.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedNumberTest {
  private static boolean isSlip(String a, String b) {
    return PackedNumber.isSlip(PackedNumber.of(a), PackedNumber.of(b));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 110105194912310020", // the check character
    "11010519491231002X, 11010519491231082X", // one digit
    "11010519491231002X, 11010519491213002X", // neighbours swapped
    "110105194912310038, 110105194912310083", // the last two swapped
    "11010519491231002X, 1101051949123102X", // one missing
    "11010519491231002X, 11010519491231002", // the last one missing
    "11010519491231002X, 110105194912310002X", // one too many
  })
  void aSlipOfTheKeysIsSeenEitherWay(String number, String mistyped) {
    assertThat(isSlip(number, mistyped)).isTrue();
    assertThat(isSlip(mistyped, number)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 11010519491231002X",
    "11010519491231002X, 110105194912310038",
    "11010519491231002X, 21010519491231003X", // two digits apart
    "11010519491231002X, 11010519491312002X", // three of them moved round
    "11010519491231002X, 1101051949123102", // two missing
    "11010519491231002X, E12345678",
    "E12345678, E12345679",
  })
  void anythingElseIsNone(String one, String other) {
    assertThat(isSlip(one, other)).isFalse();
    assertThat(isSlip(other, one)).isFalse();
  }
}
