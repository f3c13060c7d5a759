package yibiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.reports.fill.FilledForm;
import yibiao.reports.fill.Forms;
import yibiao.reports.people.UnknownPeople;

/** What a blank had, its filled form has: part by part, and opened by another office program. */
@Order(2)
class FormLayoutTest {
  private static final Path OFFICE = Path.of("/usr/bin/soffice");
  private static final DataFormatter TEXT = new DataFormatter();
  private static final byte[] DOT =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir private Path folder;
  private final RunningDemo demo = RunningDemo.get();
  private final Account worker = demo.bean(Accounts.class).find("worker1").orElseThrow();

  private FilledForm fill(byte[] blank, String people) throws Exception {
    return demo.bean(Forms.class)
        .fill(Forms.Blank.of(blank, people), worker, worker.organisation().jurisdiction());
  }

  private static List<Path> cases() throws IOException {
    Path forms = RunningDemo.home().resolve("reports/src/test/resources/yibiao/reports/forms");
    try (Stream<Path> files = Files.walk(forms)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  /** The kinds of parts that a workbook has. */
  private static Set<String> parts(byte[] workbook) throws IOException {
    Set<String> parts = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName().replaceAll("\\d+", "#"));
      }
    }
    return parts;
  }

  private static List<String> lost(byte[] before, byte[] after) throws IOException {
    List<String> lost = new ArrayList<>();
    Set<String> parts = parts(before);
    parts.removeAll(parts(after));
    parts.remove("xl/calcChain.xml"); // Programs make it anew.
    parts.forEach(part -> lost.add("part " + part));
    try (XSSFWorkbook blank = new XSSFWorkbook(new ByteArrayInputStream(before));
        XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(after))) {
      if (filled.getAllNames().size() < blank.getAllNames().size()) {
        lost.add("names");
      }
      for (int i = 0; i < blank.getNumberOfSheets(); i++) {
        XSSFSheet was = blank.getSheetAt(i);
        XSSFSheet is = filled.getSheet(was.getSheetName());
        compare(was, is == null ? filled.getSheetAt(0) : is, lost);
      }
    }
    return lost;
  }

  private static void compare(XSSFSheet was, XSSFSheet is, List<String> lost) {
    PrintSetup a = was.getPrintSetup();
    PrintSetup b = is.getPrintSetup();
    check(
        lost,
        "paper",
        a.getPaperSize() == b.getPaperSize() && a.getLandscape() == b.getLandscape());
    check(lost, "print titles", was.getRepeatingRows() == null || is.getRepeatingRows() != null);
    check(lost, "header", was.getHeader().getCenter().equals(is.getHeader().getCenter()));
    check(lost, "footer", was.getFooter().getCenter().equals(is.getFooter().getCenter()));
    check(lost, "protection", was.getProtect() == is.getProtect());
    check(
        lost,
        "conditional formats",
        was.getSheetConditionalFormatting().getNumConditionalFormattings()
            <= is.getSheetConditionalFormatting().getNumConditionalFormattings());
    check(lost, "drop-downs", was.getDataValidations().size() <= is.getDataValidations().size());
    check(lost, "merged cells", was.getNumMergedRegions() <= is.getNumMergedRegions());
    check(lost, "panes", (was.getPaneInformation() == null) == (is.getPaneInformation() == null));
    int pictures =
        was.getDrawingPatriarch() == null ? 0 : was.getDrawingPatriarch().getShapes().size();
    int left = is.getDrawingPatriarch() == null ? 0 : is.getDrawingPatriarch().getShapes().size();
    check(lost, "pictures", pictures <= left);
    for (int column = 0; column < 40; column++) {
      check(lost, "width", was.getColumnWidth(column) == is.getColumnWidth(column));
      check(lost, "hidden", was.isColumnHidden(column) == is.isColumnHidden(column));
    }
    Set<String> there = texts(is);
    for (String text : texts(was)) {
      boolean open = text.matches("(?s).*([:：□☐_＿]|[\\s\\u3000]{2,}|年|月|日).*|\\d+");
      check(lost, "text " + text, open || there.contains(text));
    }
  }

  private static void check(List<String> lost, String what, boolean kept) {
    if (!kept) {
      lost.add(what);
    }
  }

  private static Set<String> texts(XSSFSheet sheet) {
    Set<String> texts = new TreeSet<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.FORMULA && cell.getCellType() != CellType.BLANK) {
          texts.add(TEXT.formatCellValue(cell));
        }
      }
    }
    return texts;
  }

  private static byte[] unpacked(FilledForm form) throws IOException {
    if (!form.file().ending().equals("zip")) {
      return form.file().bytes();
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(form.file().bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xlsx")) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IOException("no form in it");
  }

  @Test
  void nothingThatAnyBlankHadIsGone() throws Exception {
    List<String> all = new ArrayList<>();
    List<Path> opened = new ArrayList<>();
    for (Path file : cases()) {
      byte[] blank = Files.readAllBytes(file);
      byte[] filled = unpacked(fillWhateverItLists(blank));
      lost(blank, filled).forEach(part -> all.add(file.getFileName() + ": " + part));
      opened.add(Files.write(folder.resolve(opened.size() + ".xlsx"), filled));
    }
    assertThat(all).isEmpty();
    assertThat(opened).hasSizeGreaterThan(40);
    openInOffice(opened);
  }

  /** With people, or with the places or homes that it lists. */
  private FilledForm fillWhateverItLists(byte[] blank) throws Exception {
    UnknownPeople last = null;
    for (String what : List.of("留守儿童", "重点场所", "全部房屋")) {
      try {
        return fill(blank, what);
      } catch (UnknownPeople e) {
        last = e;
      }
    }
    throw last;
  }

  /** A list with everything that people put into one. */
  private static byte[] rich() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("花名册");
      String[][] rows = {
        {"80岁以上老年人花名册"}, {"序号", "姓名", "身份证号", "出生日期", "是否走访"}, {"1"}, {"2"}, {"合计"}, {"填表人："}
      };
      for (int row = 0; row < rows.length; row++) {
        sheet.createRow(row);
        for (int column = 0; column < rows[row].length; column++) {
          sheet.getRow(row).createCell(column).setCellValue(rows[row][column]);
        }
      }
      sheet.getRow(4).createCell(1).setCellFormula("\"合计：\"&COUNTA(B3:B4)");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
      DataValidationHelper lists = sheet.getDataValidationHelper();
      sheet.addValidationData(
          lists.createValidation(
              lists.createExplicitListConstraint(new String[] {"是", "否"}),
              new CellRangeAddressList(2, 3, 4, 4)));
      SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
      formats.addConditionalFormatting(
          new CellRangeAddress[] {new CellRangeAddress(2, 3, 0, 0)},
          formats.createConditionalFormattingRule(ComparisonOperator.GT, "5"));
      Name name = workbook.createName();
      name.setNameName("名单");
      name.setRefersToFormula("花名册!$B$3:$B$4");
      workbook.setPrintArea(0, 0, 4, 0, 5);
      sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
      sheet.getHeader().setCenter("内部资料");
      sheet.getFooter().setCenter("第 &P 页");
      sheet.setColumnHidden(6, true);
      sheet.setColumnWidth(2, 24 * 256);
      sheet.createFreezePane(0, 2);
      sheet.protectSheet("1");
      int picture = workbook.addPicture(DOT, Workbook.PICTURE_TYPE_PNG);
      sheet
          .createDrawingPatriarch()
          .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 5, 4, 6), picture);
      sheet.setAutoFilter(new CellRangeAddress(1, 3, 0, 4));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void everythingAroundAListGoesAlongWithIt() throws Exception {
    byte[] blank = rich();
    FilledForm form = fill(blank, "");
    byte[] filled = form.file().bytes();
    assertThat(form.total()).isGreaterThan(2);
    assertThat(lost(blank, filled)).isEmpty();
    int last = 2 + form.total();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(last).getCell(1).getCellFormula())
          .isEqualTo("\"合计：\"&COUNTA(B3:B" + last + ")");
      assertThat(workbook.getName("名单").getRefersToFormula()).endsWith("$B$" + last);
      assertThat(workbook.getPrintArea(0)).endsWith("$E$" + (last + 2));
      assertThat(
              sheet
                  .getDataValidations()
                  .getFirst()
                  .getRegions()
                  .getCellRangeAddress(0)
                  .getLastRow())
          .isEqualTo(last - 1);
      assertThat(
              sheet
                  .getSheetConditionalFormatting()
                  .getConditionalFormattingAt(0)
                  .getFormattingRanges()[0]
                  .getLastRow())
          .isEqualTo(last - 1);
    }
    openInOffice(List.of(Files.write(folder.resolve("rich.xlsx"), filled)));
  }

  /** Another program reads every one of them, and as many cells as we do. */
  private void openInOffice(List<Path> files) throws Exception {
    if (System.getenv("YIBIAO_REQUIRE_OFFICE") == null) {
      Assumptions.assumeTrue(Files.exists(OFFICE), "no LibreOffice on this machine");
    }
    assertThat(OFFICE).as("LibreOffice is installed").exists();
    Path out = Files.createDirectories(folder.resolve("opened"));
    List<String> command =
        new ArrayList<>(
            List.of(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(4, TimeUnit.MINUTES)).isTrue();
    for (Path file : files) {
      try (XSSFWorkbook ours = new XSSFWorkbook(Files.newInputStream(file));
          XSSFWorkbook theirs =
              new XSSFWorkbook(Files.newInputStream(out.resolve(file.getFileName())))) {
        Set<String> there = texts(theirs.getSheetAt(0));
        Set<String> missing = texts(ours.getSheetAt(0));
        missing.removeIf(text -> there.contains(text) || text.matches("[\\d./-]*"));
        assertThat(missing.size()).as(file.getFileName() + ": texts that it did not read").isZero();
        assertThat(theirs.getNumberOfSheets()).isEqualTo(ours.getNumberOfSheets());
      }
    }
  }
}
