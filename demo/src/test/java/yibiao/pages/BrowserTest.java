package yibiao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import yibiao.demo.RunningDemo;

/** A worker in a real browser, from login to a form that is filled. */
class BrowserTest {
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path BROWSER = Path.of("/usr/bin/chromium");

  @TempDir private Path downloads;
  private final RunningDemo demo = RunningDemo.get();

  private Optional<Path> downloaded() {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).findFirst();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aWorkerLogsInAndDownloadsAFilledForm() throws Exception {
    try (Browser browser = new Browser(demo, downloads, Locale.SIMPLIFIED_CHINESE)) {
      browser.logIn("worker1");
      browser.open("nav.forms");
      browser.awaitTitle("nav.forms");
      browser
          .driver()
          .findElement(By.cssSelector("button[aria-label='下载 六十周岁以上老年人花名册']"))
          .sendKeys(Keys.ENTER);
      browser.await(b -> downloaded().isPresent());
      browser.open("nav.logout");
      browser.await(b -> b.getCurrentUrl().endsWith("/login?out"));
    }
    Path file = downloaded().orElseThrow();
    assertThat(file.getFileName().toString())
        .isEqualTo("六十周岁以上老年人花名册-" + demo.communityOf("worker1") + ".xlsx");
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getStringCellValue()).isNotBlank();
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
    }
  }
}
