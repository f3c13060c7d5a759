package yibiao.ingestion.route;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import yibiao.ingestion.lake.Lake;

/**
 * Pulls the changes of one table: what is newer than the watermark, ordered by time of change and
 * key, a page at a time. The watermark lies in the snapshot that its rows came with, so the two can
 * not disagree. Rows without a time of change come last, all of them every time: the same ones are
 * the same delivery. The SQL is plain enough for any database with a JDBC driver.
 */
final class DatabaseRoute extends RouteBuilder {
  private static final String WATERMARK = "yibiao.watermark";
  private static final String AT = "at";
  private static final String KEY = "key";
  private static final String MORE = "more";

  private final Pull pull;
  private final String dataSource;
  private final Lake lake;
  private final DeliveryProcessor end;
  private final String updated;
  private final String key;

  DatabaseRoute(Pull pull, String dataSource, Lake lake, DeliveryProcessor end) {
    this.pull = pull;
    this.dataSource = dataSource;
    this.lake = lake;
    this.end = end;
    this.updated = pull.dataset().updated();
    this.key = pull.dataset().key().getLast();
  }

  @Override
  public void configure() {
    // What fails is reported once, by whoever asked for the pull.
    errorHandler(defaultErrorHandler().logExhausted(false));
    String order = " order by " + updated + ", " + key;
    from(pull.trigger())
        .routeId(pull.routeId())
        .process(this::startFromWatermark)
        .loopDoWhile(exchange -> exchange.getProperty(MORE, Boolean.class))
        .choice()
        .when(exchange -> exchange.getMessage().getHeader(AT) == null)
        .to(select(updated + " is not null" + order))
        .otherwise()
        .to(
            select(
                "(U > :#at or U = :#at and K > :#key)".replace("U", updated).replace("K", key)
                    + order))
        .end()
        .process(this::deliverChanges)
        .end()
        .removeHeader(KEY)
        .setProperty(MORE, constant(true))
        .loopDoWhile(exchange -> exchange.getProperty(MORE, Boolean.class))
        .choice()
        .when(exchange -> exchange.getMessage().getHeader(KEY) == null)
        .to(select(updated + " is null order by " + key))
        .otherwise()
        .to(select(updated + " is null and " + key + " > :#key order by " + key))
        .end()
        .process(this::deliverUndated)
        .end();
  }

  private String select(String where) {
    return "sql:select * from "
        + pull.dataset().location()
        + " where "
        + where
        + "?outputType=SelectList&dataSource=#"
        + dataSource
        + "&template.maxRows="
        + pull.dataset().pageSize();
  }

  private void startFromWatermark(Exchange exchange) {
    exchange.setProperty(MORE, true);
    String table = pull.dataset().rawTable(pull.source().name());
    lake.newestProperty("raw", table, WATERMARK)
        .map(Watermark::parse)
        .ifPresent(mark -> setCursor(exchange, mark));
  }

  private static void setCursor(Exchange exchange, Watermark watermark) {
    exchange.getMessage().setHeader(AT, watermark.at());
    exchange.getMessage().setHeader(KEY, watermark.key());
  }

  private void deliverChanges(Exchange exchange) throws IOException {
    List<Map<String, Object>> rows = page(exchange);
    if (rows.isEmpty()) {
      return;
    }
    Map<String, Object> last = rows.getLast();
    Watermark watermark = new Watermark(last.get(updated), last.get(key));
    exchange.setProperty(
        DeliveryProcessor.SNAPSHOT_PROPERTIES, Map.of(WATERMARK, watermark.toString()));
    deliver(exchange, rows, watermark.toString());
    setCursor(exchange, watermark);
  }

  private void deliverUndated(Exchange exchange) throws IOException {
    List<Map<String, Object>> rows = page(exchange);
    if (!rows.isEmpty()) {
      Object last = rows.getLast().get(key);
      exchange.removeProperty(DeliveryProcessor.SNAPSHOT_PROPERTIES);
      deliver(exchange, rows, "undated|" + last);
      exchange.getMessage().setHeader(KEY, last);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> page(Exchange exchange) {
    List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
    exchange.setProperty(MORE, rows.size() == pull.dataset().pageSize());
    return rows;
  }

  private void deliver(Exchange exchange, List<Map<String, Object>> rows, String upTo)
      throws IOException {
    exchange.getMessage().setBody(new ByteArrayInputStream(csv(rows)));
    end.deliver(pull, exchange, pull.dataset().location() + "@" + upTo);
  }

  /** A database hands out rows, not bytes: what is landed is the page as CSV in UTF-8. */
  private static byte[] csv(List<Map<String, Object>> rows) throws IOException {
    StringWriter text = new StringWriter();
    List<String> header = new ArrayList<>(rows.getFirst().keySet());
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
      for (Map<String, Object> row : rows) {
        csv.writeRecord(
            header.stream()
                .map(column -> row.get(column) == null ? "" : row.get(column).toString())
                .collect(Collectors.toList()));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
