package yibiao.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;

/** Since when somebody is signed in: what ended her sessions later than that ended this one. */
public final class SessionStart {
  private static final String NAME = "yibiao.signed-in-since";

  private SessionStart() {}

  public static void set(HttpServletRequest request, Instant since) {
    request.getSession().setAttribute(NAME, since);
  }

  static Instant of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof Instant since
        ? since
        : Instant.EPOCH;
  }
}
