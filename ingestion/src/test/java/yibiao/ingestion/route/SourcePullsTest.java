package yibiao.ingestion.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.SourceDefinition.Connection;
import yibiao.catalog.source.SourceDefinition.Kind;
import yibiao.catalog.source.Sources;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Delivery;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.lake.Lake;
import yibiao.ingestion.lake.LakeSettings;
import yibiao.transforms.plan.Dataset.Entity;
import yibiao.transforms.plan.Dataset.Retention;

/** A database, an SFTP server, a REST API and uploads, all real, into a real Iceberg lake. */
class SourcePullsTest {
  @TempDir private Path folder;
  private final DataSource hukou = TestDatabase.empty();
  private final JdbcClient register = JdbcClient.create(hukou);
  private final JdbcClient catalog = TestDatabase.client();
  private final CamelContext camel = new DefaultCamelContext();
  private final Sources sources = new Sources(catalog);
  private final Deliveries deliveries = new Deliveries(catalog);
  private TestFileServer files;
  private TestApi api;
  private Lake lake;
  private SourcePulls pulls;
  private Path sftp;

  @BeforeEach
  void start() throws Exception {
    sftp = Files.createDirectories(folder.resolve("sftp/health")).getParent();
    files = new TestFileServer(sftp, folder);
    api = new TestApi();
    String warehouse = folder.resolve("warehouse").toUri().toString().replace("file:/", "file:///");
    lake =
        new Lake(
            new LakeSettings(
                TestDatabase.url(TestDatabase.empty()), "postgres", "", warehouse, Map.of()));
    camel.start();
    pulls =
        new SourcePulls(
            camel,
            sources,
            new Intake(folder.resolve("landing"), deliveries, lake, Clock.systemUTC()),
            lake,
            deliveries,
            new PullReports(catalog));
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
    sources.put(source("health", Kind.SFTP, sftpConnection("secret"), health()));
    sources.put(source("housing", Kind.REST, apiConnection(api.url()), housing()));
    sources.put(source("ledger", Kind.UPLOAD, null, ledger("姓名")));
    sources.put(source("police", Kind.DATABASE, database(), police()));
  }

  @AfterEach
  void stop() throws Exception {
    camel.stop();
    files.close();
    api.close();
    lake.close();
  }

  private static SourceDefinition source(
      String name, Kind kind, Connection connection, DatasetDefinition dataset) {
    return new SourceDefinition(name, name, "公安", kind, connection, List.of(dataset));
  }

  private static DatasetDefinition police() {
    return new DatasetDefinition(
        "person",
        "",
        Entity.PERSON,
        Retention.LATEST_PER_KEY,
        "person",
        Format.CSV,
        List.of("id"),
        "gxsj",
        "",
        2,
        Map.of("name", "xm"),
        Map.of(),
        null);
  }

  private static DatasetDefinition health() {
    return new DatasetDefinition(
        "patients",
        "",
        Entity.PERSON,
        Retention.LATEST_PER_FILE,
        "health/.+\\.csv",
        Format.CSV,
        List.of(),
        "",
        "",
        0,
        Map.of("name", "姓名"),
        Map.of(),
        null);
  }

  private static DatasetDefinition housing() {
    return new DatasetDefinition(
        "dwellings",
        "",
        Entity.DWELLING,
        Retention.LATEST_PER_KEY,
        "dwellings",
        Format.JSON,
        List.of("fwbm"),
        "",
        "",
        2,
        Map.of("dwelling_code", "fwbm"),
        Map.of(),
        null);
  }

  private static DatasetDefinition ledger(String column) {
    return new DatasetDefinition(
        "residents",
        "",
        Entity.PERSON,
        Retention.LATEST_PER_FILE,
        ".+\\.csv",
        Format.CSV,
        List.of(),
        "",
        "",
        0,
        Map.of("name", column),
        Map.of(),
        null);
  }

  private Connection database() {
    return new Connection(TestDatabase.url(hukou), "postgres", "", "", "");
  }

  private Connection sftpConnection(String password) throws IOException {
    return new Connection(
        files.url(), "exchange", secret("password", password), "", files.knownHosts());
  }

  private Connection apiConnection(String url) throws IOException {
    return new Connection(url, "", "", secret("token", "token"), "");
  }

  private String secret(String name, String value) throws IOException {
    return "file:" + Files.writeString(folder.resolve(name), value);
  }

  private void csv(String name, String text) throws IOException {
    Files.write(sftp.resolve("health").resolve(name), text.getBytes(Charset.forName("GB18030")));
    Files.writeString(sftp.resolve("health").resolve(name + ".done"), "");
  }

  private Map<String, SourcePulls.Report> pull() {
    return pulls.pullAll(title -> {}).stream()
        .collect(Collectors.toMap(SourcePulls.Report::source, Function.identity()));
  }

