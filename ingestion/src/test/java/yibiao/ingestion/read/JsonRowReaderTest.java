package yibiao.ingestion.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibiao.catalog.source.DatasetDefinition;
import yibiao.ingestion.Datasets;

class JsonRowReaderTest {
  private static final DatasetDefinition DWELLINGS =
      Datasets.of(DatasetDefinition.Format.JSON, Map.of("dwelling_code", "code"));

  @TempDir private Path folder;
  private final CollectedRows rows = new CollectedRows();

  private void read(String json) throws Exception {
    new JsonRowReader().read(Files.writeString(folder.resolve("a.json"), json), DWELLINGS, rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"code\":\"F1\",\"area\":81.5}]",
        "{\"total\":1,\"meta\":{\"items\":3},\"items\":[{\"code\":\"F1\",\"area\":81.5}]}",
        "{\"data\":[{\"code\":\"F1\",\"area\":81.5}],\"ok\":true}"
      })
  void theArrayIsFoundWhereverApisPutIt(String json) throws Exception {
    read(json);
    assertThat(rows.rows.getFirst().cells()).isEqualTo(Map.of("code", "F1", "area", "81.5"));
  }

  @Test
  void nullAndNestedValuesAreText() throws Exception {
    read("[{\"code\":\"F1\",\"note\":null,\"owner\":{\"name\":\"王\"}}]");
    assertThat(rows.rows.getFirst().cells())
        .containsEntry("note", "")
        .containsEntry("owner", "{\"name\":\"王\"}");
  }

  @Test
  void whatIsNoObjectGoesToQuarantine() throws Exception {
    read("[{\"code\":\"F1\"},7]");
    assertThat(rows.unreadable).extracting(UnreadableRow::number).containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>登录</html>", "[{\"code\":\"F1\"}", "{\"items\":[]", "{\"error\":1}"})
  void anAnswerThatIsNotWholeJsonWithRowsIsRefused(String answer) {
    assertThatThrownBy(() -> read(answer))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageNotContaining("登录");
  }

  @Test
  void aKeyThatStandsThereTwiceIsNotChosenFrom() {
    assertThatThrownBy(() -> read("[{\"code\":\"F1\"},\n{\"code\":\"F2\",\"code\":\"F3\"}]"))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("第 2 行")
        .hasMessageNotContaining("F3");
  }

  @Test
  void whatWasCutOffIsToldWithItsLine() {
    assertThatThrownBy(() -> read("{\"code\":\"F1\"}\n{\"code\":\"F2"))
        .isInstanceOf(UnreadableDelivery.class)
        .hasMessageContaining("第 2 行");
  }

  @Test
  void longNumbersThatWentThroughFloatingPointAreNotBelieved() throws Exception {
    read("[{\"code\":360702198503051230},{\"code\":360702198503051200},{\"code\":3.6E17}]");
    assertThat(rows.column("code")).allMatch(CellNumbers::isLost);
    assertThat(rows.notes).singleElement().asString().contains("3 行");
  }

  @Test
  void longNumbersThatAreWholeStay() throws Exception {
    read(
        "[{\"code\":7234567890123456781},{\"code\":7234567890123456790},{\"code\":7234567890123456797}]");
    assertThat(rows.column("code")).noneMatch(CellNumbers::isLost);
  }
}
