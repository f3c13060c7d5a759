package yibiao.door.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer of the query engine, whole: it sends pages of about a megabyte.
 *
 * @param headers what the client's session is to remember, by lower-case name
 */
record EnginePage(int status, Map<String, List<String>> headers, byte[] body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A longer page has rows. */
  private static final int LONGEST_WITHOUT_ROWS = 64 << 10;

  static EnginePage of(int status, Map<String, List<String>> headers, byte[] body) {
    Map<String, List<String>> session = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          if (name.toLowerCase(Locale.ROOT).startsWith("x-trino-")) {
            session.put(name.toLowerCase(Locale.ROOT), values);
          }
        });
    return new EnginePage(status, session, body);
  }

  boolean isOk() {
    return status == HttpStatus.OK.value();
  }

  /** Whether the engine has analysed the statement and found nothing to refuse. */
  boolean isAccepted() {
    if (!isOk()) {
      return false;
    }
    if (body.length > LONGEST_WITHOUT_ROWS) {
      return true;
    }
    JsonNode page = JSON.readTree(body);
    return !page.has("error") && (page.has("columns") || page.has("data") || !page.has("nextUri"));
  }

  /** The address of the next page, when this one says nothing but that there will be one. */
  Optional<String> onlyNext() {
    if (!isOk() || body.length > LONGEST_WITHOUT_ROWS) {
      return Optional.empty();
    }
    JsonNode page = JSON.readTree(body);
    return page.has("data") || page.has("error")
        ? Optional.empty()
        : page.optional("nextUri").map(JsonNode::asString);
  }

  /** The address of the next page, if there is one. */
  Optional<String> next() {
    return isOk()
        ? JSON.readTree(body).optional("nextUri").map(JsonNode::asString)
        : Optional.empty();
  }

  /** This page, with what an earlier one of the same answer gave the client to remember. */
  EnginePage after(EnginePage earlier) {
    Map<String, List<String>> both = new LinkedHashMap<>(earlier.headers);
    both.putAll(headers);
    return new EnginePage(status, both, body);
  }
}
