package yibiao.pages.api;

import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import yibiao.reports.template.UnreadableTemplate;
import yibiao.standard.rule.RuleBroken;
import yibiao.standard.words.Words;

/**
 * Errors of the API as problem details (RFC 9457), in the caller's language, each wrong field by
 * its name; what a field holds is not repeated.
 */
@RestControllerAdvice(basePackages = "yibiao.pages.api")
class ApiErrors extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  private final MessageSource words;

  ApiErrors(MessageSource words) {
    this.words = words;
  }

  /** One wrong field. */
  record FieldProblem(String field, String message) {}

  @ExceptionHandler
  ProblemDetail invalid(ConstraintViolationException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        word("api.invalid"),
        e.getConstraintViolations().stream()
            .map(v -> new FieldProblem(v.getPropertyPath().toString(), v.getMessage()))
            .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
            .toList());
  }

  @ExceptionHandler
  ProblemDetail ruleBroken(RuleBroken e) {
    return e.field().isEmpty()
        ? problem(HttpStatus.CONFLICT, e.getMessage(), List.of())
        : problem(
            HttpStatus.BAD_REQUEST,
            word("api.invalid"),
            List.of(new FieldProblem(e.field(), e.getMessage())));
  }

  @ExceptionHandler({IllegalArgumentException.class, UnreadableTemplate.class})
  ProblemDetail wrongRequest(RuntimeException e) {
    return problem(HttpStatus.BAD_REQUEST, e.getMessage(), List.of());
  }

  @ExceptionHandler({SQLException.class, IOException.class, IllegalStateException.class})
  ProblemDetail failed(Exception e) {
    LOG.warn("request failed: {}", e.getClass().getName());
    return problem(HttpStatus.SERVICE_UNAVAILABLE, word("api.unavailable"), List.of());
  }

  /** Jackson's words quote what was sent. */
  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest()
        .body(problem(HttpStatus.BAD_REQUEST, word("api.unreadable"), List.of()));
  }

  private static ProblemDetail problem(
      HttpStatus status, String detail, List<FieldProblem> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, picked(detail));
    if (!errors.isEmpty()) {
      problem.setProperty(
          "errors",
          errors.stream().map(e -> new FieldProblem(e.field(), picked(e.message()))).toList());
    }
    return problem;
  }

  private static String picked(String text) {
    return Words.in(LocaleContextHolder.getLocale(), text);
  }

  private String word(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
