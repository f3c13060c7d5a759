package yibiao.ingestion.kind.file;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.commons.io.input.ProxyInputStream;
import yibiao.ingestion.delivery.Arrival;
import yibiao.ingestion.delivery.Deliveries.Fetched;
import yibiao.ingestion.delivery.Intake;
import yibiao.ingestion.pull.Pull;
import yibiao.ingestion.pull.Reason;

/**
 * Pulls the finished files of one dataset: those with a {@code .done} marker beside them, the
 * oldest first, so that which counts is not left to the server's order. Files stay where they are;
 * one is fetched again when its size or its time of change is another. The route runs until a poll
 * finds nothing new; a file that cannot be fetched does not keep the others from it.
 */
final class FileRoute extends RouteBuilder implements PollingConsumerPollStrategy {
  private static final String SEPARATOR = "|";

  private final Pull pull;
  private final FileServer server;
  private final Intake intake;
  private final SeenFiles seen;
  private final CompletableFuture<Void> idle = new CompletableFuture<>();
  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

  FileRoute(Pull pull, FileServer server, Intake intake, Map<String, Fetched> fetched) {
    this.pull = pull;
    this.server = server;
    this.intake = intake;
    this.seen = new SeenFiles(fetched);
  }

  /** Done when a poll has found nothing more; fails when the server can not be reached. */
  CompletableFuture<Void> untilIdle() {
    return idle;
  }

  /** The files that could not be fetched, with the reason. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void configure() {
    // What fails is reported once, by whoever asked for the pull.
    errorHandler(defaultErrorHandler().logExhausted(false));
    getContext().getRegistry().bind(name("poll"), this);
    getContext().getRegistry().bind(name("seen"), seen);
    getContext().getRegistry().bind(name("failed"), (ExceptionHandler) new Failures());
    onException(Exception.class).handled(true).process(this::failed);
    from(address())
        .routeId(pull.routeId())
        .autoStartup(false)
        .process(
            exchange -> {
              if (exchange.getMessage().getBody() == null) {
                idle.complete(null);
              } else {
                take(exchange);
              }
            });
  }

  private void take(Exchange exchange) throws Exception {
    pull.deadline().check();
    String file = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
    long length = exchange.getMessage().getHeader(Exchange.FILE_LENGTH, Long.class);
    String version =
        length
            + SEPARATOR
            + exchange.getMessage().getHeader(Exchange.FILE_LAST_MODIFIED, Long.class);
    try (InputStream bytes = whole(exchange.getMessage().getBody(InputStream.class), length)) {
      intake.take(pull.source(), pull.dataset(), Arrival.pulled(file, version), bytes);
    }
  }

  /** Fails at its end where there are not as many bytes as the server said. */
  private static InputStream whole(InputStream bytes, long length) {
    return new ProxyInputStream(bytes) {
      private long read;

      @Override
      protected void afterRead(int n) throws IOException {
        read += Math.max(0, n);
        if (n < 0 && read != length) {
          throw new IOException(say("ingestion.fileChangedWhileWas"));
        }
      }
    };
  }

  private String name(String part) {
    return pull.routeId() + "." + part;
  }

  private String address() {
    int slash = pull.dataset().location().lastIndexOf('/');
    String folder = slash < 0 ? "" : pull.dataset().location().substring(0, slash);
    return server.scheme()
        + "://"
        + server.host()
        + ":"
        + server.port()
        + "/"
        + folder
        + "?username=RAW("
        + server.user()
        + ")&password=RAW("
        + server.password()
        + ")&include=RAW("
        + pull.dataset().filePattern().pattern()
        + ")&streamDownload=true&stepwise=false&doneFileName=RAW(${file:name}.done)"
        + server.options()
        + "&noop=true&idempotentEager=true&idempotentRepository=#"
        + name("seen")
        + "&idempotentKey=RAW(${file:onlyname}|${file:size}|${file:modified})"
        + "&sortBy=file:modified;file:name"
        + "&initialDelay=0&delay=300&sendEmptyMessageWhenIdle=true"
        + "&throwExceptionOnConnectFailed=true&maximumReconnectAttempts=0&connectTimeout=10000"
        + "&soTimeout=60000&pollStrategy=#"
        + name("poll")
        + "&exceptionHandler=#"
        + name("failed");
  }

  private void failed(Exchange exchange) {
    Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    String file = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, "", String.class);
    problems.add((file.isEmpty() ? "" : file + ": ") + Reason.of(cause));
  }

  /** What goes wrong before a file is on its way, such as one that may not be read. */
  private final class Failures implements ExceptionHandler {
    @Override
    public void handleException(Throwable exception) {
      handleException("", null, exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
      handleException(message, null, exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
      String file =
          exchange == null
              ? ""
              : exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, "", String.class);
      problems.add((file.isEmpty() ? "" : file + ": ") + Reason.of(exception));
    }
  }

  /**
   * Which files need not be fetched: those that are as they were when they were fetched last, and
   * those that were tried in this pull, be it in vain.
   */
  private static final class SeenFiles extends ServiceSupport implements IdempotentRepository {
    /** A file may change twice within the unit in which its server tells times. */
    private static final Duration UNSURE = Duration.ofMinutes(1);

    private final Map<String, Fetched> fetched;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    SeenFiles(Map<String, Fetched> fetched) {
      this.fetched = fetched;
    }

    @Override
    public boolean contains(String key) {
      int bar = key.indexOf(SEPARATOR);
      Fetched last = fetched.get(key.substring(0, bar));
      return tried.contains(key) || last != null && isSame(last, key.substring(bar + 1));
    }

    private static boolean isSame(Fetched last, String version) {
      long modified = Long.parseLong(version.substring(version.indexOf(SEPARATOR) + 1));
      return last.version().equals(version) && last.seen().minus(UNSURE).toEpochMilli() > modified;
    }

    @Override
    public boolean add(String key) {
      return !contains(key) && tried.add(key);
    }

    @Override
    public boolean remove(String key) {
      return true; // Tried in vain: not again in this pull.
    }

    @Override
    public boolean confirm(String key) {
      return true;
    }

    @Override
    public void clear() {
      tried.clear();
    }
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
