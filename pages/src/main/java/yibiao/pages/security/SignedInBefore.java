package yibiao.pages.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.WebUtils;
import yibiao.catalog.account.SecurityEvents;
import yibiao.catalog.account.SecurityEvents.Event;
import yibiao.catalog.organisation.Accounts;
import yibiao.door.token.SessionStart;
import yibiao.pages.entered.ExpiredForm;

/**
 * Leads back to what was being entered when a session ended. A cookie says who had been signed in,
 * by a keyed hash: only the same account gets the form again.
 */
final class SignedInBefore implements AccessDeniedHandler, AuthenticationSuccessHandler {
  static final String COOKIE = "before";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final Accounts accounts;
  private final SecurityEvents events;
  private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

  SignedInBefore(String secret, Accounts accounts, SecurityEvents events) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.accounts = accounts;
    this.events = events;
  }

  /** A form without a token that still holds: its session has ended. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    Cookie before = WebUtils.getCookie(request, COOKIE);
    boolean expired = denied instanceof CsrfException && request.getUserPrincipal() == null;
    if (!expired || !isKnown(before) || request.getServletPath().equals("/login")) {
      if (denied instanceof CsrfException && request.getServletPath().equals("/login")) {
        response.sendRedirect("/login"); // The page was open for too long: a new one will do.
        return;
      }
      others.handle(request, response, denied);
      return;
    }
    ExpiredForm.keep(request, before.getValue());
    response.sendRedirect("/login?expired");
  }

  /** Whether it is the cookie of an account: nothing is kept for anybody else. */
  private boolean isKnown(Cookie before) {
    return before != null
        && accounts.all().stream()
            .anyMatch(account -> sender(account.name()).equals(before.getValue()));
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    // As of before the password was looked at: it may have been changed meanwhile.
    SessionStart.set(request, SessionStart.ofRequest(request));
    events.happened(signedIn.getName(), "page", Event.SIGNED_IN, request.getRemoteAddr());
    String sender = sender(signedIn.getName());
    Cookie cookie = new Cookie(COOKIE, sender);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/");
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
    response.sendRedirect(ExpiredForm.of(request, sender).map(ExpiredForm::page).orElse("/"));
  }

  String sender(String account) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(account.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
