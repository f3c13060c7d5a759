package yibiao.pages.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import yibiao.catalog.account.SecurityEvents;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Accounts;
import yibiao.door.front.FrontDoor;
import yibiao.door.token.SessionStart;
import yibiao.pages.limit.AtOnce;

/**
 * Two doors: pages with a login, and the API with a password each time. What is not opened here
 * stays shut.
 */
@Configuration
class WebSecurity {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; form-action 'self'";

  /** The same for pages and API: an account is one. */
  private final AtOnce atOnce = new AtOnce();

  /**
   * Trino's questions (behind a secret path), health, and the door to SQL, which checks tokens by
   * itself: machines that can not log in.
   */
  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http) throws Exception {
    return http.securityMatcher("/engine/**", "/health", "/operator/**", "/v1/**")
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, ApiSignIn signIn, Clock clock) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(signIn))
        .exceptionHandling(e -> e.authenticationEntryPoint(signIn))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(SessionStart.ofRequests(clock), SecurityContextHolderFilter.class)
        .addFilterAfter(atOnce, AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http,
      Accounts accounts,
      SecurityEvents events,
      StateFolder state,
      FrontDoor front,
      Clock clock)
      throws Exception {
    SignedInBefore before = new SignedInBefore(state.secret("pages"), accounts, events);
    return http.authorizeHttpRequests(
            all ->
                // The error page says nothing but that there is none to see.
                all.dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/login", "/webjars/**", "/style.css", "/pages.js", "/favicon.svg")
                    .permitAll()
                    .requestMatchers("/forms/**")
                    .hasRole("WORKER")
                    .requestMatchers("/query/**")
                    .hasAnyRole("WORKER", "ANALYST", "PROPERTY")
                    .requestMatchers("/residents/**", "/review/**")
                    .hasAnyRole("WORKER", "ANALYST")
                    .requestMatchers("/quality")
                    .hasAnyRole("STEWARD", "ANALYST", "AUDITOR")
                    .requestMatchers("/drafts/**", "/repeated", "/standard/**")
                    .hasRole("STEWARD")
                    .requestMatchers("/audit/**")
                    .hasRole("AUDITOR")
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .successHandler(before)
                    .failureHandler(WebSecurity::notLetIn))
        .exceptionHandling(e -> e.accessDeniedHandler(before))
        // Nobody's request is kept before she has signed in.
        .requestCache(RequestCacheConfigurer::disable)
        .addFilterBefore(SessionStart.ofRequests(clock), SecurityContextHolderFilter.class)
        .addFilterBefore(new ClosedAccounts(accounts), AuthorizationFilter.class)
        .addFilterAfter(atOnce, AuthorizationFilter.class)
        .logout(out -> out.logoutSuccessUrl("/login?out").deleteCookies(SignedInBefore.COOKIE))
        .headers(
            h ->
                h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT))
                    .httpStrictTransportSecurity(
                        hsts -> {
                          // Under a certificate made here, browsers would let nobody in any more.
                          hsts.includeSubDomains(false);
                          if (!front.known()) {
                            hsts.disable();
                          }
                        }))
        .build();
  }

  private static void notLetIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException denied)
      throws IOException {
    response.sendRedirect(denied instanceof LockedException ? "/login?locked" : "/login?error");
  }
}
