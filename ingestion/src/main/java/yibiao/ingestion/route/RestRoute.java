package yibiao.ingestion.route;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.http.base.HttpOperationFailedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.source.Secret;

/** Pulls one resource of a REST API page by page; waits as long as a busy server asks it to. */
final class RestRoute extends RouteBuilder {
  private static final int ATTEMPTS = 10;

  private final Pull pull;
  private final DeliveryProcessor end;
  private final JsonMapper json = JsonMapper.builder().build();

  RestRoute(Pull pull, DeliveryProcessor end) {
    this.pull = pull;
    this.end = end;
  }

  @Override
  public void configure() {
    onException(HttpOperationFailedException.class)
        .onWhen(exchange -> statusOf(exchange) == 429 || statusOf(exchange) == 503)
        .maximumRedeliveries(ATTEMPTS)
        .redeliveryDelay(1000)
        .logRetryAttempted(false)
        .onRedelivery(RestRoute::waitAsAsked);
    String address = pull.source().connection().url() + "/" + pull.dataset().location();
    from(pull.trigger())
        .routeId(pull.routeId())
        .setProperty("page", constant(0))
        .setProperty("more", constant(true))
        .loopDoWhile(exchange -> exchange.getProperty("more", Boolean.class))
        .removeHeaders("*")
        .process(this::askForPage)
        .to(address + "?httpMethod=GET&bridgeEndpoint=false&responseTimeout=30000")
        .process(this::deliver)
        .end();
  }

  private void askForPage(Exchange exchange) {
    exchange.getMessage().setBody(null);
    exchange
        .getMessage()
        .setHeader(
            Exchange.HTTP_QUERY,
            "page=" + exchange.getProperty("page") + "&size=" + pull.dataset().pageSize());
    String token = Secret.resolve(pull.source().connection().token());
    if (!token.isEmpty()) {
      exchange.getMessage().setHeader("Authorization", "Bearer " + token);
    }
  }

  private void deliver(Exchange exchange) throws Exception {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().setBody(body);
    int page = exchange.getProperty("page", Integer.class);
    end.deliver(pull, exchange, pull.dataset().location() + "?page=" + page);
    exchange.setProperty("page", page + 1);
    exchange.setProperty("more", rowsIn(body) == pull.dataset().pageSize());
  }

  /**
   * How many rows an answer holds; -1 for what is not JSON, which intake has put into quarantine
   * already.
   */
  private int rowsIn(byte[] body) {
    try {
      JsonNode root = json.readTree(body);
      return root.isArray() ? root.size() : root.path("items").size();
    } catch (JacksonException e) {
      throw new IllegalStateException("接口返回的不是 JSON the answer is not JSON", e.getCause());
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
