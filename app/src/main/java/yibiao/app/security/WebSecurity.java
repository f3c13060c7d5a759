package yibiao.app.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import yibiao.app.engine.StateFolder;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;

/**
 * Two doors: pages with a login, and the API with a password each time. What is not opened here
 * stays shut.
 */
@Configuration
class WebSecurity {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; form-action 'self'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  UserDetailsService userDetailsService(Accounts accounts) {
    return name -> {
      Account account =
          accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
      return User.withUsername(name)
          .password(accounts.passwordHashOf(name).orElseThrow())
          .roles(account.role().name())
          .disabled(account.suspended())
          .build();
    };
  }

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
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, Accounts accounts, StateFolder state)
      throws Exception {
    SignedInBefore before = new SignedInBefore(state.secret("pages"));
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
                    .requestMatchers("/drafts/**", "/repeated")
                    .hasRole("STEWARD")
                    .requestMatchers("/audit/**")
                    .hasRole("AUDITOR")
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login").successHandler(before))
        .exceptionHandling(e -> e.accessDeniedHandler(before))
        .addFilterBefore(new ClosedAccounts(accounts), AuthorizationFilter.class)
        .logout(out -> out.logoutSuccessUrl("/login?out").deleteCookies(SignedInBefore.COOKIE))
        .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT)))
        .build();
  }
}
