package yibiao.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import yibiao.app.RunningDemo;

/** A worker in a real browser, from login to a form that is filled. */
class BrowserTest {
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path BROWSER = Path.of("/usr/bin/chromium");

  @TempDir private Path downloads;
  private final RunningDemo demo = RunningDemo.get();
  private WebDriver browser;

  @BeforeEach
  void open() {
    boolean there = Files.exists(DRIVER) && Files.exists(BROWSER);
    if (System.getenv("YIBIAO_REQUIRE_BROWSER") == null) {
      Assumptions.assumeTrue(there, "no chromium and chromedriver on this machine");
    }
    assertThat(there).as("chromium and chromedriver are installed").isTrue();
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
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private void await(Function<WebDriver, Boolean> condition) {
    new WebDriverWait(browser, Duration.ofSeconds(60)).until(condition);
  }

  private Optional<Path> downloaded() {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).findFirst();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aWorkerLogsInAndDownloadsAFilledForm() throws Exception {
    browser.get(demo.web());
    browser.findElement(By.id("username")).sendKeys("worker1");
    browser.findElement(By.id("password")).sendKeys(demo.state().accountPassword("worker1"));
    browser.findElement(By.cssSelector("main button")).click();
    await(b -> b.getTitle().startsWith("运行情况"));

    browser.findElement(By.linkText("我的表格")).click();
    await(b -> b.getTitle().startsWith("我的表格"));
    browser.findElement(By.cssSelector("button[aria-label='下载 六十周岁以上老年人花名册']")).click();
    await(b -> downloaded().isPresent());

    Path file = downloaded().orElseThrow();
    assertThat(file.getFileName().toString())
        .isEqualTo("六十周岁以上老年人花名册-" + demo.communityOf("worker1") + ".xlsx");
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getStringCellValue()).isNotBlank();
      assertThat(workbook.getSheetName(1)).isEqualTo("数据来源说明");
    }

    browser.findElement(By.cssSelector("header form button")).click();
    await(b -> b.getCurrentUrl().endsWith("/login?out"));
  }
}
