package yibiao.pages.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import yibiao.catalog.account.SecurityEvents;
import yibiao.catalog.account.SecurityEvents.Event;
import yibiao.catalog.account.SignInAttempts;
import yibiao.catalog.audit.Redaction;
import yibiao.catalog.organisation.Accounts;

/** Checks passwords, at most a few wrong ones; what was tried is on record. */
final class LimitedSignIn implements AuthenticationProvider {
  private final DaoAuthenticationProvider passwords;
  private final Accounts accounts;
  private final SignInAttempts attempts;
  private final SecurityEvents events;
  private final Redaction redaction;

  LimitedSignIn(
      DaoAuthenticationProvider passwords,
      Accounts accounts,
      SignInAttempts attempts,
      SecurityEvents events,
      Redaction redaction) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.attempts = attempts;
    this.events = events;
    this.redaction = redaction;
  }

  @Override
  public Authentication authenticate(Authentication asked) throws AuthenticationException {
    String name = asked.getName();
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    try {
      return attempts.attempt(
          name,
          isOwn(address) ? "" : address,
          () -> passwords.authenticate(asked),
          () -> tell(name, address, Event.LOCKED_OUT));
    } catch (LockedException e) {
      throw e; // On record once, when it began.
    } catch (AuthenticationException e) {
      tell(name, address, Event.SIGN_IN_FAILED);
      throw e;
    }
  }

  /** What was typed as a name may be a password: only names that exist are repeated. */
  private void tell(String name, String address, Event event) {
    String shown = accounts.find(name).isPresent() ? name : "#" + redaction.hash(name);
    events.happened(shown, "sign-in", event, address);
  }

  /** Of this machine: a proxy before the platform, or the command line. */
  private static boolean isOwn(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
