package yibiao.desk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import yibiao.app.settings.SettingsFile;
import yibiao.catalog.TestDatabase;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Organisation;
import yibiao.pages.PageWords;

/**
 * A mail server that is down, and a platform that stops before it is up again: the mail arrives.
 */
class UnsentNoticesTest {
  private static final DataSource DATABASE = TestDatabase.migrated();
  private static int port;

  @Configuration
  @EnableAutoConfiguration
  static class Platform {
    @Bean
    DataSource database() {
      return DATABASE;
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Accounts accounts(JdbcClient jdbc) {
      return new Accounts(jdbc, NoOpPasswordEncoder.getInstance());
    }

    @Bean
    NoticeSettings settings() {
      return SettingsFile.parse(
              "district: \"360702\"\nnotices: {address: \"https://yibiao.example\", mail: {host: 127.0.0.1, port: "
                  + port
                  + ", tls: NONE, from: yibiao@example.org}}",
              "test")
          .notices();
    }

    @Bean
    MessageSource messageSource() {
      return PageWords.all();
    }
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(
            Platform.class, Notices.class, NoticeSender.class, NoticeRoutes.class)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "spring.config.location", "classpath:/application.yaml",
                "spring.modulith.events.staleness.check-interval", "0"))
        .run();
  }

  private static long unsent() {
    return JdbcClient.create(DATABASE)
        .sql("select count(*) from event_publication where completion_date is null")
        .query(Long.class)
        .single();
  }

  private static void waitFor(long unsent) throws InterruptedException {
    for (int i = 0; i < 100 && unsent() != unsent; i++) {
      Thread.sleep(200);
    }
    assertThat(unsent()).isEqualTo(unsent);
  }

  @Test
  void aMailThatCouldNotBeSentIsSentAfterTheNextStart() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Organisation office =
        new Organisation("civil", "民政局", Organisation.Kind.DEPARTMENT, "民政", "360702");
    try (ConfigurableApplicationContext platform = start()) {
      Accounts accounts = platform.getBean(Accounts.class);
      accounts.put(office);
      accounts.create(
          "civil", "分析员", Account.Role.ANALYST, "civil", "civil@example.org", () -> "x");
      platform
          .getBean(Notices.class)
          .put(
              List.of(accounts.find("civil").orElseThrow()),
              "request.SUBMITTED",
              List.of("7", "家庭医生签约", "卫健委"),
              "/requests/7");
      // The webhook, of which there is none, has nothing to do; the mail has no server.
      waitFor(1);
    }
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (ConfigurableApplicationContext again = start()) {
      again.getBean(FailedEventPublications.class).resubmit(ResubmissionOptions.defaults());
      assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
      assertThat(server.getReceivedMessages()[0].getSubject()).contains("家庭医生签约");
      waitFor(0);
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }
}
