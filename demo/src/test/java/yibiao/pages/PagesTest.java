package yibiao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;
import yibiao.reports.Rosters;
import yibiao.reports.memory.UploadedBlanks;

/** The pages over HTTP: who may open what, in both languages, without a request to elsewhere. */
class PagesTest {
  /** What stands in a page in the place of a word that is in no file of messages. */
  private static final String NO_WORDS = "\\?\\?[a-z.]+_[a-zA-Z_]+\\?\\?";

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final RunningDemo demo = RunningDemo.get();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(demo.web() + path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> logIn(String account, String password)
      throws IOException, InterruptedException {
    Matcher token = CSRF.matcher(get("/login").body());
    assertThat(token.find()).isTrue();
    String form =
        "username="
            + account
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8)
            + "&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    return client.send(
        HttpRequest.newBuilder(URI.create(demo.web() + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private void logIn(String account) throws IOException, InterruptedException {
    assertThat(logIn(account, demo.state().accountPassword(account).orElseThrow()).uri().getPath())
        .isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource({
    "steward, 200, 403, 403",
    "worker1, 200, 200, 403",
    "civil, 200, 403, 403",
    "property, 200, 403, 403",
    "auditor, 200, 403, 200"
  })
  void everybodyOpensWhatIsHers(String account, int list, int forms, int audit) throws Exception {
    logIn(account);
    assertThat(get("/").statusCode()).isEqualTo(200);
    assertThat(get("/list").statusCode()).isEqualTo(list);
    assertThat(get("/forms").statusCode()).isEqualTo(forms);
    assertThat(get("/audit").statusCode()).isEqualTo(audit);
  }

  @Test
  void aBlankIsSeenByWhoeverHandedItInAlone() throws Exception {
    Accounts accounts = demo.bean(Accounts.class);
    UUID id =
        demo.bean(UploadedBlanks.class)
            .put(
                accounts.find("worker1").orElseThrow(),
                "表.xlsx",
                "居民名册",
                Rosters.blank("居民名册", "姓名", "身份证号", "宗教信仰"));
    logIn("worker1");
    HttpResponse<String> hers = get("/forms/own/" + id + "?lang=en");
    assertThat(hers.statusCode()).isEqualTo(200);
    assertThat(hers.body()).contains("not to be collected, by law").doesNotContainPattern(NO_WORDS);
    assertThat(get("/forms/own/" + id + "/filled").statusCode()).isEqualTo(200);
    logIn("worker2");
    assertThat(get("/forms/own/" + id).statusCode()).isEqualTo(404);
    assertThat(get("/forms/own/" + id + "/filled").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/list", "/forms", "/forms/elderly-roster", "/audit", "/anything"})
  void withoutLoginThereIsOnlyTheLogin(String path) throws Exception {
    assertThat(get(path).uri().getPath()).isEqualTo("/login");
  }

  @Test
  void aWrongPasswordSaysNothingOfTheAccount() throws Exception {
    String wrong = logIn("worker1", "wrong").body();
    assertThat(wrong).contains("账号或密码不对");
    assertThat(logIn("nobody", "wrong").body()).contains("账号或密码不对");
  }

  @Test
  void pagesAreChineseFirstAndEnglishByASwitch() throws Exception {
    logIn("auditor");
    assertThat(get("/").body()).contains("运行情况", "民政业务台账").doesNotContainPattern(NO_WORDS);
    assertThat(get("/?lang=en").body())
        .contains("Held in the lake")
        .doesNotContainPattern(NO_WORDS);
    assertThat(get("/list").body()).contains("Sharing list").doesNotContainPattern(NO_WORDS);
    assertThat(get("/audit?lang=zh-CN").body()).contains("读取记录").doesNotContainPattern(NO_WORDS);
  }

  @Test
  void aResidentsPageIsForThoseWhoReadDataInHerArea() throws Exception {
    logIn("worker2");
    Matcher found =
        Pattern.compile("/residents/(R[0-9A-V]+)")
            .matcher(get("/residents?q=" + name("worker2")).body());
    assertThat(found.find()).isTrue();
    String page = "/residents/" + found.group(1);
    assertThat(get(page).body()).contains("来源记录").doesNotContainPattern(NO_WORDS);
    assertThat(get(page + "?lang=en").body())
        .contains("Why this one")
        .doesNotContainPattern(NO_WORDS);
    assertThat(get("/review").body()).contains("Pairs to judge").doesNotContainPattern(NO_WORDS);
    assertThat(get("/review?lang=zh-CN").statusCode()).isEqualTo(200);
    logIn("worker1");
    assertThat(get(page).statusCode()).isEqualTo(404);
    for (String other : List.of("property", "steward", "auditor")) {
      logIn(other);
      assertThat(get(page).statusCode()).isEqualTo(403);
      assertThat(get("/review").statusCode()).isEqualTo(403);
    }
  }

  private String name(String who) throws Exception {
    String sql =
        "SELECT name FROM core.resident WHERE name IS NOT NULL ORDER BY resident_id LIMIT 1";
    return URLEncoder.encode(
        Answer.of(demo.bean(PersonQuery.class), Session.of(who), sql).rows().getFirst().getFirst(),
        StandardCharsets.UTF_8);
  }

  @Test
  void aClosedAccountIsOutOnItsNextRequest() throws Exception {
    Accounts accounts = demo.bean(Accounts.class);
    logIn("property");
    try {
      accounts.suspend("property", true);
      assertThat(get("/list").uri().getPath()).isEqualTo("/login");
    } finally {
      accounts.suspend("property", false);
    }
    assertThat(get("/list").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void aPageThatIsNotThereStillLeadsSomewhere() throws Exception {
    logIn("civil");
    HttpResponse<String> missing =
        client.send(
            HttpRequest.newBuilder(URI.create(demo.web() + "/nowhere"))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString());
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("href=\"/query\"").doesNotContainPattern(NO_WORDS);
    assertThat(get("/resources/raw.police_registered").statusCode()).isEqualTo(404);
    assertThat(get("/drafts").statusCode()).isEqualTo(403);
    assertThat(get("/requests/999").uri().getPath()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/style.css", "/webjars/bootstrap/css/bootstrap.min.css"})
  void noPageAsksAnotherMachineForAnything(String path) throws Exception {
    HttpResponse<String> page = get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .doesNotContainPattern("(src|href)=\"(https?:)?//")
        .doesNotContain("url(http");
    if (path.equals("/login")) {
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'");
    }
  }

  @Test
  void theMachinesDoorsNeedTheirSecrets() throws Exception {
    assertThat(get("/engine/guess/statement").statusCode()).isEqualTo(404);
    assertThat(get("/operator/status").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/tokens").statusCode()).isEqualTo(401);
    assertThat(get("/health").body()).contains("\"query_engine\":\"up\"");
  }

  @Test
  void aPropertyCompanySeesNoCountsOfGroupsItMayNotKnow() throws Exception {
    logIn("property");
    assertThat(get("/").body()).contains("来源").doesNotContain("严重精神障碍患者", "低保人员", "最近一次处理");
    logIn("steward");
    assertThat(get("/").body()).contains("严重精神障碍患者", "最近一次处理");
  }
}
