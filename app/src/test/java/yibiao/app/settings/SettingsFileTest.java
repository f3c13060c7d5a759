package yibiao.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import yibiao.standard.words.Words;

class SettingsFileTest {
  private static String example() throws Exception {
    return Files.readString(Path.of(System.getProperty("yibiao.home"), "docs/yibiao-example.yaml"));
  }

  @Test
  void theExampleIsRight() throws Exception {
    PlatformSettings settings = SettingsFile.parse(example(), "example");
    assertThat(settings.sources().getFirst().datasets().getFirst().key()).containsExactly("id");
    assertThat(settings.spark().master()).isEqualTo("local[*]");
  }

  /** What is said of a wrong configuration, in one language. */
  private static String said(Locale locale, String yaml) {
    Throwable wrong = catchThrowable(() -> SettingsFile.parse(yaml, "yibiao.yaml"));
    assertThat(wrong).isInstanceOf(IllegalArgumentException.class);
    return Words.in(locale, wrong.getMessage());
  }

  private static String said(String yaml) {
    return said(Locale.CHINESE, yaml);
  }

  @Test
  void allMistakesAreToldAtOnceInTheReadersLanguage() throws Exception {
    String wrong =
        example()
            .replace("district: \"360702\"", "district: \"3607\"")
            .replace("name: own", "name: 自有")
            .replace("key: [id]", "mapping: {}")
            .replaceAll(" +mapping: \\{name: xm.*", "");
    assertThat(said(wrong))
        .contains(
            "yibiao.yaml 有错误",
            "district: 要写 6 位区划代码\n",
            "sources[0].name: 只能用小写字母",
            "sources[0].datasets[0].mapping: 至少要有一项");
    assertThat(said(Locale.ENGLISH, wrong))
        .contains(
            "yibiao.yaml is wrong",
            "district: takes a 6-digit division code",
            "sources[0].datasets[0].mapping: needs at least one")
        .doesNotContain("有错误", "要写");
  }

  @Test
  void namesThatLeadNowhereAndAMissingKeyAreTold() throws Exception {
    String wrong =
        example()
            .replace("organisation: civil-affairs}", "organisation: civil}")
            .replace("key: [id]", "key: []");
    assertThat(said(wrong)).contains("accounts.analyst: 没有这个单位：civil", "sources.own.residents");
    String incomplete =
        example()
            .replace("url: jdbc:postgresql://localhost:5432/population", "url: \"\"")
            .replace("retention: LATEST_PER_KEY", "retention: LATEST_DELIVERY");
    assertThat(said(incomplete))
        .contains("sources.own.connection.url: 要写", "sources.own.residents: 数据库来源只送变化");
  }

  @Test
  void aKindThatThereIsNotAndSettingsThatItDoesNotKnowAreTold() throws Exception {
    assertThat(said(example().replace("kind: DATABASE", "kind: GOPHER")))
        .contains("sources.own.kind: 没有这种来源：GOPHER", "FTPS");
    assertThat(said(example().replace("kind: DATABASE", "kind: SFTP")))
        .contains("sources.own.connection.knownHosts: 要写");
  }

  @Test
  void aMistypedWordIsToldWithItsLine() {
    assertThat(said(Locale.ENGLISH, "district: \"360702\"\nportt: 1\n"))
        .contains("portt", "near line");
  }

  @Test
  void aWordThatIsNoneOfTheChoicesIsToldWithTheChoices() throws Exception {
    String wrong = example().replace("kind: COMMUNITY", "kind: COMUNITY");
    assertThat(said(Locale.ENGLISH, wrong))
        .contains("organisations[2].kind: “COMUNITY”", "COMMUNITY", "near line");
    assertThat(said(Locale.ENGLISH, "")).contains("the file is empty");
  }

  @Test
  void whatStandsTwiceIsTold() throws Exception {
    String wrong = example().replace("name: community-1, title", "name: civil-affairs, title");
    assertThat(said(wrong)).contains("organisations: 写了两次：civil-affairs");
  }
}
