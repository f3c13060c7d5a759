package yibiao.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.pages.entered.Entered;
import yibiao.standard.rule.RuleBroken;

/**
 * Whatever goes wrong with a form: back to the page that it was sent from, filled as it was, with
 * the reason at its field. No page has to see to that itself.
 */
@ControllerAdvice(annotations = Page.class)
public class PageErrors {
  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final MessageSource words;
  private final FieldWords fields;

  PageErrors(MessageSource words, FieldWords fields) {
    this.words = words;
    this.fields = fields;
  }

  @ExceptionHandler
  String ruleBroken(RuleBroken e, HttpServletRequest request, RedirectAttributes redirect) {
    Map<String, String> problems =
        e.field().isEmpty() ? Map.of() : Map.of(e.field(), e.getMessage());
    return back(request, redirect, e.getMessage(), problems);
  }

  @ExceptionHandler
  String invalid(
      ConstraintViolationException e, HttpServletRequest request, RedirectAttributes redirect) {
    Map<String, String> problems = new TreeMap<>();
    e.getConstraintViolations().forEach(v -> problems.put(FieldWords.name(v), v.getMessage()));
    return back(request, redirect, fields.of(e), problems);
  }

  /** A field that holds something else than it should; what it holds is not repeated. */
  @ExceptionHandler
  String unreadable(BindException e, HttpServletRequest request, RedirectAttributes redirect) {
    Map<String, String> problems = new TreeMap<>();
    e.getFieldErrors().stream()
        .map(FieldError::getField)
        .forEach(field -> problems.put(field, word("error.format")));
    String all = word("error.format") + ": " + String.join(", ", problems.keySet());
    return back(request, redirect, all, problems);
  }

  @ExceptionHandler
  String unreadable(
      MethodArgumentTypeMismatchException e,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return atField(e.getName(), "error.format", request, redirect);
  }

  @ExceptionHandler
  String missing(
      MissingServletRequestParameterException e,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return atField(e.getParameterName(), "error.missing", request, redirect);
  }

  private String atField(
      String field, String key, HttpServletRequest request, RedirectAttributes redirect) {
    return back(request, redirect, word(key) + ": " + field, Map.of(field, word(key)));
  }

  @ExceptionHandler
  String tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request, RedirectAttributes redirect) {
    return back(request, redirect, word("error.tooLarge"), Map.of());
  }

  /** What nobody has thought of: nothing entered is lost by it, and the log knows its kind. */
  @ExceptionHandler
  String failed(Exception e, HttpServletRequest request, RedirectAttributes redirect)
      throws Exception {
    boolean meant = e instanceof ErrorResponse || e instanceof AccessDeniedException;
    if (meant || !request.getMethod().equals("POST")) {
      throw e;
    }
    StackTraceElement[] stack = e.getStackTrace();
    LOG.error(
        "{} failed: {} at {}",
        request.getServletPath(),
        e.getClass().getName(),
        stack.length == 0 ? "" : stack[0]);
    return back(request, redirect, word("error.failed"), Map.of());
  }

  private static String back(
      HttpServletRequest request,
      RedirectAttributes redirect,
      String problem,
      Map<String, String> problems) {
    redirect.addFlashAttribute("problem", problem);
    redirect.addFlashAttribute(Entered.NAME, Entered.of(request, problems));
    return "redirect:" + Entered.pageBefore(request);
  }

  private String word(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
