package yibiao.door.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.door.gateway.RefusalWords.EngineError;

/**
 * The engine's result pages on their way to a client: rows pass as they are, errors are put into
 * words, and of the engine's statistics only the state stays: how much it read for a query tells of
 * rows that its reader may not see.
 */
final class ResultPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> PASSED =
      Set.of("id", "nextUri", "partialCancelUri", "columns", "data", "updateType", "updateCount");

  private ResultPages() {}

  /**
   * Copies one page.
   *
   * @param words puts an error into words
   * @param id is told the query's id
   */
  static void copy(
      byte[] page, OutputStream out, Function<EngineError, Refusal> words, Consumer<String> id)
      throws IOException {
    try (JsonParser in = JSON.createParser(page);
        JsonGenerator to = JSON.createGenerator(out)) {
      in.nextToken();
      to.writeStartObject();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (PASSED.contains(name)) {
          if (name.equals("id")) {
            id.accept(in.getString());
          }
          to.writeName(name);
          to.copyCurrentStructure(in);
        } else if (name.equals("stats")) {
          to.writeName(name);
          JsonNode stats = in.readValueAsTree();
          writeStats(to, stats);
        } else if (name.equals("error")) {
          JsonNode error = in.readValueAsTree();
          writeError(to, words.apply(engineError(error)));
        } else {
          in.skipChildren();
        }
      }
      writeEnd(to);
    }
  }

  /** A page that holds a refusal and nothing else. */
  static void refusal(OutputStream out, String id, Refusal refusal) {
    try (JsonGenerator to = JSON.createGenerator(out)) {
      to.writeStartObject();
      to.writeStringProperty("id", id);
      to.writeName("stats");
      writeStats(to, JSON.createObjectNode().put("state", "FAILED"));
      writeError(to, refusal);
      writeEnd(to);
    }
  }

  private static void writeEnd(JsonGenerator to) {
    to.writeStringProperty("infoUri", "https://localhost/");
    to.writeName("warnings");
    to.writeStartArray();
    to.writeEndArray();
    to.writeEndObject();
  }

  private static void writeStats(JsonGenerator to, JsonNode stats) {
    to.writeStartObject();
    to.writeStringProperty("state", stats.path("state").asString("RUNNING"));
    to.writeBooleanProperty("queued", stats.path("queued").asBoolean(false));
    to.writeBooleanProperty("scheduled", stats.path("scheduled").asBoolean(false));
    if (stats.has("progressPercentage")) {
      to.writeNumberProperty("progressPercentage", stats.get("progressPercentage").asDouble());
    }
    to.writeNumberProperty("elapsedTimeMillis", stats.path("elapsedTimeMillis").asLong(0));
    to.writeEndObject();
  }

  private static EngineError engineError(JsonNode error) {
    return new EngineError(
        error.path("errorCode").asInt(0),
        error.path("errorType").asString(""),
        error.path("message").asString(""));
  }

  /** The engine's own codes, so that tools know what kind it is (StandardErrorCode). */
  private static void writeError(JsonGenerator to, Refusal refusal) {
    to.writeName("error");
    to.writeStartObject();
    to.writeStringProperty("message", refusal.text());
    to.writeNumberProperty("errorCode", code(refusal.kind()));
    to.writeStringProperty("errorName", name(refusal.kind()));
    to.writeStringProperty("errorType", "USER_ERROR");
    to.writeEndObject();
  }

  private static final int GENERIC_USER_ERROR = 0;
  private static final int PERMISSION_DENIED = 4;
  private static final int TABLE_NOT_FOUND = 46;

  private static int code(Refusal.Kind kind) {
    return switch (kind) {
      case INVISIBLE -> TABLE_NOT_FOUND;
      case REFUSED -> PERMISSION_DENIED;
      case ERROR -> GENERIC_USER_ERROR;
    };
  }

  private static String name(Refusal.Kind kind) {
    return switch (kind) {
      case INVISIBLE -> "TABLE_NOT_FOUND";
      case REFUSED -> "PERMISSION_DENIED";
      case ERROR -> "GENERIC_USER_ERROR";
    };
  }

  /** The kind that a code stands for. */
  static Refusal.Kind kind(int code) {
    return switch (code) {
      case TABLE_NOT_FOUND -> Refusal.Kind.INVISIBLE;
      case PERMISSION_DENIED -> Refusal.Kind.REFUSED;
      default -> Refusal.Kind.ERROR;
    };
  }
}
