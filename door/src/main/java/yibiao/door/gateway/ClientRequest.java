package yibiao.door.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A client's request in the engine's protocol: what of it goes on to the engine. */
record ClientRequest(HttpServletRequest request) {
  private static final String PREPARED = "X-Trino-Prepared-Statement";
  private static final String LANGUAGE = "X-Trino-Language";

  /** More than one language (ISO 639-2). */
  static final String BOTH = "mul";

  /** What a client may say of its session; identities and roles it may not. */
  private static final List<String> PASSED_ON =
      List.of(
          "X-Trino-Catalog",
          "X-Trino-Schema",
          "X-Trino-Source",
          "X-Trino-Time-Zone",
          LANGUAGE,
          "X-Trino-Session",
          "X-Trino-Transaction-Id",
          "X-Trino-Client-Capabilities");

  String header(String name) {
    return header(request, name);
  }

  static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : value;
  }

  /**
   * Puts a refusal into the client's language; the platform's own clients take both, and pick when
   * they show it.
   */
  Function<Refusal, Refusal> words() {
    String language = header(LANGUAGE);
    return language.equals(BOTH)
        ? refusal -> refusal
        : refusal -> refusal.in(Locale.forLanguageTag(language.replace('_', '-')));
  }

  String statement() throws IOException {
    return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** What the client's session has prepared; {@code name=text} pairs, both URL-encoded. */
  Map<String, String> prepared() {
    Map<String, String> prepared = new LinkedHashMap<>();
    for (String header : Collections.list(request.getHeaders(PREPARED))) {
      for (String pair : header.split(",")) {
        int at = pair.indexOf('=');
        if (at > 0) {
          prepared.put(decoded(pair.substring(0, at).strip()), decoded(pair.substring(at + 1)));
        }
      }
    }
    return prepared;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The headers that go on, in the name of that token's holder. */
  Map<String, String> forEngine(String token) {
    return forEngine(token, Map.of());
  }

  /**
   * The same with what the session has prepared, name → text: the engine reads each of them,
   * whether the statement needs it or not.
   */
  Map<String, String> forEngine(String token, Map<String, String> prepared) {
    Map<String, String> headers = new HashMap<>();
    for (String name : PASSED_ON) {
      if (!header(name).isEmpty() && !header(name).equals(BOTH)) {
        headers.put(name, header(name));
      }
    }
    if (!prepared.isEmpty()) {
      headers.put(
          PREPARED,
          prepared.entrySet().stream()
              .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
              .collect(Collectors.joining(",")));
    }
    headers.put("Authorization", "Bearer " + token);
    // The engine writes the addresses of its pages with these.
    headers.put("X-Forwarded-Proto", "https");
    headers.put("X-Forwarded-Host", request.getServerName());
    headers.put("X-Forwarded-Port", Integer.toString(request.getServerPort()));
    return headers;
  }
}
