package yibiao.pages.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.account.SignInAttempts;

/** Says to a program that it was not let in, and why (RFC 9457). */
@Component
final class ApiSignIn implements AuthenticationEntryPoint {
  private final MessageSource words;
  private final JsonMapper json;

  ApiSignIn(MessageSource words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException denied)
      throws IOException {
    boolean locked = denied instanceof LockedException;
    HttpStatus status = locked ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
    if (locked) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SignInAttempts.WAIT.toSeconds()));
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"yibiao\"");
    }
    Locale locale =
        request.getLocale().getLanguage().equals("en")
                && request.getHeader("Accept-Language") != null
            ? Locale.ENGLISH
            : Locale.SIMPLIFIED_CHINESE;
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(),
        ProblemDetail.forStatusAndDetail(
            status, words.getMessage(locked ? "login.locked" : "login.wrong", null, locale)));
  }
}
