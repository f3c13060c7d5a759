package yibiao.door.token;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;

/** Since when somebody is signed in: what ended her sessions later than that ended this one. */
public final class SessionStart {
  private static final String NAME = "yibiao.signed-in-since";

  private SessionStart() {}

  /** Notes when a request came: a password that it brings is checked later. */
  public static Filter ofRequests(Clock clock) {
    return (request, response, chain) -> {
      request.setAttribute(NAME, clock.instant());
      chain.doFilter(request, response);
    };
  }

  /** When this request came. */
  public static Instant ofRequest(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof Instant came ? came : Instant.EPOCH;
  }

  public static void set(HttpServletRequest request, Instant since) {
    request.getSession().setAttribute(NAME, since);
  }

  /** Since when the one who asks is signed in. */
  public static Instant of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof Instant since
        ? since
        : Instant.EPOCH;
  }
}
