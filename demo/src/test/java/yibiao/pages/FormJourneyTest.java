package yibiao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import yibiao.demo.RunningDemo;

/** A worker and a blank that nobody has seen: asked about once, filled, and next month again. */
class FormJourneyTest {
  @TempDir private Path folder;
  private final RunningDemo demo = RunningDemo.get();

  private Path blank(String title) throws IOException {
    String[][] rows = {
      {title},
      {"姓名", "", "性别", "□男 □女"},
      {"父亲姓名", "", "联系电话", "", "出生日期", ""},
      {"家庭住址", "", "走访意见", ""}
    };
    Path file = folder.resolve(title + ".xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("走访卡");
      for (int row = 0; row < rows.length; row++) {
        sheet.createRow(row);
        for (int column = 0; column < rows[row].length; column++) {
          sheet.getRow(row).createCell(column).setCellValue(rows[row][column]);
        }
      }
      workbook.write(out);
    }
    return file;
  }

  private Optional<Path> downloaded() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*-\\d{12}\\.(xlsx|zip)"))
          .findFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void upload(Browser browser, String title) throws IOException {
    browser.open("nav.forms");
    browser.awaitTitle("nav.forms");
    browser.driver().findElement(By.id("blank")).sendKeys(blank(title).toString());
    press(browser, "section[aria-labelledby=own] button");
    browser.await(b -> b.getTitle().startsWith(title));
  }

  private void press(Browser browser, String button) {
    browser.driver().findElement(By.cssSelector(button)).sendKeys(Keys.ENTER);
  }

  private String questions(Browser browser) {
    return browser.driver().findElement(By.id("questions")).getText();
  }

  private static String row(String field) {
    return "tr[data-field='" + field + "'] ";
  }

  @ParameterizedTest
  @CsvSource({"1280, 甲", "400, 乙"})
  void aBlankIsAskedAboutOnce(int width, String name) throws Exception {
    String title = "2026年11月" + name + "组儿童关爱走访卡";
    try (Browser browser = new Browser(demo, folder, Locale.SIMPLIFIED_CHINESE)) {
      browser.driver().manage().window().setSize(new Dimension(width, 1400));
      browser.logIn("worker1");
      upload(browser, title);
      browser.lookOver();
      assertThat(questions(browser)).isEqualTo("2");
      assertThat(browser.text()).contains("未满 14 岁");
      // It may be his phone: it is not filled. It is the child's birth date.
      press(browser, row("联系电话") + "form:nth-of-type(2) button");
      browser.await(b -> questions(browser).equals("1"));
      press(browser, row("出生日期") + "form:nth-of-type(1) button");
      browser.await(b -> questions(browser).equals("0"));
      // 家庭住址 is to be where the child is registered.
      press(browser, row("家庭住址") + "a");
      browser.await(b -> !b.findElements(By.id("what")).isEmpty());
      browser.lookOver();
      browser.driver().findElement(By.id("what")).sendKeys("户籍地址", Keys.ENTER);
      browser.await(b -> b.findElement(By.cssSelector(row("家庭住址"))).getText().contains("户籍地址"));
      press(browser, "#fill");
      browser.await(b -> downloaded().isPresent());
      upload(browser, title.replace("11月", "12月"));
      assertThat(questions(browser)).isEqualTo("0");
      assertThat(browser.driver().findElement(By.cssSelector(row("家庭住址"))).getText())
          .contains("户籍地址");
      assertThat(
              (Long)
                  ((org.openqa.selenium.JavascriptExecutor) browser.driver())
                      .executeScript("return document.documentElement.scrollWidth"))
          .as("nothing is wider than the screen")
          .isLessThanOrEqualTo(Math.max(width, 500));
    }
    try (InputStream in = Files.newInputStream(downloaded().orElseThrow());
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet card = workbook.getSheetAt(0);
      assertThat(card.getRow(1).getCell(1).getStringCellValue()).isNotBlank();
      assertThat(card.getRow(1).getCell(3).getStringCellValue()).matches("☑男 □女|□男 ☑女");
      assertThat(card.getRow(2).getCell(3).getStringCellValue()).as("not filled").isEmpty();
      assertThat(card.getRow(2).getCell(5).getLocalDateTimeCellValue()).isNotNull();
      assertThat(workbook)
          .as("where children are registered, as far as it is known")
          .anyMatch(sheet -> !sheet.getRow(3).getCell(1).getStringCellValue().isBlank());
    }
  }
}
