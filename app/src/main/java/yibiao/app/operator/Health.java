package yibiao.app.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yibiao.door.gateway.EngineLink;

/** Whether each part answers: 200 when all do, 503 otherwise. Says nothing else. */
@RestController
class Health {
  private static final int UNAVAILABLE = 503;

  private final JdbcClient jdbc;
  private final EngineLink engine;

  Health(JdbcClient jdbc, EngineLink engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("server", "up");
    parts.put("database", databaseAnswers() ? "up" : "down");
    parts.put("query_engine", engine.isUp() ? "up" : "down");
    return parts;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, String>> health() {
    Map<String, String> parts = parts();
    return ResponseEntity.status(parts.containsValue("down") ? UNAVAILABLE : 200).body(parts);
  }

  private boolean databaseAnswers() {
    try {
      return jdbc.sql("select 1").query(Integer.class).single() == 1;
    } catch (org.springframework.dao.DataAccessException e) {
      return false;
    }
  }
}
