package yibiao.desk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import yibiao.app.settings.SettingsFile;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Organisation;
import yibiao.pages.PageWords;

/** Notices to a real SMTP server and a real HTTP server. */
class NoticeSenderTest {
  private static final Account CIVIL =
      new Account(
          "civil",
          "分析员",
          Account.Role.ANALYST,
          new Organisation("civil-affairs", "民政局", Organisation.Kind.DEPARTMENT, "民政", "360702"),
          "civil@example.org",
          false);

  private static Notice notice() {
    return new Notice(
        1,
        "civil",
        "request.SUBMITTED",
        List.of("7", "家庭医生签约", "卫健委"),
        "/requests/7",
        Instant.EPOCH,
        false);
  }

  private static void send(String yaml) throws Exception {
    NoticeSettings settings = SettingsFile.parse("district: \"360702\"\n" + yaml, "test").notices();
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.addRoutes(new NoticeRoutes(settings));
      camel.start();
      NoticeSender sender =
          new NoticeSender(
              null,
              null,
              camel.createProducerTemplate(),
              PageWords.all(),
              settings,
              JsonMapper.builder().build(),
              Clock.systemUTC());
      sender.mail(CIVIL, notice());
      sender.webhook(notice());
    }
  }

  @Test
  void aNoticeGoesOutAsMailInBothLanguages() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      send(
          "notices: {address: \"https://yibiao.example\", mail: {host: 127.0.0.1, port: "
              + server.getSmtp().getPort()
              + ", tls: NONE, from: yibiao@example.org}}");
      assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(mail.getAllRecipients()[0]).hasToString("civil@example.org");
      assertThat(mail.getSubject()).contains("申请 7（家庭医生签约）待答复");
      String body = mail.getContent().toString();
      assertThat(body)
          .contains("卫健委 提出", "waits for an answer", "https://yibiao.example/requests/7");
      assertThat(GreenMailUtil.getHeaders(mail)).contains("yibiao@example.org");
    } finally {
      server.stop();
    }
  }

  @Test
  void aRefusalTellsNobodysAddress() {
    assertThatThrownBy(
            () ->
                send(
                    "notices: {address: \"https://yibiao.example\", mail: {host: 127.0.0.1, port: 1, tls: NONE, from: yibiao@example.org}}"))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageStartingWith("a notice could not be sent yet")
        .hasMessageNotContaining("civil");
  }

  @Test
  void aNoticeGoesOutAsSignedJson() throws Exception {
    BlockingQueue<Map<String, String>> received = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(
              Map.of(
                  "body",
                  body,
                  "signature",
                  exchange.getRequestHeaders().getFirst("X-Yibiao-Signature")));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    java.nio.file.Path secret = java.nio.file.Files.createTempFile("webhook", "secret");
    java.nio.file.Files.writeString(secret, "s3cret");
    try {
      send(
          "notices: {webhook: {url: \"http://127.0.0.1:"
              + server.getAddress().getPort()
              + "/hook\", secret: \"file:"
              + secret
              + "\"}}");
      Map<String, String> request = received.poll(20, TimeUnit.SECONDS);
      assertThat(request).isNotNull();
      var json = JsonMapper.builder().build().readTree(request.get("body"));
      assertThat(json.get("kind").asString()).isEqualTo("request.SUBMITTED");
      assertThat(json.get("account").asString()).isEqualTo("civil");
      assertThat(json.get("link").asString()).isEqualTo("/requests/7");
      assertThat(request.get("signature")).matches("sha256=[0-9a-f]{64}");
    } finally {
      server.stop(0);
      java.nio.file.Files.delete(secret);
    }
  }
}
