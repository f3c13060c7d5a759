package yibiao.ingestion.read;

import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows in a REST answer: an array of objects, alone or under {@code items}, {@code data},
 * {@code rows} or {@code records}.
 */
public final class JsonRows {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> UNDER = Set.of("items", "data", "rows", "records");

  private JsonRows() {}

  /** Takes one element of the array. */
  interface Element {
    void accept(JsonNode node) throws IOException;
  }

  /**
   * How many rows an answer holds.
   *
   * @throws UnreadableDelivery when it is not JSON to its end, or holds no array
   */
  public static int count(byte[] answer) throws UnreadableDelivery, IOException {
    int[] rows = {0};
    forEach(JSON.createParser(answer), row -> rows[0]++);
    return rows[0];
  }

  static void forEach(JsonParser answer, Element element) throws UnreadableDelivery, IOException {
    try (answer) {
      if (!moveToArray(answer)) {
        throw new UnreadableDelivery("JSON 里没有数据数组 the JSON holds no array of rows");
      }
      while (answer.nextToken() != JsonToken.END_ARRAY) {
        element.accept(answer.readValueAsTree());
      }
      while (answer.nextToken() != null) {
        // What follows the rows has to be JSON too, or the answer was cut off.
      }
    } catch (JacksonException e) {
      // The parser's own message quotes the text, which may be personal data.
      throw new UnreadableDelivery("接口返回的不是 JSON the answer is not JSON");
    }
  }

  private static boolean moveToArray(JsonParser answer) {
    JsonToken first = answer.nextToken();
    if (first == JsonToken.START_ARRAY) {
      return true;
    }
    while (first == JsonToken.START_OBJECT && answer.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = UNDER.contains(answer.currentName());
      if (answer.nextToken() == JsonToken.START_ARRAY && wanted) {
        return true;
      }
      answer.skipChildren();
    }
    return false;
  }
}
