package yibiao.ingestion.route;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Exchange;
import yibiao.ingestion.delivery.Intake;

/** The end of every route: the message body is one delivery. */
final class DeliveryProcessor {
  /** Exchange property: snapshot properties that go with the delivery. */
  static final String SNAPSHOT_PROPERTIES = "yibiao.snapshot-properties";

  private final Intake intake;

  DeliveryProcessor(Intake intake) {
    this.intake = intake;
  }

  void deliver(Pull pull, Exchange exchange, String fileName) throws IOException {
    InputStream body = exchange.getMessage().getBody(InputStream.class);
    @SuppressWarnings("unchecked")
    Map<String, String> properties = exchange.getProperty(SNAPSHOT_PROPERTIES, Map.of(), Map.class);
    try (InputStream bytes = body == null ? InputStream.nullInputStream() : body) {
      intake.take(pull.source(), pull.dataset(), fileName, bytes, properties);
    }
  }
}
