package yibiao.pages.form;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yibiao.reports.people.UnknownPeople;
import yibiao.reports.template.UnreadableTemplate;

/** A form that cannot be filled: back to its page, with the reason and what to do. */
@ControllerAdvice(assignableTypes = {WorkerFormsController.class, OwnFormsController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormErrors {
  private static final Logger LOG = LoggerFactory.getLogger(FormErrors.class);

  private final MessageSource messages;

  FormErrors(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler(UnreadableTemplate.class)
  String unreadable(UnreadableTemplate e, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problem", e.getMessage());
    return "redirect:/forms";
  }

  /** Whom it is about has to be said: on the form's own page. */
  @ExceptionHandler(UnknownPeople.class)
  String unknown(UnknownPeople e, HttpServletRequest request, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problem", e.getMessage());
    String path = request.getServletPath();
    boolean own = path.matches("/forms/own/[0-9a-f-]{36}/filled");
    return "redirect:" + (own ? path.substring(0, path.lastIndexOf('/')) : "/forms");
  }

  /** The engine's own words may quote data, so they go nowhere. */
  @ExceptionHandler(SQLException.class)
  String noAnswer(SQLException e, Locale locale, RedirectAttributes redirect) {
    LOG.warn("a form could not be filled: {} {}", e.getClass().getName(), e.getSQLState());
    redirect.addFlashAttribute("problem", messages.getMessage("forms.unavailable", null, locale));
    return "redirect:/forms";
  }
}
