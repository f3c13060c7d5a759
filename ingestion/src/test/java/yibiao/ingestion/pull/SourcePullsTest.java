package yibiao.ingestion.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.Ingestion;
import yibiao.ingestion.delivery.Receipt;
import yibiao.ingestion.kind.file.TestFileServer;
import yibiao.ingestion.kind.rest.TestApi;
import yibiao.standard.plan.Dataset.Entity;
import yibiao.standard.plan.Dataset.Retention;

/** A database, an SFTP server, a REST API and uploads, all real, into a real Iceberg lake. */
class SourcePullsTest {
  @TempDir private Path folder;
  private final DataSource hukou = TestDatabase.empty();
  private final JdbcClient register = JdbcClient.create(hukou);
  private Ingestion ingestion;
  private TestFileServer files;
  private TestApi api;
  private Path sftp;

  @BeforeEach
  void start() throws Exception {
    sftp = Files.createDirectories(folder.resolve("sftp/health")).getParent();
    files = new TestFileServer(sftp, folder);
    api = new TestApi();
    ingestion = new Ingestion(folder);
    register
        .sql(
            """
            create table person (id text primary key, xm text, gxsj timestamp);
            insert into person values ('1', '王芳', '2026-01-01 10:00:00.123456'), ('2', '李明', '2026-01-01 10:00:00.123456'),
              ('10', '赵强', '2026-01-02'), ('30', '未注明', null)
            """)
        .update();
    csv("a.csv", "姓名\n张三\n李四\n王五,多一列\n");
    api.rows("F1", "F2", "F3");
    ingestion.put("health", "SFTP", sftpConnection("secret"), health());
    ingestion.put("housing", "REST", apiConnection(api.url()), housing());
    ingestion.put("ledger", "UPLOAD", null, ledger("姓名"));
    ingestion.put("police", "DATABASE", database(), police());
  }

  @AfterEach
  void stop() throws Exception {
    ingestion.close();
    files.close();
    api.close();
  }

  private static DatasetDefinition police() {
    return Datasets.mapping(Map.of("name", "xm"))
        .named("person")
        .retained(Retention.LATEST_PER_KEY)
        .at("person")
        .keyed("id")
        .updated("gxsj")
        .pages(2)
        .get();
  }

  private static DatasetDefinition health() {
    return Datasets.mapping(Map.of("name", "姓名")).named("patients").at("health/.+\\.csv").get();
  }

  private static DatasetDefinition housing() {
    return Datasets.mapping(Map.of("dwelling_code", "fwbm"))
        .named("dwellings")
        .about(Entity.DWELLING)
        .retained(Retention.LATEST_PER_KEY)
        .at("dwellings")
        .format(Format.JSON)
        .keyed("fwbm")
        .pages(2)
        .get();
  }

  private static DatasetDefinition ledger(String column) {
    return Datasets.mapping(Map.of("name", column)).named("residents").at(".+\\.csv").get();
  }

  private Map<String, String> database() {
    return Map.of("url", TestDatabase.url(hukou), "user", "postgres");
  }

  private Map<String, String> sftpConnection(String password) throws IOException {
    return Map.of(
        "url",
        files.url(),
        "user",
        "exchange",
        "password",
        secret("password", password),
        "knownHosts",
        files.knownHosts());
  }

  private Map<String, String> apiConnection(String url) throws IOException {
    return Map.of("url", url, "token", secret("token", "token"));
  }

  private String secret(String name, String value) throws IOException {
    return "file:" + Files.writeString(folder.resolve(name), value);
  }

  private void csv(String name, String text) throws IOException {
    Files.write(sftp.resolve("health").resolve(name), text.getBytes(Charset.forName("GB18030")));
    Files.writeString(sftp.resolve("health").resolve(name + ".done"), "");
  }

  private Map<String, PullReport> pull() {
    return ingestion.pull();
  }

  private List<String> raw(String table, String column) {
    return ingestion.raw(table, column);
  }

  private long rows() {
    return Stream.of("police_person", "health_patients", "housing_dwellings", "ledger_residents")
        .mapToLong(table -> ingestion.lake.rows("raw", table))
        .sum();
  }

  private List<String> delivered() {
    return ingestion.deliveries.freshness().stream()
        .map(dataset -> dataset.name() + " " + dataset.rows() + " + " + dataset.quarantined())
        .toList();
  }

  @Test
  void everythingArrivesOnceHoweverOftenItIsPulled() {
    for (int time = 0; time < 3; time++) {
      assertThat(pull().values()).allMatch(PullReport::ok);
      assertThat(raw("police_person", "xm")).containsExactly("未注明", "李明", "王芳", "赵强");
      assertThat(raw("health_patients", "姓名")).containsExactly("张三", "李四");
      assertThat(raw("housing_dwellings", "fwbm")).containsExactly("F1", "F2", "F3");
      assertThat(ingestion.lake.rows("dq", "quarantine")).isEqualTo(1);
      assertThat(delivered())
          .containsExactly(
              "health/patients 2 + 1", "housing/dwellings 3 + 0", "police/person 4 + 0");
    }
  }

  @Test
  void ofADatabaseOnlyWhatChangedIsPulled() {
    pull();
    register
        .sql(
            """
            update person set xm = '王方', gxsj = '2026-01-03' where id = '1';
            insert into person values ('9', '同一时刻', '2026-01-03'), ('31', '未注明', null)
            """)
        .update();
    pull();
    assertThat(raw("police_person", "xm"))
        .containsExactlyInAnyOrder("王芳", "李明", "赵强", "未注明", "王方", "同一时刻", "未注明");
    pull();
    assertThat(ingestion.lake.rows("raw", "police_person")).isEqualTo(7);
  }

