package yibiao.app.operator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.engine.StateFolder;

/** Asks a running platform, as its owner or as one of its accounts. */
public final class OperatorClient {
  static final String HEADER = "X-Yibiao-Operator";
  static final String SECRET = "operator";

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
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "平台没有运行，先 ./yibiao demo 或 ./yibiao up the platform is not running; start it with ./yibiao demo or ./yibiao up"));
  }

  public RunningPlatform platform() {
    return platform;
  }

  /** As the owner; the answer's text. */
  public String owner(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(platform.web() + "/operator" + path))
            .header(HEADER, state.secret(SECRET))
            .method(method, BodyPublishers.noBody())
            .build();
    HttpResponse<String> response =
        http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.body());
    }
    return response.body();
  }

  /**
   * As an account whose password lies in the state folder.
   *
   * @throws Refused with the server's words when the answer is no
   */
  public InputStream account(String name, String path, byte[] body)
      throws IOException, InterruptedException {
    return answer(name, path, body).body();
  }

  /** The same with its headers. */
  public HttpResponse<InputStream> answer(String name, String path, byte[] body)
      throws IOException, InterruptedException {
    String password = state.accountPassword(name);
    String basic =
        Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(platform.web() + "/api/v1" + path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      try (InputStream answer = response.body()) {
        throw new Refused(
            response.statusCode() == 401
                ? "账号或密码不对 wrong account or password"
                : Words.of(answer.readAllBytes()));
      }
    }
    return response;
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
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
