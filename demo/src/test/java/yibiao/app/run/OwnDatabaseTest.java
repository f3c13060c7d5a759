package yibiao.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.app.settings.PlatformSettings;
import yibiao.app.settings.SettingsFile;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.source.Sources;
import yibiao.demo.RunningDemo;
import yibiao.lake.Lake;

/** The example configuration, pointed at a database that holds the table its comment describes. */
class OwnDatabaseTest {
  @TempDir private Path folder;
  private final RunningDemo demo = RunningDemo.get();
  private final DataSource database = TestDatabase.empty();

  private String example() throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "any");
    return Files.readString(Path.of(System.getProperty("yibiao.home"), "docs/yibiao-example.yaml"))
        .replace("jdbc:postgresql://localhost:5432/population", TestDatabase.url(database))
        .replace("user: yibiao", "user: postgres")
        .replace("env:POPULATION_PASSWORD", "file:" + password);
  }

  @Test
  void itsResidentsArriveInTheLake() throws Exception {
    String yaml = example();
    Matcher table = Pattern.compile("(?s)# +(create table .*?);").matcher(yaml);
    assertThat(table.find()).isTrue();
    JdbcClient own = JdbcClient.create(database);
    own.sql(table.group(1).replace("#", "")).update();
    own.sql(
            """
            insert into residents values
              (1, '欧阳明月', '女', '1985年3月5日', '110105198503051241', '138 0013 8000', '未知', '2026-01-01')
            """)
        .update();
    PlatformSettings settings = SettingsFile.parse(yaml, "example");
    demo.bean(Registration.class).register(settings);
    try {
      demo.bean(MainJob.class).run(false, MainJob.Progress.SILENT);
      List<String> found = new ArrayList<>();
      demo.bean(Lake.class)
          .forEach(
              "core",
              "resident",
              List.of("name", "birth_date", "phone", "phone_source"),
              row -> found.add(String.join(",", row.values())));
      assertThat(found).contains("欧阳明月,1985-03-05,13800138000,own/residents");
      assertThat(demo.bean(Accounts.class).find("analyst")).isPresent();
      assertThat(demo.state().accountPassword("analyst").orElseThrow()).hasSizeGreaterThan(20);
    } finally {
      forget();
    }
  }

  /** The other tests count what the demo alone brought. */
  private void forget() throws Exception {
    JdbcClient catalog = demo.bean(JdbcClient.class);
    catalog.sql("delete from delivery where source = 'own'").update();
    catalog.sql("delete from pull_report where source = 'own'").update();
    catalog.sql("delete from dataset_state where source = 'own'").update();
    catalog.sql("delete from source_system where name = 'own'").update();
    catalog.sql("delete from account where name in ('analyst', 'worker')").update();
    demo.bean(MainJob.class).transform(true, MainJob.Progress.SILENT);
    assertThat(demo.bean(Sources.class).find("own")).isEmpty();
  }

  @Test
  void aMappingToAnItemThatNobodyKnowsIsRefused() throws Exception {
    PlatformSettings settings =
        SettingsFile.parse(example().replace("{name: xm", "{nmae: xm"), "x");
    assertThatThrownBy(() -> demo.bean(Registration.class).register(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such items: nmae");
    assertThat(demo.bean(Sources.class).find("own")).isEmpty();
  }
}
