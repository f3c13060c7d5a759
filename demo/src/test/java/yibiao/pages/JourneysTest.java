package yibiao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import yibiao.catalog.organisation.Session;
import yibiao.demo.RunningDemo;
import yibiao.door.query.Answer;
import yibiao.door.query.PersonQuery;

/**
 * One journey each of a steward, an analyst with her provider, and an auditor, in both languages,
 * by the keyboard alone; axe-core looks over every page.
 */
class JourneysTest {
  private final RunningDemo demo = RunningDemo.get();

  @TempDir private Path downloads;

  private Browser open(String language) {
    return new Browser(demo, downloads, Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void stewardsDraftReviewAndPublishAList(String language) {
    try (Browser browser = open(language)) {
      browser.logIn("steward");
      browser.open("nav.drafts");
      browser.awaitTitle("nav.drafts");
      browser.open("repeated.title");
      browser.awaitTitle("repeated.title");
      browser.open("nav.drafts");
      browser.awaitTitle("nav.drafts");
      browser.tabTo(By.id("title"));
      browser.type("键盘 " + language);
      browser.open("drafts.new");
      browser.await(b -> b.getCurrentUrl().matches(".*/drafts/\\d+"));
      browser.lookOver();
      String draft = browser.driver().getCurrentUrl();
      assertThat(browser.text()).contains(browser.words("drafts.difference.none"));

      browser.tabTo(By.id("q"));
      browser.type("联系电话", Keys.ENTER);
      browser.await(b -> b.getCurrentUrl().contains("q="));
      browser.tabToText("联系电话");
      browser.type(Keys.ENTER);
      browser.await(b -> b.getCurrentUrl().contains("/entry"));
      browser.lookOver();
      browser.tabTo(By.id("conditions"));
      browser.type(Keys.chord(Keys.CONTROL, "a"), "不得转给他人 " + language);
      browser.open("drafts.entry.save");
      browser.await(b -> b.getCurrentUrl().equals(draft));
      browser.lookOver();
      assertThat(browser.text())
          .contains("不得转给他人 " + language, browser.words("drafts.impact.none"));

      browser.logIn("steward2");
      browser.driver().get(draft);
      browser.open("drafts.review");
      browser.await(b -> b.getPageSource().contains("name=\"effective\""));
      browser.lookOver();
      browser.open("drafts.publish");
      browser.awaitTitle("nav.drafts");
      assertThat(browser.text()).contains(browser.words("drafts.inForce"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void anAnalystAsksAProviderGrantsAndTheAnswerIsThere(String language) {
    String purpose = "键盘走查 " + language;
    try (Browser browser = open(language)) {
      browser.logIn("health");
      browser.open("nav.list");
      browser.awaitTitle("list.title");
      browser.tabToLinkWith("居民基本信息");
      browser.type(Keys.ENTER);
      browser.await(b -> b.getCurrentUrl().endsWith("/resources/core.resident"));
      browser.lookOver();
      assertThat(browser.text()).contains("六十周岁以上老年人花名册", "户籍人口（xm）", "****");
      browser.open("nav.requests");
      browser.awaitTitle("nav.requests");
      browser.open("requests.new");
      browser.awaitTitle("requests.new");
      browser.tabTo(By.id("i-benefit_type"));
      browser.type(Keys.SPACE);
      browser.open("requests.submit");
      browser.await(b -> !b.findElements(By.id("e-purpose")).isEmpty());
      browser.lookOver();
      browser.tabTo(By.id("purpose"));
      browser.type(purpose);
      browser.tabTo(By.id("legalBasis"));
      browser.type("基本医疗卫生与健康促进法");
      browser.open("requests.submit");
      browser.awaitTitle("nav.requests");

      openInInbox(browser, "civil", purpose);
      browser.open("requests.grant");
      browser.await(b -> browser.text().contains(browser.words("desk.request.status.CONFIRMING")));
      browser.lookOver();

      // What is sensitive takes a second person.
      openInInbox(browser, "steward", purpose);
      browser.open("requests.confirm");
      browser.await(b -> browser.text().contains(browser.words("desk.request.status.GRANTED")));
      browser.lookOver();
      browser.open("requests.back");
      browser.awaitTitle("nav.requests");
      browser.open("requests.authorizations");
      browser.awaitTitle("requests.authorizations");
      assertThat(browser.text()).contains(purpose);

      browser.logIn("health");
      browser.open("nav.query");
      browser.awaitTitle("query.title");
      browser.tabTo(By.id("sql"));
      browser.type(
          "SELECT name, benefit_type FROM resident WHERE benefit_type IS NOT NULL LIMIT 3");
      browser.open("query.run");
      browser.await(b -> !b.findElements(By.cssSelector("#answer")).isEmpty());
      browser.lookOver();
      assertThat(browser.text()).contains(browser.words("query.rows", 3));
      browser.open("query.connect");
      browser.awaitTitle("connect.title");
      browser.open("connect.token.issue");
      browser.await(b -> !b.findElements(By.id("token")).isEmpty());
      browser.lookOver();
    } finally {
      demo.bean(JdbcClient.class)
          .sql("update authorization_grant set withdrawn_at = now() where purpose = ?")
          .param(purpose)
          .update();
    }
  }

  private static void openInInbox(Browser browser, String account, String purpose) {
    browser.logIn(account);
    browser.open("nav.inbox");
    browser.awaitTitle("nav.inbox");
    browser.tabToLinkWith(purpose);
    browser.type(Keys.ENTER);
    browser.await(b -> b.getCurrentUrl().matches(".*/requests/\\d+"));
    browser.lookOver();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void anAuditorFindsWhatWasReadAndChecksTheChain(String language) {
    try (Browser browser = open(language)) {
      browser.logIn("auditor");
      browser.open("nav.audit");
      browser.awaitTitle("audit.title");
      browser.tabTo(By.id("who"));
      browser.type("civil");
      browser.tabTo(By.id("text"));
      browser.type("birth_date");
      browser.open("list.search.submit");
      browser.await(b -> b.getCurrentUrl().contains("who=civil"));
      browser.lookOver();
      assertThat(browser.text()).contains("core.resident", "高龄津贴核发");
      browser.open("audit.verify");
      browser.await(b -> !b.findElements(By.cssSelector("[role=status].alert-success")).isEmpty());
      browser.lookOver();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void anAnalystLooksUpAResidentAndJudgesAPair(String language) throws Exception {
    String sql = "SELECT resident_id FROM core.resident ORDER BY resident_id LIMIT 1";
    String resident =
        Answer.of(demo.bean(PersonQuery.class), Session.of("civil"), sql)
            .rows()
            .getFirst()
            .getFirst();
    try (Browser browser = open(language)) {
      browser.logIn("civil");
      browser.open("nav.residents");
      browser.awaitTitle("nav.residents");
      browser.lookOver();
      browser.tabTo(By.id("q"));
      browser.type(resident, Keys.ENTER);
      browser.await(b -> b.getCurrentUrl().contains("q="));
      browser.tabToText(resident);
      browser.type(Keys.ENTER);
      browser.await(b -> b.getCurrentUrl().endsWith("/residents/" + resident));
      browser.lookOver();
      browser.open("nav.quality");
      browser.awaitTitle("nav.quality");
      browser.lookOver();

      browser.open("nav.residents");
      browser.awaitTitle("nav.residents");
      browser.open("nav.review");
      browser.awaitTitle("nav.review");
      browser.lookOver();
      browser.open("review.verdict.UNSURE");
      browser.await(b -> b.getPageSource().contains(browser.words("review.answered")));
      browser.lookOver();
      browser.open("review.undo");
      browser.await(b -> b.getPageSource().contains(browser.words("review.takenBack")));
      browser.lookOver();
    }
  }

  @Test
  void whatWasEnteredStandsInTheFormAgainWithWhatIsWrongAtItsField() {
    try (Browser browser = open("zh-CN")) {
      browser.logIn("worker1");
      browser.driver().get(demo.web() + "/corrections");
      browser.tabTo(By.id("resident"));
      browser.type("R000");
      browser.tabTo(By.id("proposed"));
      browser.type("137");
      browser.tabTo(By.id("reason"));
      browser.type("本人说的");
      browser.open("corrections.submit");
      browser.await(b -> !b.findElements(By.id("problem-resident")).isEmpty());
      browser.lookOver();
      assertThat(browser.value("resident")).isEqualTo("R000");
      assertThat(browser.value("proposed")).isEqualTo("137");
      assertThat(browser.value("reason")).isEqualTo("本人说的");

      // The session ends while she types on.
      browser.tabTo(By.id("reason"));
      browser.type(Keys.END, "，当面");
      browser.driver().manage().deleteCookieNamed("JSESSIONID");
      browser.open("corrections.submit");
      browser.await(b -> b.getCurrentUrl().endsWith("/login?expired"));
      browser.signIn("worker1");
      browser.await(b -> b.getCurrentUrl().endsWith("/corrections"));
      assertThat(browser.value("reason")).isEqualTo("本人说的，当面");
      assertThat(browser.value("resident")).isEqualTo("R000");
    }
  }
}
