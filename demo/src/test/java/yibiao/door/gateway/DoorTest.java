package yibiao.door.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.door.front.FrontDoor;
import yibiao.door.front.TlsCertificate;
import yibiao.door.token.AccessTokens;
import yibiao.door.token.EngineTokens;
import yibiao.door.token.IssuedTokens;
import yibiao.standard.rule.RuleBroken;

/** The door to SQL: TLS, a token of one's own, and one's own queries. */
class DoorTest {
  private static final String ID_NUMBERS = "SELECT id_number FROM resident";
  private static final Duration HOUR = Duration.ofHours(1);

  private final RunningDemo demo = RunningDemo.get();
  private final AccessTokens tokens = demo.bean(AccessTokens.class);
  private final IssuedTokens issued = demo.bean(IssuedTokens.class);
  private final JdbcClient database = demo.bean(JdbcClient.class);
  private final HttpClient client =
      HttpClient.newBuilder().sslContext(demo.bean(TlsCertificate.class).trusting()).build();

  private String door() {
    return "https://localhost:" + demo.bean(FrontDoor.class).addresses().innerSql();
  }

  private HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(address)).header("X-Trino-User", "civil");
  }

  private HttpResponse<String> ask(String address, String token, String sql) throws Exception {
    HttpRequest.Builder request = to(address + "/v1/statement").POST(BodyPublishers.ofString(sql));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String tokenOf(String account) {
    return tokens.forDoor(Session.of(account), "sql", HOUR).token();
  }

  @Test
  void plainHttpIsRefusedEvenWithAToken() throws Exception {
    assertThat(ask(demo.web(), tokenOf("civil"), "SELECT 1").statusCode()).isEqualTo(403);
  }

  @Test
  void withoutATokenThereIsNothing() throws Exception {
    assertThat(ask(door(), "", "SELECT 1").statusCode()).isEqualTo(401);
    assertThat(ask(door(), "rubbish", "SELECT 1").statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenOfAnotherMakerOrForAnotherDoorIsNone() throws Exception {
    String[] parts = tokenOf("civil").split("\\.");
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                new String(Base64.getUrlDecoder().decode(parts[1]))
                    .replace("civil", "worker1")
                    .getBytes());
    String none =
        Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
    assertThat(ask(door(), parts[0] + "." + forged + "." + parts[2], "SELECT 1").statusCode())
        .isEqualTo(401);
    assertThat(ask(door(), none + "." + parts[1] + ".", "SELECT 1").statusCode()).isEqualTo(401);
    assertThat(
            ask(door(), demo.bean(EngineTokens.class).forStatement(Session.of("civil")), "SELECT 1")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void anExpiredTokenIsNone() throws Exception {
    String old = tokens.forDoor(Session.of("civil"), "sql", Duration.ofSeconds(-1)).token();
    assertThat(ask(door(), old, "SELECT 1").statusCode()).isEqualTo(401);
  }

  @Test
  void aRevokedTokenIsNoneFromTheNextRequestOn() throws Exception {
    var token = issued.issue(Session.of("civil"), Instant.now(), HOUR);
    assertThat(ask(door(), token.token(), "SELECT 1").statusCode()).isEqualTo(200);
    assertThat(issued.revoke("worker1", token.id())).isEmpty();
    assertThat(ask(door(), token.token(), "SELECT 1").statusCode()).isEqualTo(200);
    assertThat(issued.revoke("civil", token.id())).isPresent();
    assertThat(ask(door(), token.token(), "SELECT 1").statusCode()).isEqualTo(401);
  }

  @Test
  void aClosedAccountsTokenIsNone() throws Exception {
    String token = tokenOf("civil");
    try {
      demo.bean(Accounts.class).suspend("civil", true);
      assertThat(ask(door(), token, "SELECT 1").statusCode()).isEqualTo(401);
    } finally {
      demo.bean(Accounts.class).suspend("civil", false);
    }
    assertThat(ask(door(), token, "SELECT 1").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyAsksInAnothersName() throws Exception {
    assertThat(ask(door(), tokenOf("worker1"), "SELECT 1").statusCode()).isEqualTo(403);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(door() + "/v1/statement"))
            .header("Authorization", "Bearer " + tokenOf("civil"))
            .header("X-Trino-User", "civil")
            .header("X-Trino-Original-User", "steward")
            .header("X-Trino-Role", "system=ROLE{admin}")
            .POST(BodyPublishers.ofString("SELECT current_user"))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyFetchesOrEndsAnothersQuery() throws Exception {
    String next =
        JsonMapper.builder()
            .build()
            .readTree(ask(door(), tokenOf("civil"), "SELECT name FROM lake.core.resident").body())
            .get("nextUri")
            .asString();
    assertThat(next).startsWith(door());
    for (String method : new String[] {"GET", "DELETE"}) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(next))
              .header("Authorization", "Bearer " + tokenOf("worker1"))
              .method(method, BodyPublishers.noBody())
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/query",
        "/v1/query/x",
        "/v1/node",
        "/v1/thread",
        "/v1/status",
        "/v1/spooled/download/x",
        "/v1/resourceGroupState/x",
        "/v1/cluster",
        "/v1/jmx/mbean"
      })
  void theRestOfTheEnginesProtocolIsShut(String path) throws Exception {
    HttpRequest request =
        to(door() + path).header("Authorization", "Bearer " + tokenOf("civil")).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  @Test
  void anAuthorizationThatEndsWorksOnTheNextQueryOfAnOpenSession() throws Exception {
    int id =
        database
            .sql("select id from authorization_grant where organisation = 'civil-affairs'")
            .query(Integer.class)
            .single();
    try (Connection session =
        jdbc(tokens.forDoor(Session.of("civil").boundTo(id), "sql", HOUR).token())) {
      assertThat(clearNumbers(session)).isPositive();
      database
          .sql("update authorization_grant set withdrawn_at = now() where id = ?")
          .param(id)
          .update();
      assertThat(clearNumbers(session)).isZero();
      database
          .sql("update authorization_grant set withdrawn_at = null where id = ?")
          .param(id)
          .update();
      assertThat(clearNumbers(session)).isPositive();
      database
          .sql(
              "update authorization_grant set valid_until = valid_until - interval '400 days' where id = ?")
          .param(id)
          .update();
      assertThat(clearNumbers(session)).isZero();
    } finally {
      database
          .sql(
              """
              update authorization_grant set withdrawn_at = null,
                valid_until = case when valid_until < now() then valid_until + interval '400 days' else valid_until end
              where id = ?
              """)
          .param(id)
          .update();
    }
  }

  private Connection jdbc(String token) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "civil");
    properties.setProperty("accessToken", token);
    properties.setProperty("SSL", "true");
    properties.setProperty("SSLTrustStorePath", demo.bean(TlsCertificate.class).pem().toString());
    return DriverManager.getConnection(
        demo.bean(FrontDoor.class).addresses().jdbcUrl(), properties);
  }

  private static int clearNumbers(Connection session) throws SQLException {
    int clear = 0;
    try (var rows = session.createStatement().executeQuery(ID_NUMBERS)) {
      while (rows.next()) {
        String number = rows.getString(1);
        clear += number != null && !number.contains("*") ? 1 : 0;
      }
    }
    return clear;
  }

  private HttpResponse<String> askWithPrepared(String prepared, String sql) throws Exception {
    return client.send(
        to(door() + "/v1/statement")
            .header("Authorization", "Bearer " + tokenOf("civil"))
            .header("X-Trino-Prepared-Statement", prepared)
            .POST(BodyPublishers.ofString(sql))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void preparedTextsThatAStatementDoesNotNeedAreNotForTheEngine() throws Exception {
    // It would answer 400 to a text that it cannot read, and unpack one that says it is packed.
    assertThat(askWithPrepared("p=nonsense,q=%24zstd%3AKLUv", "SELECT 1").body())
        .contains("\"columns\"")
        .doesNotContain("refused_");
    assertThat(askWithPrepared("q=%24zstd%3AKLUv", "EXECUTE q").body()).contains("refused_");
    assertThat(askWithPrepared("q=SELECT+1", "EXECUTE q").body()).contains("\"columns\"");
  }

  @Test
  void aSignInThatHasEndedGivesNoToken() {
    Instant before = Instant.now();
    demo.bean(Accounts.class).endSessions("civil", before.plusMillis(1));
    assertThatThrownBy(() -> issued.issue(Session.of("civil"), before, HOUR))
        .isInstanceOf(RuleBroken.class);
  }
}
