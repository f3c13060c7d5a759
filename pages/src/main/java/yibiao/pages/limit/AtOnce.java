package yibiao.pages.limit;

import static yibiao.standard.words.Words.say;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many requests of one account are served at the same time, and how many of those may be long
 * work: nobody's programs take the platform from the others. Behind the sign-in.
 */
public final class AtOnce extends OncePerRequestFilter {
  private static final int REQUESTS = 20;
  private static final int LONG_WORK = 2;

  /** Account, or account and kind of work → how many are under way. */
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getUserPrincipal() == null) {
      chain.doFilter(request, response);
      return;
    }
    String account = request.getUserPrincipal().getName();
    boolean isLong = isLong(request);
    String key = isLong ? account + " long" : account;
    if (!enter(key, isLong ? LONG_WORK : REQUESTS)) {
      refuse(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      underWay.computeIfPresent(key, (k, n) -> n == 1 ? null : n - 1);
    }
  }

  private boolean enter(String key, int most) {
    boolean[] entered = {false};
    underWay.compute(
        key,
        (k, n) -> {
          entered[0] = n == null || n < most;
          return n == null ? 1 : entered[0] ? n + 1 : n;
        });
    return entered[0];
  }

  /** Workbooks are read and filled in memory, exports kept until they are whole. */
  private static boolean isLong(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getMethod().equals("POST")
        && (path.startsWith("/forms")
            || path.startsWith("/api/v1/forms")
            || path.startsWith("/query/export"));
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(say("pages.thisAccountHasToo"));
  }
}
