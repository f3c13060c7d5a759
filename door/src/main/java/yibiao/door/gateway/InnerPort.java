package yibiao.door.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import yibiao.door.front.FrontDoor;

/**
 * What the query engine and the owner's command line ask is answered on loopback alone: at the
 * ports for people there is nothing of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class InnerPort extends OncePerRequestFilter {
  private final int inner;

  InnerPort(FrontDoor front) {
    inner = front.addresses().inner();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    boolean machines = path.startsWith("/engine") || path.startsWith("/operator");
    if (machines && request.getLocalPort() != inner) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return;
    }
    chain.doFilter(request, response);
  }
}
