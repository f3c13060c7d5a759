package yibiao.ingestion.kind.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.Ingestion;
import yibiao.ingestion.pull.PullReport;
import yibiao.standard.plan.Dataset.Retention;

/**
 * Files on a real SFTP server: which are fetched, in which order, and what one does to the others.
 */
class FileServersTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Ingestion ingestion;
  private TestFileServer server;
  private Path files;

  @BeforeEach
  void start() throws Exception {
    files = Files.createDirectories(folder.resolve("sftp/in"));
    server = new TestFileServer(files.getParent(), folder);
    ingestion = new Ingestion(folder);
  }

  @AfterEach
  void stop() throws Exception {
    ingestion.close();
    server.close();
  }

  private void source(Retention retention, String pattern, Format format) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "secret");
    ingestion.put(
        "files",
        "SFTP",
        Map.of(
            "url",
            server.url(),
            "user",
            "exchange",
            "password",
            "file:" + password,
            "knownHosts",
            server.knownHosts()),
        Datasets.mapping(Map.of("name", "姓名"))
            .retained(retention)
            .at("in/" + pattern)
            .format(format)
            .get());
  }

  private void file(String name, String text, Instant modified) throws IOException {
    Files.writeString(files.resolve(name), text);
    Files.setLastModifiedTime(files.resolve(name), FileTime.from(modified));
    Files.writeString(files.resolve(name + ".done"), "");
  }

  private PullReport pull() {
    return ingestion.pull().get("files");
  }

  private List<String> delivered() {
    return ingestion
        .catalog
        .sql("select file_name from delivery order by landed_at")
        .query(String.class)
        .list();
  }

  @Test
  void ofTwoMonthsTheLaterOneCountsWhateverTheServersOrder() throws Exception {
    source(Retention.LATEST_DELIVERY, "*.csv", Format.CSV);
    file("b-january.csv", "姓名\n一月\n", LONG_AGO);
    file("a-february.csv", "姓名\n二月\n", LONG_AGO.plusSeconds(86400));
    assertThat(pull().problems()).isEmpty();
    assertThat(delivered()).containsExactly("b-january.csv", "a-february.csv");
    assertThat(pull().problems()).isEmpty();
    assertThat(delivered()).hasSize(2);
    // January once more, as it was, put there today: that is what was delivered last.
    file("b-january.csv", "姓名\n一月\n", LONG_AGO.plusSeconds(3 * 86400));
    assertThat(pull().problems()).isEmpty();
    assertThat(delivered()).endsWith("b-january.csv").hasSize(3);
  }

  @Test
  void aFileThatComesBackAsItWasCounts() throws Exception {
    source(Retention.LATEST_PER_FILE, "*.csv", Format.CSV);
    for (String text : List.of("姓名\n甲\n", "姓名\n乙\n", "姓名\n甲\n")) {
      file("a.csv", text, LONG_AGO.plusSeconds(delivered().size() * 100L));
      assertThat(pull().problems()).isEmpty();
    }
    assertThat(delivered()).hasSize(3);
    assertThat(ingestion.raw("files_people", "姓名")).containsExactly("乙", "甲", "甲");
  }

  @Test
  void aFileThatIsChangedWithinTheSameSecondIsFetchedAgain() throws Exception {
    source(Retention.LATEST_PER_FILE, "*.csv", Format.CSV);
    Instant now = Instant.now();
    file("a.csv", "姓名\n甲\n", now);
    pull();
    file("a.csv", "姓名\n乙\n", now);
    pull();
    assertThat(ingestion.raw("files_people", "姓名")).containsExactly("乙", "甲");
  }

  @Test
  void whatCannotBeReadDoesNotKeepTheOthersAndIsNotWell() throws Exception {
    source(Retention.LATEST_PER_FILE, "*.xlsx", Format.XLSX);
    Path cases = Path.of("src/test/resources/yibiao/ingestion/cases");
    Files.copy(cases.resolve("30-password/c30_a.xlsx"), files.resolve("a.xlsx"));
    Files.copy(cases.resolve("43-shared-string-missing/c43_a.xlsx"), files.resolve("b.xlsx"));
    Files.copy(cases.resolve("36-header-in-row-15/c36_a.xlsx"), files.resolve("c.xlsx"));
    Files.createDirectory(files.resolve("d.xlsx"));
    for (String name : List.of("a", "b", "c", "d")) {
      Files.writeString(files.resolve(name + ".xlsx.done"), "");
    }
    PullReport report = pull();
    assertThat(report.unreadable()).hasSize(2);
    assertThat(report.problems()).contains("a.xlsx").contains("密码").contains("b.xlsx");
    assertThat(ingestion.raw("files_people", "姓名")).containsExactly("葛一岚");
    assertThat(pull().unreadable()).hasSize(2);
    assertThat(delivered()).hasSize(3);
  }

  @Test
  void anyNumberOfFilesIsFetchedOnce() throws Exception {
    source(Retention.LATEST_PER_FILE, "*.csv", Format.CSV);
    for (int n = 0; n < 120; n++) {
      // Nothing to read in nearly all of them: what is asked is how often they are fetched.
      file(n + ".csv", n % 40 == 0 ? "姓名\n" + n + "号\n" : "", LONG_AGO);
    }
    pull();
    assertThat(delivered()).hasSize(120);
    long fetched = server.opened();
    pull();
    assertThat(server.opened()).isEqualTo(fetched);
    assertThat(ingestion.raw("files_people", "姓名")).hasSize(3);
  }

  @Test
  void aFileThatMayNotBeFetchedIsTold() throws Exception {
    source(Retention.LATEST_PER_FILE, "*.csv", Format.CSV);
    file("a.csv", "姓名\n甲\n", LONG_AGO);
    file("b.csv", "姓名\n乙\n", LONG_AGO.plusSeconds(1));
    server.refuse("a.csv");
    PullReport report = pull();
    assertThat(report.ok()).isFalse();
    assertThat(report.reason()).contains("a.csv");
    assertThat(ingestion.raw("files_people", "姓名")).containsExactly("乙");
    server.refuse("");
    assertThat(pull().ok()).isTrue();
    assertThat(ingestion.raw("files_people", "姓名")).containsExactly("乙", "甲");
  }

  @Test
  void anOldFileThatIsFetchedOnceMoreOverrulesNoNewerOne() throws Exception {
    source(Retention.LATEST_DELIVERY, "*.csv", Format.CSV);
    Instant now = Instant.now();
    file("a.csv", "姓名\n甲\n", now.minusSeconds(20));
    file("b.csv", "姓名\n乙\n", now.minusSeconds(10));
    for (int times = 0; times < 3; times++) {
      // So shortly after their change the server's times do not tell whether they changed again.
      assertThat(pull().problems()).isEmpty();
    }
    assertThat(delivered()).containsExactly("a.csv", "b.csv");
  }
}
