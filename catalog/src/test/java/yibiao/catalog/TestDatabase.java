package yibiao.catalog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yibiao.catalog.list.FirstList;
import yibiao.catalog.sharing.DataResources;
import yibiao.catalog.standard.LivingStandard;
import yibiao.catalog.standard.StandardParts;
import yibiao.standard.item.DataItems;

/** A real PostgreSQL, started once for all tests of a module; each database in it is fresh. */
public final class TestDatabase {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static EmbeddedPostgres server;
  private static String migrated = "";
  private static DataSource standard;

  private TestDatabase() {}

  /** A database with the project's migrations in it: a copy of one that was migrated. */
  public static synchronized DataSource migrated() {
    if (migrated.isEmpty()) {
      DataSource first = empty();
      Flyway.configure().dataSource(first).locations("classpath:sql/postgres").load().migrate();
      migrated = "test" + NEXT.get();
    }
    return create(" template " + migrated);
  }

  public static JdbcClient client() {
    return JdbcClient.create(migrated());
  }

  /** A database with the standard and its list, in force since a day in March 2026. */
  public static synchronized DataSource withStandard() {
    if (standard == null) {
      DataSource first = migrated();
      JdbcClient jdbc = JdbcClient.create(first);
      Clock clock = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);
      LivingStandard living =
          new LivingStandard(
              new FirstList(jdbc, clock),
              new DataItems(jdbc),
              new DataResources(jdbc),
              new StandardParts(jdbc, clock),
              clock);
      new TransactionTemplate(new DataSourceTransactionManager(first))
          .executeWithoutResult(all -> living.takeIn("test"));
      standard = first;
    }
    return copyOf(standard);
  }

  /** A copy of one that nobody is connected to. */
  public static DataSource copyOf(DataSource database) {
    String url = url(database);
    return create(" template " + url.replaceAll(".*/|\\?.*", ""));
  }

  public static DataSource empty() {
    return create("");
  }

  private static synchronized DataSource create(String template) {
    String name = "test" + NEXT.incrementAndGet();
    JdbcClient.create(server().getPostgresDatabase())
        .sql("create database " + name + template)
        .update();
    return server().getDatabase("postgres", name);
  }

  /** Its JDBC address; user postgres, no password. */
  public static String url(DataSource database) {
    return ((org.postgresql.ds.PGSimpleDataSource) database).getUrl();
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        String engines = System.getProperty("yibiao.engines", "target/engines");
        server =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of(engines).toFile())
                .setLocaleConfig("locale", "C")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }
}
