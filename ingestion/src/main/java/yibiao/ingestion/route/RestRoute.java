package yibiao.ingestion.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.http.base.HttpOperationFailedException;
import yibiao.catalog.source.Secret;
import yibiao.ingestion.read.JsonRows;
import yibiao.ingestion.read.UnreadableDelivery;

/**
 * Pulls one resource of a REST API page by page, until a page is empty or the same as the one
 * before; waits as long as a busy server asks it to. An answer that holds no rows of JSON is no
 * delivery but a failure of the source.
 */
final class RestRoute extends RouteBuilder {
  private static final int ATTEMPTS = 10;
  private static final String PAGE = "page";
  private static final String MORE = "more";
  private static final String BEFORE = "before";

  private final Pull pull;
  private final DeliveryProcessor end;

  RestRoute(Pull pull, DeliveryProcessor end) {
    this.pull = pull;
    this.end = end;
  }

  @Override
  public void configure() {
    // What fails is reported once, by whoever asked for the pull.
    errorHandler(defaultErrorHandler().logExhausted(false));
    onException(HttpOperationFailedException.class)
        .onWhen(exchange -> statusOf(exchange) == 429 || statusOf(exchange) == 503)
        .maximumRedeliveries(ATTEMPTS)
        .redeliveryDelay(1000)
        .logRetryAttempted(false)
        .onRedelivery(RestRoute::waitAsAsked);
    String address = pull.source().connection().url() + "/" + pull.dataset().location();
    from(pull.trigger())
        .routeId(pull.routeId())
        .setProperty(PAGE, constant(0))
        .setProperty(MORE, constant(true))
        .loopDoWhile(exchange -> exchange.getProperty(MORE, Boolean.class))
        .removeHeaders("*")
        .process(this::askForPage)
        .to(
            address
                + "?httpMethod=GET&bridgeEndpoint=false&connectTimeout=10000&responseTimeout=30000")
        .process(this::deliver)
        .end();
  }

  private void askForPage(Exchange exchange) {
    exchange.getMessage().setBody(null);
    String query = "page=" + exchange.getProperty(PAGE) + "&size=" + pull.dataset().pageSize();
    exchange.getMessage().setHeader(Exchange.HTTP_QUERY, query);
    String token = Secret.resolve(pull.source().connection().token());
    if (!token.isEmpty()) {
      exchange.getMessage().setHeader("Authorization", "Bearer " + token);
    }
  }

  private void deliver(Exchange exchange) throws IOException {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    int page = exchange.getProperty(PAGE, Integer.class);
    boolean more = rowsIn(body) > 0 && !Arrays.equals(body, (byte[]) exchange.getProperty(BEFORE));
    if (more || page == 0) {
      exchange.getMessage().setBody(new ByteArrayInputStream(body));
      end.deliver(pull, exchange, pull.dataset().location() + "?page=" + page);
    }
    exchange.setProperty(BEFORE, body);
    exchange.setProperty(PAGE, page + 1);
    exchange.setProperty(MORE, more);
  }

  private static int rowsIn(byte[] body) throws IOException {
    try {
      return JsonRows.count(body);
    } catch (UnreadableDelivery e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static int statusOf(Exchange exchange) {
    var failure =
        exchange.getProperty(Exchange.EXCEPTION_CAUGHT, HttpOperationFailedException.class);
    return failure == null ? 0 : failure.getStatusCode();
  }

  private static void waitAsAsked(Exchange exchange) {
    var failure =
        exchange.getProperty(Exchange.EXCEPTION_CAUGHT, HttpOperationFailedException.class);
    String seconds =
        failure.getResponseHeaders() == null
            ? null
            : failure.getResponseHeaders().get("Retry-After");
    if (seconds != null && seconds.matches("\\d{1,3}")) {
      exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, Long.parseLong(seconds) * 1000);
    }
  }
}
