package yibiao.pages.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.demo.RunningDemo;

/** The API: problems per field in the caller's language, and its description. */
class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RunningDemo demo = RunningDemo.get();
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpRequest.Builder as(String account, String path) throws Exception {
    String basic = account + ":" + demo.state().accountPassword(account).orElseThrow();
    return HttpRequest.newBuilder(URI.create(demo.web() + "/api/v1" + path))
        .header("Content-Type", "application/json")
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void everyWrongFieldIsToldInTheCallersLanguage() throws Exception {
    String draft = "{\"resource\": \"core.resident\", \"items\": [], \"area\": \"x\"}";
    HttpResponse<String> english =
        send(
            as("civil", "/requests")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(draft)));
    assertThat(english.statusCode()).isEqualTo(400);
    assertThat(english.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(english.body());
    assertThat(problem.get("errors"))
        .extracting(error -> error.get("field").asString())
        .contains("items", "purpose", "legalBasis", "area", "validFrom", "validUntil");
    assertThat(english.body()).contains("is required").doesNotContain("必填");
    HttpResponse<String> chinese =
        send(as("civil", "/requests").POST(BodyPublishers.ofString(draft)));
    assertThat(chinese.body()).contains("必填");
  }

  @Test
  void whatIsNoJsonIsToldWithoutBeingRepeated() throws Exception {
    HttpResponse<String> answer =
        send(
            as("civil", "/requests").POST(BodyPublishers.ofString("{\"purpose\": 11010519491231")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("11010519491231");
  }

  @Test
  void anothersRequestIsNotThere() throws Exception {
    assertThat(send(as("property", "/requests/1").GET()).statusCode()).isEqualTo(409);
    assertThat(send(as("civil", "/requests").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAPasswordThereIsNothing() throws Exception {
    HttpRequest.Builder bare = HttpRequest.newBuilder(URI.create(demo.web() + "/api/v1/list"));
    assertThat(send(bare).statusCode()).isEqualTo(401);
    assertThat(
            send(HttpRequest.newBuilder(URI.create(demo.web() + "/api/v1/openapi"))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theListIsThePartThatConcernsTheCaller() throws Exception {
    JsonNode all = JSON.readTree(send(as("steward", "/list").GET()).body()).get("entries");
    JsonNode own = JSON.readTree(send(as("property", "/list").GET()).body()).get("entries");
    assertThat(own.size()).isPositive().isLessThan(all.size());
  }

  @Test
  void theDescriptionNamesEveryPath() throws Exception {
    JsonNode paths = JSON.readTree(send(as("civil", "/openapi").GET()).body()).get("paths");
    assertThat(paths.propertyNames())
        .contains(
            "/api/v1/requests",
            "/api/v1/requests/{id}/{step}",
            "/api/v1/list",
            "/api/v1/sql",
            "/api/v1/tokens",
            "/api/v1/forms/fill");
  }
}