  private List<String> raw(String table, String column) {
    List<String> values = new ArrayList<>();
    lake.forEach("raw", table, List.of(column), row -> values.add(row.get(column)));
    return values.stream().sorted().toList();
  }

  private long rows() {
    return Stream.of("police_person", "health_patients", "housing_dwellings", "ledger_residents")
        .mapToLong(table -> lake.rows("raw", table))
        .sum();
  }

  @Test
  void everythingArrivesOnceHoweverOftenItIsPulled() {
    for (int time = 0; time < 3; time++) {
      assertThat(pull().values()).allMatch(SourcePulls.Report::ok);
      assertThat(raw("police_person", "xm")).containsExactly("未注明", "李明", "王芳", "赵强");
      assertThat(raw("health_patients", "姓名")).containsExactly("张三", "李四");
      assertThat(raw("housing_dwellings", "fwbm")).containsExactly("F1", "F2", "F3");
      assertThat(lake.rows("dq", "quarantine")).isEqualTo(1);
      assertThat(deliveries.counts())
          .containsExactly(
              new Deliveries.Count("health", 2, 1),
              new Deliveries.Count("housing", 3, 0),
              new Deliveries.Count("police", 4, 0));
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
        .containsExactlyInAnyOrder("王芳", "李明", "赵强", "未注明", "王方", "同一时刻", "未注明", "未注明");
    pull();
    assertThat(lake.rows("raw", "police_person")).isEqualTo(8);
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
    assertThat(lake.rows("raw", "housing_dwellings")).isEqualTo(3);
  }

  @Test
  void whateverOneSourceSuffersTheOthersRunOnAndTheNextRunPicksItUp() throws Exception {
    api.answerFirst(200, "<html>请登录</html>");
    sources.put(source("health", Kind.SFTP, sftpConnection("wrong"), health()));
    sources.put(
        source(
            "police",
            Kind.DATABASE,
            new Connection("jdbc:postgresql://127.0.0.1:1/none", "postgres", "", "", ""),
            police()));
    sources.put(source("second", Kind.REST, apiConnection("http://127.0.0.1:1"), housing()));
    Map<String, SourcePulls.Report> reports = pull();
    assertThat(reports.get("housing").reason())
        .contains("the answer is not JSON")
        .doesNotContain("请登录");
    assertThat(reports.get("police").reason()).contains("Connection").doesNotContain("\n");
    assertThat(reports.get("health").reason()).contains("Auth");
    assertThat(reports.get("second").reason()).contains("onnect");
    assertThat(reports.get("ledger").ok()).isTrue();
    assertThat(rows()).isZero();

    sources.put(source("health", Kind.SFTP, sftpConnection("secret"), health()));
    sources.put(source("police", Kind.DATABASE, database(), police()));
    sources.put(source("second", Kind.REST, apiConnection(api.url()), housing()));
    assertThat(pull().values()).allMatch(SourcePulls.Report::ok);
    assertThat(rows()).isEqualTo(4 + 2 + 3);
    assertThat(lake.rows("raw", "second_dwellings")).isEqualTo(3);
  }

  @Test
  void anUnreadableFileWaitsUntilItsMappingIsMended() throws Exception {
    Path file = Files.writeString(folder.resolve("360702001001.csv"), "居民姓名\n周七\n");
    SourceDefinition ledger = sources.find("ledger").orElseThrow();
    assertThat(pulls.land(ledger, file)).isEqualTo(Delivery.Status.UNREADABLE);
    assertThat(deliveries.problems().getFirst().reason()).contains("columns are missing: 姓名");
    assertThat(pull().get("ledger").unreadable().getFirst()).contains("360702001001.csv");
    Files.delete(file);

    sources.put(source("ledger", Kind.UPLOAD, null, ledger("居民姓名")));
    assertThat(pull().get("ledger").unreadable()).isEmpty();
    assertThat(raw("ledger_residents", "居民姓名")).containsExactly("周七");
  }

  @Test
  void aCrashAnywhereBetweenLandingAndTheMarkLosesAndDoublesNothing() throws Exception {
    pull();
    long before = rows();
    // The mark was not written any more: the snapshot knows better.
    catalog.sql("update delivery set status = 'LANDED', row_count = 0, quarantined = 0").update();
    pull();
    assertThat(rows()).isEqualTo(before);
    assertThat(deliveries.counts()).contains(new Deliveries.Count("health", 2, 1));
    // The snapshot was not written any more: the landed file is read again.
    Path file = Files.writeString(folder.resolve("x.csv"), "姓名\n吴八\n");
    pulls.land(sources.find("ledger").orElseThrow(), file);
    catalog
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
        catalog
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
    SourceDefinition ledger = sources.find("ledger").orElseThrow();
    assertThatThrownBy(() -> pulls.land(ledger, folder.resolve("x.pdf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".+\\.csv");
    assertThat(Optional.of(ledger)).isEqualTo(sources.find("ledger"));
  }
}
