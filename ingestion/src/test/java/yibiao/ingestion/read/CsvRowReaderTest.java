package yibiao.ingestion.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yibiao.standard.words.Words.say;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.Datasets;

class CsvRowReaderTest {
  private static final DatasetDefinition PEOPLE =
      Datasets.of(DatasetDefinition.Format.CSV, Map.of("name", "姓名", "phone", "电话"));

  @TempDir private Path folder;
  private final CollectedRows rows = new CollectedRows();

  private void read(String text, Charset charset) throws IOException, UnreadableDelivery {
    Path file = Files.write(folder.resolve("people.csv"), text.getBytes(charset));
    new CsvRowReader().read(file, PEOPLE, rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void theCharsetIsFoundByItself(String charset) throws Exception {
    read("姓名,电话\n王喆,13800138000\n", Charset.forName(charset));
    assertThat(rows.column("姓名")).containsExactly("王喆");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsTheHeadersOwn(String separator) throws Exception {
    read("姓名,电话\n王芳,138\n".replace(",", separator), StandardCharsets.UTF_8);
    assertThat(rows.column("电话")).containsExactly("138");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
    read("\ufeff姓名,电话\n王芳,138\n", StandardCharsets.UTF_8);
    assertThat(rows.column("姓名")).containsExactly("王芳");
  }

  @Test
  void aRowWithTooFewColumnsIsKeptWholeWithItsLine() throws Exception {
    read("姓名,电话\n王芳,138\n李明\n赵强,139\n", StandardCharsets.UTF_8);
    assertThat(rows.column("姓名")).containsExactly("王芳", "赵强");
    assertThat(rows.unreadable)
        .containsExactly(new UnreadableRow("", 3, say("ingestion.columnsInstead", 1, 2), "李明"));
  }

  @Test
  void columnsWithoutANameAndSecondOnesKeepTheirContent() throws Exception {
    read("姓名,电话,,备注,备注\n王芳,138,x,a,b\n", StandardCharsets.UTF_8);
    assertThat(rows.rows.getFirst().cells())
        .containsEntry("列3", "x")
        .containsEntry("备注", "a")
        .containsEntry("备注_2", "b");
  }

  @Test
  void aVanishedColumnIsNamed() {
    assertThatThrownBy(() -> read("姓名,手机\n王芳,138\n", StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("缺少列：电话")
        .hasMessageNotContaining("王芳");
  }

  @Test
  void aColumnThatTheMappingNeedsMayNotStandThereTwice() {
    assertThatThrownBy(() -> read("姓名,电话,电话\n王芳,138,139\n", StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("电话");
  }

  @Test
  void big5IsToldFromGb18030() throws Exception {
    DatasetDefinition people =
        Datasets.of(DatasetDefinition.Format.CSV, Map.of("name", "姓名", "phone", "電話"));
    String text = "姓名,電話,地址\n陳大文,91234567,九龍彌敦道一號\n李小龍,98765432,香港島中環\n";
    Path file = Files.write(folder.resolve("b.csv"), text.getBytes(Charset.forName("Big5")));
    new CsvRowReader().read(file, people, rows);
    assertThat(rows.column("姓名")).containsExactly("陳大文", "李小龍");
  }

  @Test
  void anotherFileIsSuspectedWhenNoColumnIsThere() {
    assertThatThrownBy(() -> read("a,b\n王芳,138\n", StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("another file");
  }

  @Test
  void aQuoteThatIsNotClosedCostsItsOwnLine() throws Exception {
    read("姓名,电话,住址\n\"王芳,138,西津路\n李明,139,\"文清路\n1号\"\n\"赵强\",137,东郊路\n", StandardCharsets.UTF_8);
    assertThat(rows.column("姓名")).containsExactly("李明", "赵强");
    assertThat(rows.column("住址")).containsExactly("文清路\n1号", "东郊路");
    assertThat(rows.unreadable)
        .extracting(UnreadableRow::number, UnreadableRow::content)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "\"王芳,138,西津路"));
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    byte[] bytes = new byte[400];
    new java.util.Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("x"), bytes);
    assertThatThrownBy(() -> new CsvRowReader().read(file, PEOPLE, rows))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("binary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n"})
  void anEmptyFileSaysSo(String text) {
    assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("文件是空的");
  }

  @Test
  void linesThatAnotherProgramAddedAreReadInTheirOwnCharset() throws Exception {
    Charset old = Charset.forName("GB18030");
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("姓名,电话\n王芳,138\n李强,139\n陈静,136\n".getBytes(old));
    mixed.write("赵琳,137\n".getBytes(StandardCharsets.UTF_8));
    mixed.write("周敏,135\n".getBytes(old));
    Path file = Files.write(folder.resolve("people.csv"), mixed.toByteArray());
    new CsvRowReader().read(file, PEOPLE, rows);
    assertThat(rows.column("姓名")).containsExactly("王芳", "李强", "陈静", "赵琳", "周敏");
  }

  @Test
  void aSeparatorAtTheEndOfEveryRowIsNoColumn() throws Exception {
    read("姓名,电话\n王芳,138,\n李强,139,\n", StandardCharsets.UTF_8);
    assertThat(rows.column("电话")).containsExactly("138", "139");
    assertThat(rows.unreadable).isEmpty();
  }

  @Test
  void oneRowWithAFieldTooManyMayBeShifted() throws Exception {
    read("姓名,电话\n王芳,138\n李,强,\n", StandardCharsets.UTF_8);
    assertThat(rows.column("姓名")).containsExactly("王芳");
    assertThat(rows.unreadable).hasSize(1);
  }

  @Test
  void asAboveIsWhatStandsAbove() throws Exception {
    read("姓名,电话\n王芳,138\n李强,同上\n赵琳,〃\n", StandardCharsets.UTF_8);
    assertThat(rows.column("电话")).containsExactly("138", "138", "138");
  }

  @Test
  void asAboveUnderARowThatCannotBeReadIsNotGuessed() throws Exception {
    read("姓名,电话\n王芳,138\n李强\n赵琳,同上\n", StandardCharsets.UTF_8);
    assertThat(rows.column("电话")).containsExactly("138", "同上");
  }

  @Test
  void numbersOfTwoPersonsInOneCellAreNobodys() throws Exception {
    read("姓名,电话\n王芳,360702198503051234 36070219850305123X\n李强,139\n", StandardCharsets.UTF_8);
    assertThat(rows.column("姓名")).containsExactly("李强");
    assertThat(rows.unreadable).singleElement().extracting(UnreadableRow::number).isEqualTo(2);
  }
}
