package yibiao.ingestion.route;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.lake.Lake;

/**
 * Pulls the changes of one table: what is newer than the watermark, ordered by time of change and
 * key, a page at a time. The watermark lies in the snapshot that its rows came with, so the two can
 * not disagree.
 */
final class DatabaseRoute extends RouteBuilder {
  private static final String WATERMARK = "yibiao.watermark";

  private final Pull pull;
  private final String dataSource;
  private final Lake lake;
  private final DeliveryProcessor end;

  DatabaseRoute(Pull pull, String dataSource, Lake lake, DeliveryProcessor end) {
    this.pull = pull;
    this.dataSource = dataSource;
    this.lake = lake;
    this.end = end;
  }

  @Override
  public void configure() {
    String endpoint = "sql:%s?dataSource=#%s&outputType=SelectList";
    from(pull.trigger())
        .routeId(pull.routeId())
        .process(this::startFromWatermark)
        .loopDoWhile(exchange -> exchange.getProperty("more", Boolean.class))
        .choice()
        .when(exchange -> exchange.getMessage().getHeader("at") == null)
        .to(String.format(endpoint, select(""), dataSource))
        .otherwise()
        .to(
            String.format(
                endpoint, select(" where (" + cursor() + ") > (:#at, :#key)"), dataSource))
        .end()
        .process(this::deliver)
        .end();
  }

  private String select(String where) {
    DatasetDefinition dataset = pull.dataset();
    return "select * from "
        + dataset.location()
        + where
        + " order by "
        + cursor()
        + " limit "
        + dataset.pageSize();
  }

  private String cursor() {
    return pull.dataset().updated() + ", " + pull.dataset().key().getLast();
  }

  private void startFromWatermark(Exchange exchange) {
    exchange.setProperty("more", true);
    String table = pull.dataset().rawTable(pull.source().name());
    lake.newestProperty("raw", table, WATERMARK).ifPresent(mark -> setCursor(exchange, mark));
  }

  private static void setCursor(Exchange exchange, String watermark) {
    int bar = watermark.indexOf('|');
    String key = watermark.substring(bar + 1);
    exchange.getMessage().setHeader("at", Timestamp.valueOf(watermark.substring(0, bar)));
    exchange.getMessage().setHeader("key", key.matches("\\d{1,18}") ? Long.valueOf(key) : key);
  }

  @SuppressWarnings("unchecked")
  private void deliver(Exchange exchange) throws Exception {
    List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
    exchange.setProperty("more", rows.size() == pull.dataset().pageSize());
    if (rows.isEmpty()) {
      return;
    }
    Map<String, Object> last = rows.getLast();
    String key = String.valueOf(last.get(pull.dataset().key().getLast()));
    String watermark = last.get(pull.dataset().updated()) + "|" + key;
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(WATERMARK, watermark);
    exchange.setProperty(DeliveryProcessor.SNAPSHOT_PROPERTIES, properties);
    exchange.getMessage().setBody(csv(rows));
    end.deliver(pull, exchange, pull.dataset().location() + "@" + watermark);
    setCursor(exchange, watermark);
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
