package yibiao.ingestion.read;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import yibiao.standard.charset.Charsets;

/**
 * The rows in a text of JSON: one document or several, one a line or not. A document is an array of
 * objects, an object that holds one somewhere ({@code data.records}), or a row itself.
 */
final class JsonRows {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  /** Where rows are in answers that hold none, so that nothing in them tells. */
  private static final Set<String> USUAL =
      Set.of("items", "data", "rows", "records", "list", "result", "content", "value");

  /** The place of rows that are documents themselves. */
  private static final String ITSELF = "";

  private static final int DEEPEST = 5;

  private final Text text;
  private final String place;

  private JsonRows(Text text, String place) {
    this.text = text;
    this.place = place;
  }

  /** Takes one row. */
  interface Element {
    void accept(JsonNode node) throws IOException;
  }

  /** A text that can be read more than once. */
  interface Text {
    Reader open() throws IOException;
  }

  /**
   * Finds the rows in a file: what has the most of the columns that are needed.
   *
   * @throws UnreadableDelivery when it is not JSON to its end, or holds no rows
   */
  static JsonRows in(Path file, List<String> required) throws UnreadableDelivery, IOException {
    FileKind.of(file).requireJson();
    Charsets.Encoding encoding = Charsets.of(file).orElseThrow(UnreadableDelivery::charset);
    return in(() -> Charsets.open(file, encoding), required);
  }

  /** The same in a text. */
  static JsonRows in(Text text, List<String> required) throws UnreadableDelivery, IOException {
    Map<String, Integer> places = new HashMap<>();
    read(
        text,
        parser -> {
          if (parser.currentToken() == JsonToken.START_OBJECT) {
            search(parser, ITSELF, 0, required, places);
          } else {
            parser.skipChildren();
          }
        });
    String best =
        places.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(e -> -e.getKey().length()))
            .map(Map.Entry::getKey)
            .orElse(null);
    return new JsonRows(text, best);
  }

  /** Whether rows stand in an array somewhere, and are not documents themselves. */
  boolean isList() {
    return place != null && !place.equals(ITSELF);
  }

  /** Hands out the rows in their order. */
  void forEach(Element element) throws UnreadableDelivery, IOException {
    read(
        text,
        parser -> {
          if (parser.currentToken() == JsonToken.START_ARRAY) {
            elements(parser, element);
          } else if (place == null || parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableDelivery(say("ingestion.jsonHoldsNoArray"));
          } else if (place.equals(ITSELF)) {
            element.accept(parser.readValueAsTree());
          } else {
            walk(parser, ITSELF, element);
          }
        });
  }

  private interface Document {
    void read(JsonParser parser) throws UnreadableDelivery, IOException;
  }

  private static void read(Text text, Document document) throws UnreadableDelivery, IOException {
    try (Reader reader = text.open();
        JsonParser parser = JSON.createParser(reader)) {
      boolean any = false;
      while (parser.nextToken() != null) {
        any = true;
        document.read(parser);
      }
      if (!any) {
        throw UnreadableDelivery.empty();
      }
    } catch (MismatchedInputException e) {
      throw new UnreadableDelivery(say("ingestion.lineObjectHasKey", e.getLocation().getLineNr()));
    } catch (JacksonException e) {
      // The parser's own message quotes the text, which may be personal data.
      throw new UnreadableDelivery(say("ingestion.notJsonOrCut", e.getLocation().getLineNr()));
    }
  }

  private static void elements(JsonParser parser, Element element) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.accept(parser.readValueAsTree());
    }
  }

  private void walk(JsonParser parser, String path, Element element) throws IOException {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String below = below(path, parser.currentName());
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && below.equals(place)) {
        elements(parser, element);
      } else if (value == JsonToken.START_OBJECT && place.startsWith(below + ".")) {
        walk(parser, below, element);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Notes how many of the needed columns an object and the arrays in it have. */
  private static void search(
      JsonParser parser, String path, int depth, List<String> required, Map<String, Integer> places)
      throws IOException {
    List<String> names = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      names.add(name);
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY) {
        noteArray(parser, below(path, name), required, places);
      } else if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
        search(parser, below(path, name), depth + 1, required, places);
      } else {
        parser.skipChildren();
      }
    }
    int hits = Header.of(names, required).hits();
    if (depth == 0 && hits > 0 && names.stream().noneMatch(USUAL::contains)) {
      places.merge(ITSELF, hits, Math::max);
    }
  }

  private static void noteArray(
      JsonParser parser, String path, List<String> required, Map<String, Integer> places)
      throws IOException {
    int best = USUAL.contains(path.substring(path.lastIndexOf('.') + 1)) ? 0 : -1;
    int looked = 0;
    for (JsonToken token; (token = parser.nextToken()) != JsonToken.END_ARRAY; ) {
      if (token == JsonToken.START_OBJECT && looked++ < 3) {
        JsonNode row = parser.readValueAsTree();
        int hits = Header.of(List.copyOf(row.propertyNames()), required).hits();
        best = hits > 0 ? Math.max(best, hits) : best;
      } else {
        parser.skipChildren();
      }
    }
    if (best >= 0) {
      places.merge(path, best, Math::max);
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
