package yibiao.ingestion.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibiao.catalog.source.DatasetDefinition.Format;
import yibiao.catalog.source.SourceDefinition;
import yibiao.ingestion.Datasets;
import yibiao.ingestion.Ingestion;
import yibiao.ingestion.delivery.Receipt.Outcome;

/**
 * Deliveries as they really come, each with the outcome that a person would call right. The files
 * lie in {@code cases/}, one folder a kind; names and numbers in them are made up.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/yibiao/ingestion/cases");
  private static final Map<String, String> PEOPLE =
      Map.of("name", "姓名", "id_number", "身份证号", "phone", "联系电话", "address", "住址");

  @TempDir private static Path folder;
  private static Ingestion ingestion;
  private static int next;

  private SourceDefinition source;

  @BeforeAll
  static void start() {
    ingestion = new Ingestion(folder);
  }

  @AfterAll
  static void stop() {
    ingestion.close();
  }

  private Receipt land(String file, Map<String, String> mapping) throws IOException {
    Format format =
        file.endsWith(".csv") ? Format.CSV : file.endsWith(".json") ? Format.JSON : Format.XLSX;
    source =
        ingestion.put(
            "case" + ++next, "UPLOAD", null, Datasets.mapping(mapping).format(format).get());
    return ingestion.land(source, CASES.resolve(file));
  }

  private List<String> column(String name) {
    return ingestion.raw(source.name() + "_people", name);
  }

  private static Map<String, String> only(String... columns) {
    Map<String, String> mapping = new java.util.HashMap<>();
    for (String column : columns) {
      mapping.put("item" + mapping.size(), column);
    }
    return mapping;
  }

  @ParameterizedTest(name = "{0}: {1} rows, {2} in quarantine")
  @CsvSource({
    "01-gb18030/c01_a.csv, 2, 0",
    "04-csv-text-tricks/c04_a.csv, 4, 0",
    "07-csv-title-above/c07_a.csv, 1, 0",
    "08-csv-sep-line/c08_a.csv, 1, 0",
    "09-csv-ragged/c09_a.csv, 1, 3",
    "10-csv-nul/c10_a.csv, 1, 0",
    "12-csv-cr/c12_a.csv, 2, 0",
    "13-csv-header-newline/c13_a.csv, 1, 0",
    "15-csv-pipe/c15_a.csv, 1, 0",
    "28-escapes-phonetic/c28_a.xlsx, 2, 0",
    "29-strict-ooxml/c29_a.xlsx, 1, 0",
    "30-password/c30_b.xlsx, 1, 0",
    "33-totals-repeated-header/c33_a.xlsx, 2, 3",
    "34-styled-to-XFD/c34_a.xlsx, 1, 0",
    "36-header-in-row-15/c36_a.xlsx, 1, 0",
    "37-second-sheet-lacks-column/c37_a.xlsx, 1, 4",
    "40-xls-error-cell/c40_a.xls, 1, 0",
    "40-xls-error-cell/c40_b.xlsx, 1, 0",
    "42-wrong-dimension/c42_a.xlsx, 1, 0"
  })
  void comesIn(String file, int rows, int quarantined) throws IOException {
    Receipt receipt = land(file, PEOPLE);
    assertThat(receipt.reason()).isEmpty();
    assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
    assertThat(receipt.rows()).isEqualTo(rows);
    assertThat(receipt.quarantined()).isEqualTo(quarantined);
    assertThat(receipt.told().isEmpty()).isEqualTo(quarantined == 0);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "11-csv-duplicate-header/c11_a.csv, '重名，不知道该读哪一列，请写出完整路径（上级/下级）或请来源改名：姓名'",
    "30-password/c30_a.xlsx, 密码",
    "31-xls-is-html/c31_a.xls, HTML",
    "31-xls-is-html/c31_b.xls, 文本文件",
    "43-shared-string-missing/c43_a.xlsx, 内部损坏",
    "46-wrong-kind-of-file/c46_a.xlsx, 文本文件",
    "46-wrong-kind-of-file/c01_b.csv, Excel 工作簿",
    "47-word-document-as-xls/c47_a.xls, Word"
  })
  void isRefusedWithItsReasonAndWithoutAWordOfItsText(String file, String reason)
      throws IOException {
    Receipt receipt = land(file, PEOPLE);
    assertThat(receipt.outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(receipt.reason()).contains(reason).doesNotContain("3607").doesNotContain("139000");
    // It does not stay in the way of the next one, and the next run does not stumble over it.
    Path good = CASES.resolve("01-gb18030/c01_a.csv");
    if (file.endsWith(".csv")) {
      assertThat(ingestion.land(source, good).outcome()).isEqualTo(Outcome.COMMITTED);
    }
    assertThat(ingestion.pull().get(source.name()).unreadable()).hasSize(1);
  }

  @Test
  void numbersThatASpreadsheetHasRoundedAreToldAndNoKey() throws IOException {
    Receipt receipt = land("05-csv-scientific/c05_a.csv", PEOPLE);
    assertThat(receipt.rows()).isEqualTo(1);
    assertThat(receipt.told()).singleElement().asString().contains("丢了末位");
  }

  @Test
  void rareCharactersAreWhole() throws IOException {
    land("01-gb18030/c01_a.csv", PEOPLE);
    assertThat(column("姓名")).allMatch(name -> name.codePoints().noneMatch(c -> c == 0xfffd));
    assertThat(column("姓名").stream().mapToInt(n -> n.codePointCount(0, n.length())).sum())
        .isEqualTo(6);
  }

  @Test
  void aBrokenCharacterCostsItsValueAndNotTheFile() throws IOException {
    Receipt once = land("02-utf8-one-broken-char/c02_a.csv", only("xm", "zjhm", "dh", "bz"));
    assertThat(once.rows()).isEqualTo(4);
    assertThat(once.told()).singleElement().asString().contains("1 行有读不出的字符");
    assertThat(column("xm")).allMatch(name -> name.matches("测试[甲乙丙丁]"));
    assertThat(column("bz")).filteredOn(text -> text.indexOf(0xfffd) >= 0).hasSize(1);
    // Cut off after so many bytes, in the middle of a character, in each row.
    Receipt each = land("02-utf8-one-broken-char/c02_b.csv", only("xm", "zjhm", "dz"));
    assertThat(each.told()).singleElement().asString().contains("4 行有读不出的字符");
    assertThat(column("xm")).containsExactlyInAnyOrder("张伟", "王芳", "李娜", "刘洋");
  }

  @Test
  void tricksAroundNumbersAreNoPartOfThem() throws IOException {
    land("04-csv-text-tricks/c04_a.csv", PEOPLE);
    assertThat(column("身份证号"))
        .allMatch(number -> number.strip().matches("\\d{17}[\\dX]"))
        .hasSize(4);
    assertThat(column("联系电话")).allMatch(phone -> phone.matches("\\d{11}"));
  }

  @Test
  void aNulIsNoPartOfAName() throws IOException {
    land("10-csv-nul/c10_a.csv", PEOPLE);
    assertThat(column("姓名").getFirst()).doesNotContain("\0");
    assertThat(column("住址").getFirst()).doesNotContain("\0");
  }

  @Test
  void whatIsMergedOverSeveralRowsCountsForAllOfThem() throws IOException {
    Receipt receipt = land("20-merged-household/c20_a.xlsx", only("户号", "姓名", "身份证号", "住址"));
    assertThat(receipt.rows()).isEqualTo(3);
    assertThat(column("户号")).containsExactly("H01", "H01", "H01");
    assertThat(column("住址")).hasSize(3).allMatch("西津路9号1栋101"::equals);
  }

  @Test
  void aLabelMayHoldASlashAndBlanks() throws IOException {
    land("22-slash-in-header/c22_a.xlsx", only("姓名", "身份证号", "电话/手机"));
    assertThat(column("电话/手机")).containsExactly("13900000001");
    land("23-mapping-as-seen/c23_a.xlsx", only("姓  名", "身份证号", "联系电话", "住址"));
    assertThat(column("姓  名")).hasSize(1);
    land("23-mapping-as-seen/c23_a.xlsx", only("姓名", "身份证号", "联系\n电话", "住址"));
    assertThat(column("联系\n电话")).containsExactly("13900000001");
  }

  @Test
  void aNumberIsWhatItsCellShows() throws IOException {
    land("25-zeros-by-format/c25_a.xlsx", only("姓名", "身份证号", "网格编号", "住址"));
    assertThat(column("网格编号")).containsExactly("000012");
  }

  @ParameterizedTest
  @CsvSource({"c26_a.xlsx", "c26_b.xls"})
  void daysMayBeCountedFrom1904(String file) throws IOException {
    land("26-1904/" + file, only("姓名", "身份证号", "出生日期"));
    assertThat(column("出生日期")).containsExactly("1985-03-05");
  }

  @Test
  void escapesAreDecodedAndPhoneticGuidesLeftOut() throws IOException {
    land("28-escapes-phonetic/c28_a.xlsx", PEOPLE);
    for (String column : PEOPLE.values()) {
      assertThat(column(column)).noneMatch(text -> text.contains("_x"));
    }
    assertThat(column("姓名")).anyMatch("陶二岚"::equals);
  }

  @Test
  void onlyTheColumnsThatSayAnythingAreColumns() throws IOException {
    land("34-styled-to-XFD/c34_a.xlsx", PEOPLE);
    assertThat(ingestion.lake.columns("raw", source.name() + "_people")).hasSize(7 + 4);
  }

  @Test
  void anErrorInACellIsTheSameFromBothKindsOfWorkbook() throws IOException {
    for (String file : List.of("c40_a.xls", "c40_b.xlsx")) {
      land("40-xls-error-cell/" + file, PEOPLE);
      assertThat(column("住址")).containsExactly("#N/A");
    }
  }

  @Test
  void aPersonIsToldWhichSheetLacksWhatColumn() throws IOException {
    assertThat(land("37-second-sheet-lacks-column/c37_a.xlsx", PEOPLE).told())
        .singleElement()
        .asString()
        .contains("4 ×")
        .contains("二组")
        .contains("联系电话");
  }

  @Test
  void headerRowsAreReadAsPathsHoweverManyThereAre() throws IOException {
    land("55-three-header-rows/c55_a.xlsx", only("姓名", "父亲/姓名", "父亲/电话", "母亲/姓名", "母亲/电话"));
    assertThat(column("父亲/姓名")).containsExactly("方父");
    assertThat(column("母亲/电话")).containsExactly("13900000552");
    assertThat(land("55-three-header-rows/c55_a.xlsx", only("姓名", "家庭成员/父亲/姓名")).rows())
        .isEqualTo(1);
  }

  @Test
  void oneObjectALineIsRead() throws IOException {
    assertThat(land("56-ndjson/c56_a.json", only("xm", "zjhm")).rows()).isEqualTo(2);
    assertThat(column("zjhm")).allMatch(number -> number.length() == 18);
  }

  @Test
  void whatComesBackAsItWasCountsAgain() throws IOException {
    SourceDefinition back =
        ingestion.put("back", "UPLOAD", null, Datasets.mapping(only("姓名", "身份证号")).get());
    Path first = CASES.resolve("52-back-to-old/v1");
    Path second = CASES.resolve("52-back-to-old/v2");
    List<String> outcomes = new java.util.ArrayList<>();
    for (Path version : List.of(first, second, first, first)) {
      try (var files = Files.list(version)) {
        outcomes.add(ingestion.land(back, files.toList().getFirst()).outcome().name());
      }
    }
    assertThat(outcomes).containsExactly("COMMITTED", "COMMITTED", "COMMITTED", "UNCHANGED");
    assertThat(ingestion.lake.rows("raw", "back_people")).isEqualTo(3);
  }

  @Test
  void whatWasWithdrawnAndIsHandedInAgainCountsAgain() throws IOException {
    String file = "53-withdrawn-landed-again/c53_a.csv";
    Receipt first = land(file, only("姓名", "身份证号"));
    ingestion.deliveries.withdraw(first.delivery(), "");
    Receipt second = ingestion.land(source, CASES.resolve(file));
    assertThat(second.outcome()).isEqualTo(Outcome.COMMITTED);
    assertThat(second.delivery()).isNotEqualTo(first.delivery());
    assertThat(ingestion.deliveries.withdrawn()).containsExactly(first.delivery());
  }

  @Test
  void aFileWithoutARowIsToldAndTakesNothingAway() throws IOException {
    SourceDefinition list =
        ingestion.put("emptied", "UPLOAD", null, Datasets.mapping(only("姓名", "身份证号")).get());
    StringBuilder people = new StringBuilder("姓名,身份证号\n");
    for (int i = 0; i < 120; i++) {
      people.append("测试").append(i).append(',').append(i).append('\n');
    }
    Path file = folder.resolve("list.csv");
    assertThat(ingestion.land(list, Files.writeString(file, people)).rows()).isEqualTo(120);
    Receipt emptied = ingestion.land(list, Files.writeString(file, "姓名,身份证号\n"));
    assertThat(emptied.outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(emptied.reason()).contains("120 行").contains("mayBeEmpty");
    Path other = Files.writeString(folder.resolve("other.csv"), "姓名,身份证号\n");
    assertThat(ingestion.land(list, other).told()).singleElement().asString().contains("一行数据也没有");
  }

  @Test
  void aShortListThatBecomesEmptyIsEmpty() throws IOException {
    SourceDefinition list =
        ingestion.put("short", "UPLOAD", null, Datasets.mapping(only("姓名", "身份证号")).get());
    Path file = folder.resolve("short.csv");
    String first = ingestion.land(list, Files.writeString(file, "姓名,身份证号\n甲,1\n")).delivery();
    ingestion.land(list, Files.writeString(file, "姓名,身份证号\n"));
    assertThat(ingestion.deliveries.emptied("short", "people", false)).containsExactly(first);
    ingestion.land(list, Files.writeString(folder.resolve("other.csv"), "姓名,身份证号\n乙,2\n"));
    assertThat(ingestion.deliveries.emptied("short", "people", false)).containsExactly(first);
  }
}
