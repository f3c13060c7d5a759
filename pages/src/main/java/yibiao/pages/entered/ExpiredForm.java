package yibiao.pages.entered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent after its session had ended: kept until its sender has signed in again, and
 * shown to nobody else.
 *
 * @param sender who had been signed in, as the cookie says
 * @param page where the form stands
 */
public record ExpiredForm(String sender, String page, Entered entered) implements Serializable {
  private static final String NAME = "yibiao.expired-form";

  /** Keeps what was sent, in the session that begins now. */
  public static void keep(HttpServletRequest request, String sender) {
    request
        .getSession()
        .setAttribute(
            NAME,
            new ExpiredForm(sender, Entered.pageBefore(request), Entered.of(request, Map.of())));
  }

  /** What is kept for somebody; another's is thrown away. */
  public static Optional<ExpiredForm> of(HttpServletRequest request, String sender) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NAME) instanceof ExpiredForm form)) {
      return Optional.empty();
    }
    if (form.sender().isEmpty() || !form.sender().equals(sender)) {
      session.removeAttribute(NAME);
      return Optional.empty();
    }
    return Optional.of(form);
  }

  /** What is kept for whoever has signed in: {@link #of} has seen to it that it is hers. */
  public static Optional<ExpiredForm> pending(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof ExpiredForm form
        ? Optional.of(form)
        : Optional.empty();
  }

  /** Whether this request asks for the page of the form. */
  public boolean isOf(HttpServletRequest request) {
    String path = page.indexOf('?') < 0 ? page : page.substring(0, page.indexOf('?'));
    return request.getRequestURI().equals(path);
  }

  public static void forget(HttpServletRequest request) {
    request.getSession().removeAttribute(NAME);
  }
}
