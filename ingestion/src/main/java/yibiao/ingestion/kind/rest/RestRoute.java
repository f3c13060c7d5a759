package yibiao.ingestion.kind.rest;

import static yibiao.standard.words.Words.say;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import yibiao.catalog.source.Secret;
import yibiao.ingestion.kind.rest.RestListing.Reply;
import yibiao.ingestion.pull.Pull;

/** Asks a REST API; waits as long as a busy server asks it to. */
final class RestRoute extends RouteBuilder implements RestListing.Asker, AutoCloseable {
  private static final int ATTEMPTS = 10;
  private static final int BUSY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int LONGEST_WAIT = 60;
  private static final int SECONDS_TO_CONNECT = 10;
  private static final int SECONDS_TO_ANSWER = 30;
  private static final int LARGEST_ANSWER = 64 << 20;
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*\\brel=\"?next\"?");

  private final Pull pull;
  private final ProducerTemplate template;

  /** Of this pull alone: an answer that does not end is ended with its connection. */
  private final PoolingHttpClientConnectionManager connections =
      PoolingHttpClientConnectionManagerBuilder.create()
          .setDefaultConnectionConfig(
              ConnectionConfig.custom()
                  .setConnectTimeout(Timeout.ofSeconds(SECONDS_TO_CONNECT))
                  .setSocketTimeout(Timeout.ofSeconds(SECONDS_TO_ANSWER))
                  .build())
          .build();

  private final String connectionsName = "connections-" + UUID.randomUUID();

  RestRoute(Pull pull, ProducerTemplate template) {
    this.pull = pull;
    this.template = template;
  }

  /** The server is busy; it may have said for how long. */
  private static final class Busy extends IOException {
    private static final long serialVersionUID = 1L;
    private final int seconds;

    Busy(int status, int seconds) {
      super(say("ingestion.apiBusy", status));
      this.seconds = seconds;
    }
  }

  @Override
  public void configure() {
    getContext().getRegistry().bind(connectionsName, connections);
    // What fails is reported once, by whoever asked for the pull.
    errorHandler(defaultErrorHandler().logExhausted(false));
    onException(Busy.class)
        .maximumRedeliveries(ATTEMPTS)
        .redeliveryDelay(1000)
        .logRetryAttempted(false)
        .onRedelivery(
            exchange -> {
              Busy busy = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Busy.class);
              exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, busy.seconds * 1000L);
              pull.deadline().check();
            });
    // The answer is taken inside of the route: its stream ends with the exchange.
    from(pull.trigger())
        .routeId(pull.routeId())
        .noStreamCaching()
        .to("direct:" + pull.routeId() + ".once");
    from("direct:" + pull.routeId() + ".once")
        .routeId(pull.routeId() + ".once")
        .noStreamCaching() // It would read an answer to its end, which may never come.
        .errorHandler(noErrorHandler())
        .to(
            base()
                + "?httpMethod=GET&bridgeEndpoint=false&throwExceptionOnFailure=false&disableStreamCache=true"
                + "&followRedirects=false&clientConnectionManager=#"
                + connectionsName
                + "&responseTimeout="
                + SECONDS_TO_ANSWER * 1000
                // Else the first 8 KB are waited for, however slowly they come.
                + "&responsePayloadStreamingThreshold=-1")
        .process(this::take);
  }

  private String base() {
    return pull.source().connection().getOrDefault("url", "").replaceFirst("/+$", "");
  }

  @Override
  public Reply ask(String address) throws IOException {
    pull.deadline().check();
    Exchange answered =
        template.request(
            pull.trigger(),
            exchange -> {
              URI wanted = resolved(address);
              exchange.getMessage().setHeader(Exchange.HTTP_URI, withoutQuery(wanted));
              exchange.getMessage().setHeader(Exchange.HTTP_QUERY, wanted.getRawQuery());
              String token = Secret.resolve(pull.source().connection().getOrDefault("token", ""));
              if (!token.isEmpty()) {
                exchange.getMessage().setHeader("Authorization", "Bearer " + token);
              }
            });
    if (answered.getException() != null) {
      if (answered.getException() instanceof RuntimeException e) {
        throw e;
      }
      throw answered.getException() instanceof IOException io
          ? io
          : new IOException(
              say(
                  "ingestion.requestDidNotSucceed",
                  answered.getException().getClass().getSimpleName()),
              answered.getException());
    }
    return answered.getMessage().getBody(Reply.class);
  }

  /** The token goes to no other server than the one that it is for. */
  private URI resolved(String address) throws IOException {
    URI base = URI.create(base() + "/");
    URI wanted;
    try {
      wanted =
          base.resolve(
              address.startsWith("http") || address.startsWith("/") ? address : "./" + address);
    } catch (IllegalArgumentException e) {
      // Its message repeats the address, which may hold a person's number.
      throw new IOException(say("ingestion.linkToNextPage"));
    }
    boolean same =
        wanted.getScheme().equals(base.getScheme())
            && wanted.getAuthority().equals(base.getAuthority());
    if (!same) {
      throw new IOException(say("ingestion.linkToAnotherServer"));
    }
    return wanted;
  }

  private static String withoutQuery(URI address) {
    String text = address.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }

  private void take(Exchange exchange) throws IOException {
    int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    if (status == BUSY || status == UNAVAILABLE) {
      String wait = exchange.getMessage().getHeader("Retry-After", "1", String.class);
      int seconds = wait.matches("\\d{1,4}") ? Integer.parseInt(wait) : 1;
      throw new Busy(status, Math.min(LONGEST_WAIT, seconds));
    }
    Matcher link = NEXT.matcher(exchange.getMessage().getHeader("Link", "", String.class));
    String next = link.find() ? link.group(1) : "";
    exchange.getMessage().setBody(new Reply(status, body(exchange), next));
  }

  private byte[] body(Exchange exchange) throws IOException {
    try (InputStream in = exchange.getMessage().getBody(InputStream.class)) {
      if (in == null) {
        return new byte[0];
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int n; (n = in.read(buffer)) > 0; ) {
        breakOffUnless(pull.deadline()::check);
        body.write(buffer, 0, n);
        int size = body.size();
        breakOffUnless(() -> requireSmall(size));
      }
      return body.toByteArray();
    }
  }

  /** Something that holds, or the answer is not wanted any more. */
  private interface Condition {
    void check() throws IOException;
  }

  /** Closing an answer reads it to its end, which may never come: its connection is cut before. */
  private void breakOffUnless(Condition condition) throws IOException {
    try {
      condition.check();
    } catch (IOException e) {
      connections.close(CloseMode.IMMEDIATE);
      throw e;
    }
  }

  private static void requireSmall(int size) throws IOException {
    if (size > LARGEST_ANSWER) {
      throw new IOException(say("ingestion.answerTooLarge"));
    }
  }

  @Override
  public void close() throws Exception {
    getContext().removeEndpoints("*" + connectionsName + "*");
    getContext().getRegistry().unbind(connectionsName);
    connections.close();
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
