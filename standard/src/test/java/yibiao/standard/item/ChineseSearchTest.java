package yibiao.standard.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a steward types to find an item. */
class ChineseSearchTest {
  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "居民基本信息, 基本, true",
    "居民基本信息, jmjb, true",
    "居民基本信息, JMJB, true",
    "公民身份号码, sfhm, true",
    "重点人群, zdrq, true",
    "重点人群, cdrq, true",
    "居民基本信息, xm, false",
    "core.resident, resid, true",
    "居民, '', true",
    "居民, j, false"
  })
  void wordsAndInitialsAreFound(String text, String words, boolean found) {
    assertThat(ChineseSearch.matches(text, words)).isEqualTo(found);
  }
}
