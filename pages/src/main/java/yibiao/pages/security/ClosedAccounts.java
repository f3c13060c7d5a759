package yibiao.pages.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import yibiao.catalog.organisation.Accounts;
import yibiao.door.token.SessionStart;

/** Ends the sessions of an account that was closed or has another password: on the next request. */
final class ClosedAccounts extends OncePerRequestFilter {
  private final Accounts accounts;

  ClosedAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal caller = request.getUserPrincipal();
    if (caller != null && !accounts.holds(caller.getName(), SessionStart.of(request))) {
      new SecurityContextLogoutHandler()
          .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
      response.sendRedirect("/login");
      return;
    }
    chain.doFilter(request, response);
  }
}
