package yibiao.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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

  @Test
  void allMistakesAreToldAtOnceInBothLanguages() throws Exception {
    String wrong =
        example()
            .replace("district: \"360702\"", "district: \"3607\"")
            .replace("name: own", "name: 自有")
            .replace("key: [id]", "mapping: {}")
            .replaceAll(" +mapping: \\{name: xm.*", "");
    assertThatThrownBy(() -> SettingsFile.parse(wrong, "yibiao.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("yibiao.yaml 有错误 is wrong")
        .hasMessageContaining("district: 要写 6 位区划代码 takes a 6-digit division code")
        .hasMessageContaining("sources[0].name: 只能用小写字母")
        .hasMessageContaining("sources[0].datasets[0].mapping: 至少要有一项 needs at least one");
  }

  @Test
  void namesThatLeadNowhereAndAMissingKeyAreTold() throws Exception {
    String wrong =
        example()
            .replace("organisation: civil-affairs}", "organisation: civil}")
            .replace("key: [id]", "key: []");
    assertThatThrownBy(() -> SettingsFile.parse(wrong, "yibiao.yaml"))
        .hasMessageContaining("accounts.analyst: 没有这个单位 no such organisation: civil")
        .hasMessageContaining("sources.own.residents");
    String incomplete =
        example()
            .replace("url: jdbc:postgresql://localhost:5432/population", "url: \"\"")
            .replace("retention: LATEST_PER_KEY", "retention: LATEST_DELIVERY");
    assertThatThrownBy(() -> SettingsFile.parse(incomplete, "yibiao.yaml"))
        .hasMessageContaining("sources.own: 要写 connection.url")
        .hasMessageContaining("sources.own.residents: 数据库来源只送变化");
  }

  @Test
  void aMistypedWordIsToldWithItsLine() {
    assertThatThrownBy(() -> SettingsFile.parse("district: \"360702\"\nportt: 1\n", "yibiao.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("portt")
        .hasMessageContaining("near line");
  }

  @Test
  void aWordThatIsNoneOfTheChoicesIsToldWithTheChoices() throws Exception {
    String wrong = example().replace("kind: COMMUNITY", "kind: COMUNITY");
    assertThatThrownBy(() -> SettingsFile.parse(wrong, "yibiao.yaml"))
        .hasMessageContaining("organisations[2].kind: “COMUNITY”")
        .hasMessageContaining("COMMUNITY")
        .hasMessageContaining("near line");
    assertThatThrownBy(() -> SettingsFile.parse("", "yibiao.yaml"))
        .hasMessageContaining("the file is empty");
  }

  @Test
  void whatStandsTwiceIsTold() throws Exception {
    String wrong = example().replace("name: community-1, title", "name: civil-affairs, title");
    assertThatThrownBy(() -> SettingsFile.parse(wrong, "yibiao.yaml"))
        .hasMessageContaining("organisations: 写了两次 stands twice: civil-affairs");
  }
}
