package yibiao.ingestion.kind.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.Ingestion;
import yibiao.standard.plan.Dataset.Retention;

/**
 * Random histories of a small table: whatever was inserted, updated, deleted, committed late, dated
 * wrongly or cut short, after each pull the lake holds what the table holds.
 */
class TableHistoriesTest {
  /** With {@code -Dyibiao.histories=1000} the figure of the bench; each takes a second or two. */
  private static final int HISTORIES = Integer.getInteger("yibiao.histories", 9);

  private static final int STEPS = 12;
  private static final int PULL_EVERY = 3;

  @TempDir private static Path folder;
  private static Ingestion ingestion;
  private static DataSource database;
  private static JdbcClient table;

  @BeforeAll
  static void start() {
    ingestion = new Ingestion(folder);
    database = TestDatabase.empty();
    table = JdbcClient.create(database);
    // A page that is to come when the machine stops does not come, and those behind it neither.
    ingestion
        .catalog
        .sql(
            """
            create table fault (deliveries int);
            insert into fault values (1000000);
            create function stop() returns trigger language plpgsql as $$ begin
              if (select deliveries from fault) = 0 then raise exception 'the machine has stopped'; end if;
              update fault set deliveries = deliveries - 1;
              return new;
            end $$;
            create trigger stops before insert on delivery for each row execute function stop()
            """)
        .update();
  }

  @AfterAll
  static void stop() {
    ingestion.close();
  }

  /** The shapes of key and of time of change that a table may have. */
  private enum Shape {
    NUMBER("id bigint", "timestamp", n -> "" + n),
    TEXT("id text", "timestamp(0)", n -> "'k" + n % 7 + "|" + n + "'"),
    UUID("id uuid", "timestamptz", n -> "md5('" + n + "')::uuid"),
    COMPOSITE("id int, part text", "date", n -> n % 5 + ", 'p" + n + "'");

    private final String columns;
    private final String time;
    private final Function<Integer, String> key;

    Shape(String columns, String time, Function<Integer, String> key) {
      this.columns = columns;
      this.time = time;
      this.key = key;
    }

    List<String> names() {
      return this == COMPOSITE ? List.of("id", "part") : List.of("id");
    }
  }

  /**
   * How a table is read.
   *
   * @param compare how often the whole of it is compared
   * @param honest whether only such changes happen as their times tell: no deletions, nothing dated
   *     further back than the overlap
   */
  private record Reading(String updated, String compare, boolean honest) {}

  @Test
  void whatStandsInTheLakeIsWhatStandsInTheTable() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      history(seed, new Reading(seed % 9 == 8 ? "" : "changed", "", false));
    }
  }

  @Test
  void withoutComparisonsTheTimesOfChangeAreEnoughAsFarAsTheyTell() {
    for (int seed = 0; seed < HISTORIES / 2; seed++) {
      history(seed, new Reading("changed", "never", true));
    }
  }

  private void history(int seed, Reading reading) {
    Random random = new Random(seed);
    Shape shape = Shape.values()[seed % Shape.values().length];
    String name = (reading.honest ? "t" : "h") + seed;
    table
        .sql(
            "create table %s (%s, xm text, changed %s, primary key (%s))"
                .formatted(name, shape.columns, shape.time, String.join(", ", shape.names())))
        .update();
    DatasetDefinition dataset =
        Datasets.mapping(Map.of("name", "xm"))
            .named("rows")
            .retained(Retention.LATEST_PER_KEY)
            .at(name)
            .keyed(shape.names().toArray(String[]::new))
            .updated(reading.updated)
            .changes("", reading.compare)
            .pages(2)
            .get();
    ingestion.put(
        name, "DATABASE", Map.of("url", TestDatabase.url(database), "user", "postgres"), dataset);
    ingestion.sources.configure(List.of(name));
    List<Runnable> late = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      Runnable change = change(name, shape, reading, random);
      if (random.nextInt(5) == 0) {
        late.add(change); // Its time of change is old by the time that it becomes visible.
      } else {
        change.run();
      }
      if (!late.isEmpty() && random.nextInt(3) == 0) {
        late.removeFirst().run();
      }
      if (step % PULL_EVERY == 0) {
        pull(name, random);
        assertThat(ingestion.standing(name + "_rows", "xm"))
            .as("history %s after step %d", name, step)
            .isEqualTo(rows(name, shape));
      }
    }
    ingestion.forget(name);
  }

  private static Runnable change(String name, Shape shape, Reading reading, Random random) {
    String key = shape.key.apply(random.nextInt(8));
    String value = random.nextInt(9) == 0 ? "null" : "'v" + random.nextInt(4) + "'";
    String time = reading.honest ? honestTime(random) : time(random);
    String columns = String.join(", ", shape.names());
    String insert =
        """
        insert into %1$s (%2$s, xm, changed) values (%3$s, %4$s, %5$s)
        on conflict (%2$s) do update set xm = excluded.xm, changed = excluded.changed
        """
            .formatted(name, columns, key, value, time);
    String delete = "delete from %s where (%s) = (%s)".formatted(name, columns, key);
    boolean deletes = !reading.honest && random.nextInt(4) == 0;
    return () -> table.sql(deletes ? delete : insert).update();
  }

  /** Now, the same moment again, long ago, in the future, never, or not known. */
  private static String time(Random random) {
    LocalDateTime now = LocalDateTime.now();
    return switch (random.nextInt(7)) {
      case 0 -> "'2026-01-01 10:00:00'";
      case 1 -> "'" + now.minusHours(random.nextInt(100)) + "'";
      default -> honestTime(random);
    };
  }

  /** A time within the overlap, or one that says nothing. */
  private static String honestTime(Random random) {
    LocalDateTime now = LocalDateTime.now();
    return switch (random.nextInt(7)) {
      case 0 -> "'2099-12-31'";
      case 1 -> "'infinity'";
      case 2 -> "null";
      case 3 -> "'" + now.minusMinutes(random.nextInt(9)) + "'";
      case 4 -> "'" + now.withNano(0) + "'";
      default -> "'" + now + "'";
    };
  }

  /** A pull, which the machine sometimes does not survive. */
  private static void pull(String name, Random random) {
    if (random.nextInt(3) == 0) {
      ingestion.catalog.sql("update fault set deliveries = ?").param(random.nextInt(3)).update();
      ingestion.pull();
      ingestion.catalog.sql("update fault set deliveries = 1000000").update();
    }
    if (random.nextInt(4) == 0) {
      // It stopped behind the commit of a page and before the mark.
      ingestion
          .catalog
          .sql("update delivery set status = 'LANDED' where source = ?")
          .param(name)
          .update();
    }
    assertThat(ingestion.pull().get(name).problems()).isEmpty();
  }

  private static Map<String, String> rows(String name, Shape shape) {
    Map<String, String> rows = new TreeMap<>();
    table
        .sql("select * from " + name)
        .query(
            row -> {
              List<String> key = new ArrayList<>();
              for (String column : shape.names()) {
                key.add(row.getString(column).replace("|", "\\|"));
              }
              rows.put(
                  String.join("|", key), row.getString("xm") == null ? "" : row.getString("xm"));
            });
    return rows;
  }
}