  @Test
  void aFileWithoutItsMarkerIsNotFinishedYet() throws Exception {
    csv("b.csv", "姓名\n孙六\n");
    Files.delete(sftp.resolve("health/b.csv.done"));
    pull();
    assertThat(raw("health_patients", "姓名")).doesNotContain("孙六");
    Files.writeString(sftp.resolve("health/b.csv.done"), "");
    pull();
    assertThat(raw("health_patients", "姓名")).contains("孙六");
  }

  @Test
  void aBusyApiIsAskedAgain() {
    api.answerFirst(429, "{\"error\":\"busy\"}");
    api.answerFirst(503, "<html>");
    assertThat(pull().get("housing").ok()).isTrue();
    assertThat(ingestion.lake.rows("raw", "housing_dwellings")).isEqualTo(3);
  }

  @Test
  void whateverOneSourceSuffersTheOthersRunOnAndTheNextRunPicksItUp() throws Exception {
    api.answerFirst(200, "<html>请登录</html>");
    ingestion.put("health", "SFTP", sftpConnection("wrong"), health());
    ingestion.put(
        "police",
        "DATABASE",
        Map.of("url", "jdbc:postgresql://127.0.0.1:1/none", "user", "postgres"),
        police());
    ingestion.put("second", "REST", apiConnection("http://127.0.0.1:1"), housing());
    Map<String, PullReport> reports = pull();
    assertThat(reports.get("housing").reason()).contains("not JSON").doesNotContain("请登录");
    assertThat(reports.get("police").reason()).contains("Connection").doesNotContain("\n");
    assertThat(reports.get("health").reason()).contains("Auth");
    assertThat(reports.get("second").reason()).contains("onnect");
    assertThat(reports.get("ledger").ok()).isTrue();
    assertThat(rows()).isZero();

    ingestion.put("health", "SFTP", sftpConnection("secret"), health());
    ingestion.put("police", "DATABASE", database(), police());
    ingestion.put("second", "REST", apiConnection(api.url()), housing());
    assertThat(pull().values()).allMatch(PullReport::ok);
    assertThat(rows()).isEqualTo(4 + 2 + 3);
    assertThat(ingestion.lake.rows("raw", "second_dwellings")).isEqualTo(3);
  }

  @Test
  void anUnreadableFileWaitsUntilItsMappingIsMended() throws Exception {
    Path file = Files.writeString(folder.resolve("360702001001.csv"), "居民姓名\n周七\n");
    SourceDefinition ledger = ingestion.sources.find("ledger").orElseThrow();
    assertThat(ingestion.land(ledger, file).outcome()).isEqualTo(Receipt.Outcome.UNREADABLE);
    assertThat(ingestion.deliveries.problems().getFirst().reason())
        .contains("columns are missing: 姓名");
    assertThat(pull().get("ledger").unreadable().getFirst()).contains("360702001001.csv");
    Files.delete(file);

    ingestion.put("ledger", "UPLOAD", null, ledger("居民姓名"));
    assertThat(pull().get("ledger").unreadable()).isEmpty();
    assertThat(raw("ledger_residents", "居民姓名")).containsExactly("周七");
  }

  @Test
  void aCrashAnywhereBetweenLandingAndTheMarkLosesAndDoublesNothing() throws Exception {
    assertThat(pull().values()).allMatch(PullReport::ok);
    long before = rows();
    // The mark was not written any more: the snapshot knows better.
    ingestion
        .catalog
        .sql("update delivery set status = 'LANDED', row_count = 0, quarantined = 0")
        .update();
    pull();
    assertThat(rows()).isEqualTo(before);
    assertThat(delivered()).contains("health/patients 2 + 1");
    // The snapshot was not written any more: the landed file is read again.
    Path file = Files.writeString(folder.resolve("x.csv"), "姓名\n吴八\n");
    ingestion.land(ingestion.sources.find("ledger").orElseThrow(), file);
    ingestion
        .catalog
        .sql(
            """
            insert into delivery select 'copy', source, dataset, 'y.csv', checksum, bytes, landed_path, landed_at,
              properties, 'LANDED', '', 0, 0, null from delivery where file_name = 'x.csv'
            """)
        .update();
    pull();
    assertThat(raw("ledger_residents", "姓名")).containsExactly("吴八", "吴八");
  }

  @Test
  void theBytesAreKeptUnchangedForTheOwnerOnly() throws Exception {
    pull();
    Path landed =
        ingestion
            .catalog
            .sql("select landed_path from delivery where source = 'health'")
            .query(String.class)
            .optional()
            .map(Path::of)
            .orElseThrow();
    assertThat(landed).hasSameBinaryContentAs(sftp.resolve("health/a.csv"));
    assertThat(Files.getPosixFilePermissions(landed))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (Stream<Path> beside = Files.list(landed.getParent())) {
      assertThat(beside).containsExactly(landed);
    }
  }

  @Test
  void aFileThatNoDatasetExpectsIsRefusedWithTheNamesThatAreExpected() {
    SourceDefinition ledger = ingestion.sources.find("ledger").orElseThrow();
    assertThatThrownBy(() -> ingestion.land(ledger, folder.resolve("x.pdf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".+\\.csv");
    assertThat(Optional.of(ledger)).isEqualTo(ingestion.sources.find("ledger"));
  }
}
