package yibiao.standard.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdNumberTest {
  // The example of GB 11643-1999, annex.
  private static final String STANDARD_EXAMPLE = "11010519491231002X";

  @Test
  void theStandardsOwnExampleIsValid() {
    assertThat(IdNumber.cleanse(STANDARD_EXAMPLE)).isEqualTo(Cleansed.of(STANDARD_EXAMPLE));
    assertThat(IdNumber.birthDateOf(STANDARD_EXAMPLE)).hasToString("1949-12-31");
    assertThat(IdNumber.sexOf(STANDARD_EXAMPLE)).isEqualTo("女");
  }

  @Test
  void fullWidthBlanksAndSmallXAreRepaired() {
    assertThat(IdNumber.cleanse(" １１０１０５ 19491231 002x ").value()).isEqualTo(STANDARD_EXAMPLE);
  }

  @Test
  void fifteenDigitsBecomeEighteen() {
    Cleansed cleansed = IdNumber.cleanse("110105491231002");
    assertThat(cleansed.value()).isEqualTo(STANDARD_EXAMPLE);
    assertThat(cleansed.problem()).isEqualTo("id_number.15_digits");
  }

  @Test
  void lettersThatLookLikeDigitsAreReadWhenTheChecksumThenHolds() {
    assertThat(IdNumber.cleanse("11O1O51949I231OO2X").value()).isEqualTo(STANDARD_EXAMPLE);
  }

  @Test
  void aWrongCheckCharacterStaysAsItWasAndSaysWhy() {
    Cleansed cleansed = IdNumber.cleanse("110105194912310021");
    assertThat(cleansed.usable()).isFalse();
    assertThat(cleansed.value()).isEqualTo("110105194912310021");
    assertThat(cleansed.problem()).isEqualTo("id_number.checksum");
    assertThat(IdNumber.cleanse("110105194913310024").problem()).isEqualTo("id_number.birth_date");
    assertThat(IdNumber.cleanse("无").problem()).isEmpty();
  }

  @Property
  void oneWrongDigitIsAlwaysFound(
      @ForAll @IntRange(max = 16) int position, @ForAll @IntRange(min = 1, max = 9) int by) {
    char[] number = STANDARD_EXAMPLE.toCharArray();
    number[position] = (char) ('0' + (number[position] - '0' + by) % 10);
    assertThat(IdNumber.isValid(new String(number))).isFalse();
  }
}
