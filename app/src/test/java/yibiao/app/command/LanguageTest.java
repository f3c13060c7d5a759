package yibiao.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({"zh_CN.UTF-8,zh", "C,zh", "'',zh", "en_US.UTF-8,en", "EN,en"})
  void is_the_terminals(String said, String language) {
    assertThat(Language.of(new String[0], Map.of("LANG", said)))
        .isEqualTo(Locale.forLanguageTag(language));
  }

  /** The launcher puts LC_ALL to a locale in UTF-8 where the terminal has none. */
  @Test
  void of_the_launcher_counts_before_the_charset_that_it_had_to_set() {
    assertThat(Language.of(new String[0], Map.of("YIBIAO_LANG", "en_US", "LC_ALL", "C.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"run --lang en,en", "run --lang=zh,zh"})
  void asked_for_counts_before_all(String line, String language) {
    assertThat(Language.of(line.split(" "), Map.of("YIBIAO_LANG", "en", "LANG", "zh_CN")))
        .isEqualTo(Locale.forLanguageTag(language));
  }
}
