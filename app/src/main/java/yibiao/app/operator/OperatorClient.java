package yibiao.app.operator;

import static yibiao.standard.words.Words.in;
import static yibiao.standard.words.Words.say;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.installation.StateFolder;

/** Asks a running platform, as its owner or as one of its accounts. */
public final class OperatorClient {
  static final String HEADER = "X-Yibiao-Operator";
  static final String SECRET = "operator";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StateFolder state;
  private final RunningPlatform platform;
  private final HttpClient http = HttpClient.newHttpClient();

  private OperatorClient(StateFolder state, RunningPlatform platform) {
    this.state = state;
    this.platform = platform;
  }

  /**
   * Finds the platform of a state folder.
   *
   * @throws IllegalStateException when none runs there
   */
  public static OperatorClient of(StateFolder state) {
    return RunningPlatform.find(state)
        .map(platform -> new OperatorClient(state, platform))
        .orElseThrow(() -> new IllegalStateException(say("app.platformNotRunning")));
  }

  public RunningPlatform platform() {
    return platform;
  }

  /**
   * As the owner; the answer's text.
   *
   * @throws IllegalStateException with the platform's words when the answer is no
   * @throws Stopped when there is no answer
   */
  public String owner(String method, String path) {
    HttpResponse<String> response =
        send(asOwner(method, path), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.body());
    }
    return response.body();
  }

  /**
   * As the owner; the answer line by line, while it comes.
   *
   * @throws Stopped when it breaks off
   */
  public void lines(String method, String path, Consumer<String> line) {
    HttpResponse<Stream<String>> response = send(asOwner(method, path), BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() != 200) {
        throw new IllegalStateException(lines.collect(Collectors.joining("\n")));
      }
      lines.forEach(line);
    } catch (UncheckedIOException e) {
      throw stopped();
    }
  }

  private HttpRequest asOwner(String method, String path) {
    return HttpRequest.newBuilder(URI.create(platform.web() + "/operator" + path))
        .header(HEADER, state.secret(SECRET))
        .method(method, BodyPublishers.noBody())
        .build();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw stopped();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(say("app.interrupted"), e);
    }
  }

  /** The platform is there no more; what it was doing is finished, or told, at its next start. */
  public Stopped stopped() {
    return new Stopped(
        say("app.platformStopped"),
        say("app.startAgainAndRepeat", state.file("log", "server.log")));
  }

  /** No answer came, or half of one. */
  public static final class Stopped extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String then;

    private Stopped(String what, String then) {
      super(what + then);
      this.what = what;
      this.then = then;
    }

    /** The same, with what it was doing. */
    public Stopped during(String step) {
      return new Stopped(say("app.stoppedDuring", what, step), then);
    }
  }

  /**
   * As an account whose password lies in the state folder.
   *
   * @throws Refused with the server's words when the answer is no
   */
  public InputStream account(String name, String path, byte[] body) throws IOException {
    String password = password(name);
    String basic =
        Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(platform.web() + "/api/v1" + path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/octet-stream")
            .header("Accept-Language", Locale.getDefault().toLanguageTag())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      try (InputStream answer = response.body()) {
        throw new Refused(
            response.statusCode() == 401
                ? say("app.wrongAccountOrPassword")
                : Words.of(answer.readAllBytes()));
      }
    }
    return response.body();
  }

  /** As it lies in the state folder, or as its holder gives it now. */
  private String password(String account) {
    Optional<String> kept = state.accountPassword(account);
    if (kept.isEmpty() && !exists(account)) {
      throw new IllegalArgumentException(say("app.noSuchAccount", account));
    }
    return kept.or(() -> Optional.ofNullable(System.getenv("YIBIAO_PASSWORD")))
        .or(() -> typed(account))
        .orElseThrow(
            () -> new IllegalArgumentException(say("app.itsHolderChosePassword", account)));
  }

  private boolean exists(String account) {
    for (JsonNode known : JSON.readTree(owner("GET", "/accounts"))) {
      if (known.get("name").asString().equals(account)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> typed(String account) {
    Console console = System.console();
    return console == null || !console.isTerminal()
        ? Optional.empty()
        : Optional.ofNullable(
                console.readPassword("%s", in(Locale.getDefault(), say("app.passwordOf", account))))
            .map(String::new);
  }

  /** The platform said no, in its own words. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
      super(words);
    }
  }

  /** What a problem (RFC 9457) says to a person. */
  private static final class Words {
    static String of(byte[] body) {
      try {
        JsonNode problem = JSON.readTree(body);
        return problem.path("detail").asString(problem.path("title").asString(""));
      } catch (JacksonException e) {
        return new String(body, StandardCharsets.UTF_8);
      }
    }
  }

  /** A value in a query string. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
