package yibiao.ingestion.route;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import yibiao.catalog.source.Secret;
import yibiao.catalog.source.SourceDefinition.Connection;

/**
 * Pulls the finished files of one dataset: those with a {@code .done} marker beside them. Files
 * stay where they are; the server's key must stand in the known_hosts file. The route runs until a
 * poll finds nothing new.
 */
final class SftpRoute extends RouteBuilder implements PollingConsumerPollStrategy {
  private final Pull pull;
  private final DeliveryProcessor end;
  private volatile CompletableFuture<Void> idle = new CompletableFuture<>();

  SftpRoute(Pull pull, DeliveryProcessor end) {
    this.pull = pull;
    this.end = end;
  }

  /**
   * Done when a poll has found nothing more; fails when the server can not be reached or a file not
   * taken in.
   */
  CompletableFuture<Void> untilIdle() {
    idle = new CompletableFuture<>();
    return idle;
  }

  @Override
  public void configure() {
    // What fails is reported once, by whoever asked for the pull.
    errorHandler(defaultErrorHandler().logExhausted(false));
    getContext().getRegistry().bind(pull.routeId(), this);
    onException(Exception.class).process(this::failed);
    from(address())
        .routeId(pull.routeId())
        .autoStartup(false)
        .process(
            exchange -> {
              if (exchange.getMessage().getBody() == null) {
                idle.complete(null);
              } else {
                end.deliver(
                    pull,
                    exchange,
                    exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class));
              }
            });
  }

  private String address() {
    Connection connection = pull.source().connection();
    URI server = URI.create(connection.url());
    int slash = pull.dataset().location().lastIndexOf('/');
    String folder = slash < 0 ? "" : pull.dataset().location().substring(0, slash);
    String pattern = pull.dataset().location().substring(slash + 1);
    return "sftp://"
        + server.getHost()
        + ":"
        + (server.getPort() < 0 ? 22 : server.getPort())
        + "/"
        + folder
        + "?username=RAW("
        + connection.user()
        + ")&password=RAW("
        + Secret.resolve(connection.password())
        + ")&include=RAW("
        + pattern
        + ")&streamDownload=true&stepwise=false&doneFileName=RAW(${file:name}.done)"
        + "&knownHostsFile="
        + connection.knownHosts()
        + "&strictHostKeyChecking=yes&useUserKnownHostsFile=false"
        + "&noop=true&idempotentKey=RAW(${file:name}-${file:size}-${file:modified})"
        + "&initialDelay=0&delay=300&sendEmptyMessageWhenIdle=true"
        + "&throwExceptionOnConnectFailed=true&maximumReconnectAttempts=0&connectTimeout=10000"
        + "&pollStrategy=#"
        + pull.routeId();
  }

  private void failed(Exchange exchange) {
    idle.completeExceptionally(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return true;
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    // The empty message of an idle poll says it all.
  }

  @Override
  public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
    idle.completeExceptionally(cause);
    return false;
  }
}
