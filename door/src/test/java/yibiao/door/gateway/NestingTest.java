package yibiao.door.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {
  private static String nested(String open, String close, int times) {
    return "SELECT " + open.repeat(times) + "1" + close.repeat(times);
  }

  @ParameterizedTest
  @CsvSource({
    "(, )",
    "ARRAY[, ]",
    "lower(, )",
    "(SELECT, )",
    "CASE WHEN true THEN, ' END'",
    "case when true then (, ') end'",
    "CAST(a AS array<, >"
  })
  void whatKeepsTheParserBusyIsTooDeep(String open, String close) {
    assertThat(Nesting.isTooDeep(nested(open + " ", close, Nesting.DEEPEST + 1))).isTrue();
    assertThat(Nesting.isTooDeep(nested(open + " ", close, 20))).isFalse();
  }

  @Test
  void whatOnlyLooksNestedIsNot() {
    String text = "(".repeat(1000);
    assertThat(
            Nesting.isTooDeep(
                "SELECT '"
                    + text
                    + "' AS \"((((\" /* "
                    + text
                    + " */ FROM t -- "
                    + text
                    + "\nWHERE "
                    + "(a < 1 AND b IN (1, 2)) OR ".repeat(500)
                    + "c = 'it''s ('"))
        .isFalse();
  }

  @Test
  void aStringThatDoesNotEndIsReadOnce() {
    assertThat(Nesting.isTooDeep("SELECT '" + "''(".repeat(300_000))).isFalse();
    assertThat(Nesting.isTooDeep("/*".repeat(300_000))).isFalse();
  }

  @Test
  void aCommentEndsWhereTheEngineEndsIt() {
    assertThat(Nesting.isTooDeep("SELECT --\r" + "(".repeat(Nesting.DEEPEST + 1))).isTrue();
  }
}
