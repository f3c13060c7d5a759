package yibiao.door.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts a fault between the query engine and the catalog; tests choose which. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailingCatalog extends OncePerRequestFilter {
  private volatile Fault fault = Fault.NONE;

  /** What is wrong with the catalog's answers. */
  enum Fault {
    NONE,
    STOPPED,
    SLOW,
    GARBAGE,
    EMPTY,
    YES_TO_ALL_WITHOUT_FILTERS
  }

  void be(Fault other) {
    fault = other;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/engine/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (fault) {
      case NONE -> chain.doFilter(request, response);
      case STOPPED -> response.setStatus(503);
      case SLOW -> {
        pause();
        chain.doFilter(request, response);
      }
      case GARBAGE -> say(response, "{\"result\": [[\"no\", 7]");
      case EMPTY -> say(response, "");
      case YES_TO_ALL_WITHOUT_FILTERS -> {
        if (request.getRequestURI().endsWith("/statement")) {
          say(
              response,
              "{\"admitted\": true, \"tables\": {\"core.resident\": {\"columns\": {\"name\": \"\", \"id_number\": \"\"}}}}");
        } else {
          say(response, "{}");
        }
      }
    }
  }

  private static void say(HttpServletResponse response, String text) throws IOException {
    response.setContentType("application/json");
    response.getWriter().write(text);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(7000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
