package yibiao.pages.security;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import yibiao.catalog.account.SecurityEvents;
import yibiao.catalog.account.SignInAttempts;
import yibiao.catalog.audit.Redaction;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;

/** By what people sign in: their account's password. */
@Configuration
class SignIns {
  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  SignInAttempts signInAttempts() {
    return new SignInAttempts(Ticker.systemTicker());
  }

  @Bean
  AuthenticationProvider signIn(
      Accounts accounts,
      PasswordEncoder encoder,
      SignInAttempts attempts,
      SecurityEvents events,
      Redaction redaction) {
    DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(users(accounts));
    passwords.setPasswordEncoder(encoder);
    return new LimitedSignIn(passwords, accounts, attempts, events, redaction);
  }

  private static UserDetailsService users(Accounts accounts) {
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
}
