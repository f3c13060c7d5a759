package yibiao.door.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The catalog's answers as maps, lists, texts and yes or no. The engine lends its plugins an old
 * version of the annotations that data binding needs, so this is done without.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static Object read(byte[] text) throws IOException {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      Object value = value(in);
      if (in.nextToken() != null) {
        throw new IOException("more than one value");
      }
      return value;
    } catch (JacksonException e) {
      throw new IOException("not JSON");
    }
  }

  private static Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> members = new HashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = in.currentName();
          in.nextToken();
          members.put(name, value(in));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(in));
        }
        yield elements;
      }
      case VALUE_STRING -> in.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> throw new IOException("not a value that the catalog sends");
    };
  }

  static Map<?, ?> object(Object value) throws IOException {
    if (value instanceof Map<?, ?> members) {
      return members;
    }
    throw new IOException("an object is missing");
  }

  static List<?> array(Object value) throws IOException {
    if (value instanceof List<?> elements) {
      return elements;
    }
    throw new IOException("an array is missing");
  }

  static String text(Object value) throws IOException {
    if (value instanceof String text) {
      return text;
    }
    throw new IOException("a text is missing");
  }
}
