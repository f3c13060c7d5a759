package yibiao.app.operator;

import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of the owner's interface as one line of plain text that says what to do. */
@RestControllerAdvice(basePackages = "yibiao.app.operator")
class OperatorErrors {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorErrors.class);

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<String> wrongRequest(RuntimeException e) {
    return text(HttpStatus.BAD_REQUEST, e.getMessage());
  }

  @ExceptionHandler({SQLException.class, IOException.class, IllegalStateException.class})
  ResponseEntity<String> failed(Exception e) {
    LOG.warn("request failed: {}", e.getClass().getName());
    return text(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
  }

  private static ResponseEntity<String> text(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
        .body(text);
  }
}
