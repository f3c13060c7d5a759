package yibiao.ingestion.kind.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.Ingestion;
import yibiao.ingestion.kind.SourceKinds;
import yibiao.ingestion.pull.PullReport;
import yibiao.standard.plan.Dataset.Retention;

/** Files on a real FTPS server. */
class FtpsKindTest {
  @TempDir private Path folder;
  private Ingestion ingestion;
  private Path files;

  @BeforeEach
  void start() throws Exception {
    files = Files.createDirectories(folder.resolve("ftps/in"));
    ingestion = new Ingestion(folder);
  }

  @AfterEach
  void stop() throws Exception {
    ingestion.close();
  }

  private SourceDefinition source(TestFtpServer server, Path certificate) throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "secret");
    return ingestion.put(
        "files",
        "FTPS",
        Map.of(
            "url",
            server.url(),
            "user",
            "exchange",
            "password",
            "file:" + password,
            "certificate",
            certificate.toString()),
        Datasets.mapping(Map.of("name", "姓名"))
            .retained(Retention.LATEST_PER_FILE)
            .at("in/*.csv")
            .format(Format.CSV)
            .get());
  }

  private void file(String name, String text) throws Exception {
    Files.writeString(files.resolve(name), text);
    Files.writeString(files.resolve(name + ".done"), "");
  }

  private PullReport pull() {
    return ingestion.pull().get("files");
  }

  @Test
  void finishedFilesAreInTheLakeOnce() throws Exception {
    try (TestFtpServer server = new TestFtpServer(files.getParent(), folder, "127.0.0.1")) {
      source(server, server.certificate());
      file("a.csv", "姓名\n葛一岚\n");
      file("b.csv", "姓名\n荣柏\n");
      Files.writeString(files.resolve("unfinished.csv"), "姓名\n未完\n");
      assertThat(pull().problems()).isEmpty();
      assertThat(pull().ok()).isTrue();
      assertThat(ingestion.raw("files_people", "姓名")).containsExactlyInAnyOrder("葛一岚", "荣柏");
    }
  }

  @Test
  void aServerWithAnotherCertificateIsNotTrusted() throws Exception {
    try (TestFtpServer server = new TestFtpServer(files.getParent(), folder, "127.0.0.1");
        TestFtpServer other = new TestFtpServer(files.getParent(), folder, "other.example")) {
      source(server, other.certificate());
      file("a.csv", "姓名\n葛一岚\n");
      PullReport report = pull();
      assertThat(report.ok()).isFalse();
      assertThat(report.reason()).doesNotContain("secret");
      assertThat(ingestion.raw("files_people", "姓名")).isEmpty();
    }
  }

  @Test
  void aCertificateForAnotherNameIsNotTrusted() throws Exception {
    try (TestFtpServer server = new TestFtpServer(files.getParent(), folder, "other.example")) {
      source(server, server.certificate());
      file("a.csv", "姓名\n葛一岚\n");
      assertThat(pull().ok()).isFalse();
    }
  }

  @Test
  void whatIsMissingIsSaidBeforeAnythingIsPulled() {
    SourceDefinition source =
        new SourceDefinition(
            "files", "文件", "公安", "FTPS", Map.of("url", "nowhere", "knownHosts", "x"), null);
    assertThat(SourceKinds.check(source))
        .anyMatch(problem -> problem.startsWith("files.connection.url"))
        .anyMatch(problem -> problem.startsWith("files.connection.user"))
        .anyMatch(problem -> problem.startsWith("files.connection.certificate"))
        .anyMatch(problem -> problem.startsWith("files.connection.knownHosts"));
    assertThat(SourceKinds.check(new SourceDefinition("x", "x", "公安", "GOPHER", Map.of(), null)))
        .first()
        .asString()
        .contains("FTPS", "SFTP");
  }
}
