package yibiao.standard.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.standard.plan.Item;
import yibiao.standard.words.Words;

class CleansersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985-03-05",
        "1985/3/5",
        "1985.3.5",
        "19850305",
        "1985年3月5日",
        "一九八五年三月五日",
        "１９８５－０３－０５",
        "1985-03-05 00:00:00",
        "31111"
      })
  void everyDateStyleIsTheSameDay(String text) {
    assertThat(Dates.cleanse(text).standard()).isEqualTo("1985-03-05");
  }

  @ParameterizedTest
  @CsvSource({
    "农历一九八五年正月十四, 1985-03-05",
    "阴历1985年正月十四, 1985-03-05",
    "1984年闰十月初一(农历), 1984-11-23",
    "农历一九五二年八月十五日, 1952-10-03",
    "农历一九四九年腊月三十, 1950-02-16",
    "农历二〇二〇年闰四月十五, 2020-06-06",
    "农历2020年四月廿三, 2020-05-15"
  })
  void aDayOfTheChineseCalendarIsOneOfOurs(String text, String day) {
    assertThat(Dates.cleanse(text)).isEqualTo(Cleansed.repaired(day, "date.lunar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"农历一九八五年闰正月十四", "农历1985年正月卅一", "农历八月十五", "农历1985年十三月初一"})
  void aDayThatTheChineseCalendarDoesNotHaveStaysAsItWas(String text) {
    assertThat(Dates.cleanse(text)).isEqualTo(Cleansed.unreadable(text, "date.lunar"));
  }

  @Test
  void aDayThatDoesNotExistStaysAsItWas() {
    assertThat(Dates.cleanse("1985-02-30"))
        .isEqualTo(Cleansed.unreadable("1985-02-30", "date.no_such_day"));
  }

  @ParameterizedTest
  @CsvSource({"張偉, 张伟", "王　建 国, 王建国", "阿卜杜•热合曼, 阿卜杜·热合曼", "李明(户主), 李明", "王□, 王?"})
  void namesAreWrittenOneWay(String delivered, String standard) {
    assertThat(PersonName.cleanse(delivered).standard()).isEqualTo(standard);
  }

  @ParameterizedTest
  @CsvSource({
    "+86 138-0013-8000, 13800138000",
    "１３８００１３８０００, 13800138000",
    "13800138000/13900139000, 13800138000",
    "0797-8123456, 07978123456",
    "(0797)8123456, 07978123456"
  })
  void phonesAreDigits(String delivered, String standard) {
    assertThat(Phone.cleanse(delivered).standard()).isEqualTo(standard);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 81234",
    "ID_NUMBER, 12345",
    "ID_NUMBER, 360702198503051231",
    "DATE, 2025-02-30",
    "DATE, 1066-10-14",
    "DATE, 不是日期",
    "NAME, 张三、李四",
    "NAME, 12",
    "CODE, 白",
    "ORGANISATION_CODE, 12",
    "ORGANISATION_CODE, 91350100M000100Y44"
  })
  void whyItCannotBeReadIsSaidToPeople(Item.Type type, String delivered) {
    Cleansed cleansed = ItemCleanser.cleanse(delivered, type, "sex", Map.of("男", "男"));
    assertThat(cleansed.usable()).isFalse();
    assertThat(Words.in(Locale.CHINESE, cleansed.why())).matches(".*\\p{IsHan}.*");
    assertThat(Words.in(Locale.ENGLISH, cleansed.why())).doesNotContainPattern("\\p{IsHan}|_");
  }

  @Test
  void aShortPhoneIsNoPhone() {
    assertThat(Phone.cleanse("81234").problem()).isEqualTo("phone.shape");
  }

  @ParameterizedTest
  @CsvSource({"二十三, 23", "五〇一, 501", "十二, 12", "一百零五, 105", "三栋二单元, 3栋2单元"})
  void chineseNumeralsBecomeDigits(String text, String digits) {
    assertThat(ChineseNumerals.toDigits(text)).isEqualTo(digits);
  }

  @Test
  void anUnknownCodeIsKeptAndReported() {
    Map<String, String> sex = Map.of("1", "男", "男性", "男", "男", "男");
    assertThat(Codes.cleanse("1", "sex", sex).standard()).isEqualTo("男");
    assertThat(Codes.cleanse("3", "sex", sex).problem()).isEqualTo("sex.unknown_code");
  }

  @Property
  void noTextBreaksACleanserAndNothingIsLost(@ForAll String text) {
    for (Cleansed cleansed :
        new Cleansed[] {
          IdNumber.cleanse(text), PersonName.cleanse(text), Dates.cleanse(text), Phone.cleanse(text)
        }) {
      boolean delivered = !Text.squeeze(Text.normalise(text)).isEmpty();
      assertThat(cleansed.usable() || !cleansed.problem().isEmpty() || !delivered).isTrue();
    }
  }

  /** The example of GB 32100-2015, and the organisation code within it. */
  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y43, 91350100M000100Y43, ''",
    "９１３５０１００m000100y43, 91350100M000100Y43, ''",
    "91350100 M000100Y43, 91350100M000100Y43, ''",
    "M000100Y-4, M000100Y4, organisation_code.old",
    "91350100M000100Y44, '', organisation_code.checksum",
    "M000100Y5, '', organisation_code.checksum",
    "91350100I000100Y43, '', organisation_code.shape",
    "无, '', ''"
  })
  void anOrganisationsCodeIsCheckedByItsCheckCharacter(
      String text, String standard, String problem) {
    Cleansed code = OrganisationCode.cleanse(text);
    assertThat(code.standard()).isEqualTo(standard);
    assertThat(code.problem()).isEqualTo(problem);
  }

  @Test
  void aNameInLettersKeepsItsWords() {
    assertThat(PersonName.cleanse("  SMITH,   John ").standard()).isEqualTo("SMITH, John");
    assertThat(PersonName.cleanse("- - - - -").standard()).doesNotContain(" ");
    assertThat(PersonName.cleanse("王 秀 英").standard()).isEqualTo("王秀英");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200e138\u200b0013\u200d8000",
        "\u202d13800138000\u202c",
        "\ufeff13800138000\u3000"
      })
  void whatNobodySeesIsNoPartOfAValue(String delivered) {
    assertThat(Phone.cleanse(delivered).value()).isEqualTo("13800138000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\N", "NaN", "(null)", "同上", "〃"})
  void waysToWriteNothingAreNothing(String delivered) {
    assertThat(Text.cleanse(delivered)).isEqualTo(Cleansed.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"王芳\n李强", "王芳、李强", "王芳，李建国，赵琳"})
  void twoNamesAreNoName(String delivered) {
    assertThat(PersonName.cleanse(delivered).problem()).isEqualTo("name.several");
  }
}
