package yibiao.simulator.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import yibiao.simulator.world.District;
import yibiao.simulator.world.Dwelling;

/**
 * The housing department's REST API: bearer token, pages, and now and then 429 with {@code
 * Retry-After}, as any busy gateway answers.
 */
final class HousingApi implements AutoCloseable {
  private static final int BUSY_EVERY = 9;
  private static final String[] PLACE_KINDS = {"出租屋", "网吧", "加油站", "旅馆", "养老机构", "学校"};

  private final HttpServer server;
  private final String token;
  private final Map<String, List<Map<String, Object>>> resources = new LinkedHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final JsonMapper json = JsonMapper.builder().build();

  HousingApi(District district, String token) throws IOException {
    this.token = token;
    resources.put("addresses", addresses(district));
    resources.put("dwellings", dwellings(district));
    resources.put("key-places", keyPlaces(district));
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
  }

  int rows() {
    return resources.values().stream().mapToInt(List::size).sum();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      if (given == null || !MessageDigest.isEqual(bytes(given), bytes("Bearer " + token))) {
        answer(exchange, 401, Map.of("error", "token required"));
        return;
      }
      if (requests.incrementAndGet() % BUSY_EVERY == 0) {
        exchange.getResponseHeaders().add("Retry-After", "1");
        answer(exchange, 429, Map.of("error", "too many requests"));
        return;
      }
      String name = exchange.getRequestURI().getPath().substring("/api/".length());
      List<Map<String, Object>> all = resources.get(name);
      if (all == null) {
        answer(exchange, 404, Map.of("error", "no such resource"));
        return;
      }
      Map<String, String> query = query(exchange.getRequestURI().getQuery());
      int size = Math.clamp(Integer.parseInt(query.getOrDefault("size", "100")), 1, 5000);
      int from = Math.min(all.size(), Integer.parseInt(query.getOrDefault("page", "0")) * size);
      List<Map<String, Object>> page = all.subList(from, Math.min(all.size(), from + size));
      answer(exchange, 200, ordered("total", all.size(), "items", page));
    }
  }

  private void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    Stream.of(text == null ? new String[0] : text.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> query.put(pair[0], pair[1]));
    return query;
  }

  private static List<Map<String, Object>> addresses(District district) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Dwelling dwelling : district.dwellings()) {
      rows.add(
          ordered(
              "fwbm", dwelling.code(),
              "bzdz", dwelling.standardText(),
              "sqdm", dwelling.community().code(),
              "wgdm", dwelling.grid()));
    }
    return rows;
  }

  private static List<Map<String, Object>> dwellings(District district) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Dwelling dwelling : district.dwellings()) {
      int area = 50 + dwelling.code().hashCode() % 90;
      rows.add(
          ordered(
              "fwbm",
              dwelling.code(),
              "jzmj",
              Math.abs(area),
              "fwyt",
              "住宅",
              "sqdm",
              dwelling.community().code()));
    }
    return rows;
  }

  private static List<Map<String, Object>> keyPlaces(District district) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Dwelling> dwellings = district.dwellings();
    for (int i = 0; i < dwellings.size(); i += 60) {
      Dwelling near = dwellings.get(i);
      String kind = PLACE_KINDS[i / 60 % PLACE_KINDS.length];
      rows.add(
          ordered(
              "csbm",
              "CS" + (1 + i / 60),
              "csmc",
              near.community().name().replaceFirst("(社区居民委员会|居委会|村委会|社区)$", "") + kind,
              "cslb",
              kind,
              "dz",
              near.standardText(),
              "sqdm",
              near.community().code()));
    }
    return rows;
  }

  /** An object whose fields stand in the same order in every answer. */
  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
