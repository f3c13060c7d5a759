package yibiao.ingestion.kind.database;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.sql.SqlConstants;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.commit.StandingRows;
import yibiao.ingestion.kind.database.DatabaseRows.TableRow;
import yibiao.ingestion.pull.DatasetStates;
import yibiao.ingestion.pull.Pull;
import yibiao.lake.Lake;

/**
 * Pulls the changes of one table. Rows are asked for from a while before the newest time of change
 * on, because a change may become visible late; the {@link TableComparison} delivers of them what
 * is other than what stands in the lake. From time to time the whole table is asked for, which
 * finds what was deleted, and what no time of change tells. One statement is one consistent state
 * of the table, and it has an end. The SQL is plain enough for any database with a JDBC driver.
 */
final class DatabaseRoute extends RouteBuilder {
  private static final int ROWS_A_FETCH = 2000;

  private final Pull pull;
  private final Lake lake;
  private final DatasetStates states;
  private final Clock clock;
  private final TableComparison.Deliver deliver;
  private TableComparison comparison;

  DatabaseRoute(
      Pull pull, Lake lake, DatasetStates states, Clock clock, TableComparison.Deliver deliver) {
    this.pull = pull;
    this.lake = lake;
    this.states = states;
    this.clock = clock;
    this.deliver = deliver;
  }

  @Override
  public void configure() {
    // What fails is reported once, by whoever asked for the pull.
    errorHandler(defaultErrorHandler().logExhausted(false));
    String url = pull.source().connection().getOrDefault("url", "");
    getContext().getRegistry().bind(name("rows"), new DatabaseRows(pull.dataset()));
    getContext()
        .getRegistry()
        .bind(name("database"), new SourceDatabase(pull.source(), pull.deadline()));
    from(pull.trigger())
        .routeId(pull.routeId())
        .process(this::ask)
        .to(
            "sql:changes?useMessageBodyForSql=true&outputType=StreamList&dataSource=#"
                + name("database")
                + "&rowMapperFactory=#"
                + name("rows")
                + "&fetchSize="
                // MySQL's own driver hands out row by row only when it is asked so.
                + (url.startsWith("jdbc:mysql:") ? Integer.MIN_VALUE : ROWS_A_FETCH))
        .process(this::compare);
  }

  private String name(String part) {
    return pull.routeId() + "." + part;
  }

  private void ask(Exchange exchange) {
    DatasetDefinition dataset = pull.dataset();
    String updated = dataset.updated();
    Optional<Watermark> mark =
        updated.isEmpty()
            ? Optional.empty()
            : lake.newestProperty("raw", pull.rawTable(), TableComparison.WATERMARK)
                .filter(Watermark::isTime)
                .map(Watermark::parse);
    var standing = StandingRows.of(lake, pull.rawTable());
    Instant compared = states.comparedAt(pull).orElse(Instant.EPOCH);
    boolean whole =
        mark.isEmpty()
            || dataset
                .changes()
                .isComparisonDue(standing.size(), Duration.between(compared, clock.instant()));
    comparison = new TableComparison(pull, standing, whole, mark, clock, deliver);
    StringBuilder sql = new StringBuilder("select * from ").append(dataset.location());
    if (!whole) {
      Watermark since = mark.get().before(dataset.changes().overlap(mark.get().isDay()));
      exchange.getMessage().setHeader(SqlConstants.SQL_PARAMETERS, List.of(since.at()));
      sql.append(" where %1$s >= ? or %1$s is null".formatted(updated));
    }
    if (!updated.isEmpty()) {
      sql.append(" order by ").append(updated);
    }
    exchange.getMessage().setBody(sql.toString());
  }

  private void compare(Exchange exchange) throws IOException {
    Iterator<?> rows = exchange.getMessage().getBody(Iterator.class);
    while (rows.hasNext()) {
      pull.deadline().check();
      comparison.row((TableRow) rows.next());
    }
    comparison.end(lake);
    if (comparison.isWhole()) {
      states.compared(pull, clock.instant());
    }
  }

  /** What people should know of this pull. */
  List<String> told() {
    return comparison.told();
  }
}
