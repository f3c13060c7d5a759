package yibiao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.catalog.list.EditConflict;
import yibiao.catalog.list.ListRuleBroken;
import yibiao.catalog.pair.PairRuleBroken;
import yibiao.catalog.request.RequestRuleBroken;

/** A step that is not possible: back to the page that it was tried on, with the reason. */
@ControllerAdvice(basePackages = "yibiao.app.web")
class PageErrors {
  @ExceptionHandler({
    RequestRuleBroken.class,
    ListRuleBroken.class,
    PairRuleBroken.class,
    EditConflict.class
  })
  String ruleBroken(RuntimeException e, HttpServletRequest request, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problem", e.getMessage());
    return "redirect:" + back(request);
  }

  @ExceptionHandler
  String invalid(
      ConstraintViolationException e, HttpServletRequest request, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problem", words(e));
    return "redirect:" + back(request);
  }

  /** What is wrong, field by field. */
  static String words(ConstraintViolationException e) {
    return e.getConstraintViolations().stream()
        .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
        .sorted()
        .collect(Collectors.joining("；"));
  }

  /** A field that holds something else than it should; what it holds is not repeated. */
  @ExceptionHandler
  String unreadable(BindException e, HttpServletRequest request, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "problem",
        "格式不对 cannot be read: "
            + e.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
    return "redirect:" + back(request);
  }

  /** The page of ours that the browser came from. */
  private static String back(HttpServletRequest request) {
    String from = request.getHeader("Referer");
    if (from == null || request.getMethod().equals("GET")) {
      return "/";
    }
    URI page = URI.create(from);
    String path = page.getRawPath();
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return "/";
    }
    return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
  }
}
