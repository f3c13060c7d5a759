package yibiao.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  private static String said(int code, String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      assertThat(YibiaoCommand.execute(words)).isEqualTo(code);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "down",
        "status",
        "land",
        "withdraw",
        "run",
        "sql",
        "fill",
        "link",
        "audit",
        "account",
        "demo"
      })
  void everyVerbSaysWhatItTakesInOneLanguage(String verb) {
    assertThat(said(0, verb, "--help", "--lang", "zh"))
        .contains("用法：yibiao " + verb, "显示用法", "状态目录")
        .doesNotContain("Usage", "Show", "Commands", "null", "${");
    assertThat(said(0, verb, "--help", "--lang", "en"))
        .contains("Usage: yibiao " + verb, "Shows what it takes")
        .doesNotContain("null", "${")
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void wrongUsageIsSaidInOneLanguage() {
    assertThat(said(2, "land", "--lang", "zh")).contains("缺少：SOURCE", "yibiao land --help");
    assertThat(said(2, "status", "--jsno", "--lang", "zh")).contains("不认识：--jsno");
    assertThat(said(2, "demo", "--residents", "many", "--lang", "zh"))
        .contains("--residents 不能是“many”");
    assertThat(said(2, "land", "--lang", "en")).contains("missing: SOURCE", "what it takes:");
  }
}
