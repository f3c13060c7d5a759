package yibiao.door.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A grant is taken whole or not at all. */
class GrantTest {
  private static Grant read(String json) throws IOException {
    return Grant.of(Json.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void rowsAndMasksAreWhatTheCatalogSaid() throws IOException {
    Grant grant =
        read(
            """
            {"admitted": true, "tables": {"core.resident":
              {"rows": "\\"grid\\" = 'G1'", "columns": {"name": "", "phone": "NULL"}}}}
            """);
    assertThat(grant.admitted()).isTrue();
    assertThat(grant.tables().get("core.resident"))
        .isEqualTo(new Grant.Table("\"grid\" = 'G1'", Map.of("name", "", "phone", "NULL")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "true",
        "{\"admitted\": true}",
        "{\"admitted\": true, \"tables\": []}",
        "{\"admitted\": true, \"tables\": {\"core.resident\": {\"columns\": {}}}}",
        "{\"admitted\": true, \"tables\": {\"core.resident\": {\"rows\": \"\", \"columns\": {}}}}",
        "{\"admitted\": true, \"tables\": {\"core.resident\": {\"rows\": \"true\"}}}",
        "{\"admitted\": true, \"tables\": {\"t\": {\"rows\": \"true\", \"columns\": {\"a\": null}}}}",
        "{\"admitted\": true, \"tables\": {}} {}",
        "{\"admitted\": true, \"tables\": {}"
      })
  void anythingElseIsNoAnswer(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
  }

  @Test
  void onlyYesAdmits() throws IOException {
    assertThat(read("{\"tables\": {}}").admitted()).isFalse();
    assertThat(read("{\"admitted\": \"true\", \"tables\": {}}").admitted()).isFalse();
  }
}
