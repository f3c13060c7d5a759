package yibiao.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.catalog.source.SourceDefinition;
import yibiao.catalog.source.Sources;
import yibiao.ingestion.delivery.Deliveries;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.delivery.Receipt;
import yibiao.ingestion.kind.Surroundings;
import yibiao.ingestion.pull.DatasetStates;
import yibiao.ingestion.pull.PullReport;
import yibiao.ingestion.pull.PullReports;
import yibiao.ingestion.pull.SourcePulls;
import yibiao.lake.Lake;
import yibiao.lake.LakeSettings;

/** All of ingestion over a real PostgreSQL and a real Iceberg lake. */
public final class Ingestion implements AutoCloseable {
  public final JdbcClient catalog = TestDatabase.client();
  public final Sources sources = new Sources(catalog);
  public final Deliveries deliveries = new Deliveries(catalog);
  public final Lake lake;
  public final Intake intake;
  public final SourcePulls pulls;
  private final Path folder;
  private final CamelContext camel = new DefaultCamelContext();

  public Ingestion(Path folder) {
    this(folder, Clock.systemDefaultZone(), SourcePulls.Limits.USUAL);
  }

  public Ingestion(Path folder, Clock clock, SourcePulls.Limits limits) {
    this.folder = folder;
    String warehouse = folder.resolve("warehouse").toUri().toString().replace("file:/", "file:///");
    lake =
        new Lake(
            new LakeSettings(
                TestDatabase.url(TestDatabase.empty()), "postgres", "", warehouse, Map.of()));
    intake = new Intake(folder.resolve("landing"), catalog, lake, clock);
    camel.start();
    pulls =
        new SourcePulls(
            sources,
            intake,
            deliveries,
            new PullReports(catalog),
            new Surroundings(camel, intake, lake, deliveries, new DatasetStates(catalog), clock),
            limits,
            clock);
  }

  public SourceDefinition put(
      String name, String kind, Map<String, String> connection, DatasetDefinition... datasets) {
    SourceDefinition source =
        new SourceDefinition(name, name, "公安", kind, connection, List.of(datasets));
    sources.put(source);
    return source;
  }

  /** As if there had never been such a source; its rows stay. */
  public void forget(String source) {
    for (String table : List.of("delivery", "pull_report", "dataset_state")) {
      catalog.sql("delete from " + table + " where source = ?").param(source).update();
    }
    catalog.sql("delete from source_system where name = ?").param(source).update();
  }

  /** Hands in a file. */
  public Receipt land(SourceDefinition source, Path file) throws IOException {
    return pulls.land(source, file);
  }

  /** Hands in a text under a name. */
  public Receipt land(SourceDefinition source, String name, String text) throws IOException {
    Path files = Files.createDirectories(folder.resolve("handed-in"));
    return pulls.land(source, Files.writeString(files.resolve(name), text));
  }

  public Map<String, PullReport> pull() {
    return pulls.pullAll(title -> {}).stream()
        .collect(Collectors.toMap(PullReport::source, Function.identity()));
  }

  /** A column of a raw table, sorted. */
  public List<String> raw(String table, String column) {
    List<String> values = new ArrayList<>();
    lake.forEach("raw", table, List.of(column), row -> values.add(row.get(column)));
    return values.stream().sorted().toList();
  }

  /** Row key → value of a column in the rows that stand: of each key the newest, if not gone. */
  public Map<String, String> standing(String table, String column) {
    record Row(String at, int number, String value, boolean gone) {}
    boolean mayBeGone = lake.columns("raw", table).contains("row_gone");
    List<String> columns = new ArrayList<>(List.of("row_key", "landed_at", "row_number", column));
    if (mayBeGone) {
      columns.add("row_gone");
    }
    Map<String, Row> newest = new TreeMap<>();
    lake.forEach(
        "raw",
        table,
        columns,
        row ->
            newest.merge(
                row.get("row_key"),
                new Row(
                    java.time.OffsetDateTime.parse(row.get("landed_at")).toInstant().toString(),
                    Integer.parseInt(row.get("row_number")),
                    row.get(column),
                    "true".equals(row.get("row_gone"))),
                (a, b) -> {
                  int later =
                      java.time.Instant.parse(a.at()).compareTo(java.time.Instant.parse(b.at()));
                  return later > 0 || later == 0 && a.number() > b.number() ? a : b;
                }));
    Map<String, String> standing = new TreeMap<>();
    newest.forEach(
        (key, row) -> {
          if (!row.gone()) {
            standing.put(key, row.value());
          }
        });
    return standing;
  }

  @Override
  public void close() {
    pulls.close();
    camel.stop();
    lake.close();
  }
}
