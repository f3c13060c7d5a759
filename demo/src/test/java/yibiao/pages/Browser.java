package yibiao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.context.MessageSource;
import yibiao.demo.RunningDemo;

/** A real browser, worked by the keyboard alone, with every page looked over by axe-core. */
final class Browser implements AutoCloseable {
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final int MOST_TABS = 250;

  /** Pages on the way that need not be looked over each time: language, account, title. */
  private static final Set<String> LOOKED_OVER = ConcurrentHashMap.newKeySet();

  private final RunningDemo demo;
  private final WebDriver driver;
  private final Locale locale;
  private String account = "";

  /** Opens one; where there is none the test is skipped, but for CI, where it fails. */
  Browser(RunningDemo demo, Path downloads, Locale locale) {
    boolean there = Files.exists(DRIVER) && Files.exists(BROWSER);
    if (System.getenv("YIBIAO_REQUIRE_BROWSER") == null) {
      Assumptions.assumeTrue(there, "no chromium and chromedriver on this machine");
    }
    assertThat(there).as("chromium and chromedriver are installed").isTrue();
    this.demo = demo;
    this.locale = locale;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toString());
    options.addArguments(
        "--headless=new",
        "--window-size=1280,1400",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--lang=zh-CN");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
  }

  WebDriver driver() {
    return driver;
  }

  /** The words of a message in the browser's language. */
  String words(String key, Object... arguments) {
    return demo.bean(MessageSource.class).getMessage(key, arguments, locale);
  }

  void await(Function<WebDriver, Boolean> condition) {
    new WebDriverWait(driver, Duration.ofSeconds(60))
        // A page that is just being replaced has the driver say so in several ways; look again.
        .ignoring(WebDriverException.class)
        .withMessage(() -> driver.getCurrentUrl() + "\n" + text())
        .until(condition);
  }

  /** Logs in, in the browser's language. */
  void logIn(String account) {
    driver.manage().deleteAllCookies();
    driver.get(demo.web() + "/login?lang=" + locale.toLanguageTag());
    signIn(account);
    awaitTitle("home.title");
  }

  /** Fills the page of the login. */
  void signIn(String account) {
    this.account = account;
    tabTo(By.id("username"));
    type(account);
    tabTo(By.id("password"));
    type(demo.state().accountPassword(account).orElseThrow());
    type(Keys.ENTER);
  }

  void awaitTitle(String key, Object... arguments) {
    String title = words(key, arguments);
    await(b -> b.getTitle().startsWith(title));
    if (LOOKED_OVER.add(locale + " " + account + " " + title)) {
      lookOver();
    }
  }

  /** No violation of WCAG that axe-core can see. */
  void lookOver() {
    List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
    assertThat(violations)
        .as(driver.getCurrentUrl())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  /** Opens what a link or button says, by the keyboard. */
  void open(String key, Object... arguments) {
    tabToText(words(key, arguments));
    type(Keys.ENTER);
  }

  void tabToText(String text) {
    tabUntil(focus -> focus.text().startsWith(text), text);
  }

  void tabToLinkWith(String text) {
    tabUntil(focus -> focus.tag().equals("A") && focus.text().contains(text), text);
  }

  void tabTo(By by) {
    String id = driver.findElement(by).getDomAttribute("id");
    tabUntil(focus -> focus.id().equals(id), by.toString());
  }

  /** What has the focus. */
  private record Focus(String tag, String id, String text) {
    static Focus in(WebDriver driver) {
      List<?> said =
          (List<?>)
              ((JavascriptExecutor) driver)
                  .executeScript(
                      "const e = document.activeElement; return [e.tagName, e.id, (e.innerText || '').trim()]");
      return new Focus(said.get(0).toString(), said.get(1).toString(), said.get(2).toString());
    }
  }

  private void tabUntil(Predicate<Focus> found, String what) {
    for (int n = 0; n < MOST_TABS; n++) {
      if (found.test(Focus.in(driver))) {
        return;
      }
      new Actions(driver).sendKeys(Keys.TAB).perform();
    }
    throw new AssertionError("the keyboard does not reach: " + what);
  }

  /** Types into what has the focus. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  String value(String field) {
    return driver.findElement(By.id(field)).getDomProperty("value");
  }

  String text() {
    return driver.findElement(By.tagName("main")).getText();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
