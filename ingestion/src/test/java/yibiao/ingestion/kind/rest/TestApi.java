package yibiao.ingestion.kind.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A REST API with pages of two; answers that stand in the queue come first. */
public final class TestApi implements AutoCloseable {
  public record Answer(int status, String body) {}

  private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
  private final Queue<Answer> first = new ArrayDeque<>();
  private volatile List<String> rows = List.of();

  public TestApi() throws IOException {
    server.createContext("/", this::handle);
    server.start();
  }

  public void rows(String... codes) {
    rows = List.of(codes);
  }

  public void answerFirst(int status, String body) {
    first.add(new Answer(status, body));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer special = first.poll();
      if (special != null) {
        exchange.getResponseHeaders().add("Retry-After", "1");
        send(exchange, special.status(), special.body());
        return;
      }
      if (!"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "{}");
        return;
      }
      int page =
          Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll("\\D*(\\d+).*", "$1"));
      List<String> part =
          rows.subList(Math.min(rows.size(), page * 2), Math.min(rows.size(), page * 2 + 2));
      String items =
          String.join(",", part.stream().map(code -> "{\"fwbm\":\"" + code + "\"}").toList());
      send(exchange, 200, "{\"items\":[" + items + "]}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
