package yibiao.catalog.account;

import static yibiao.standard.words.Words.say;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.account.SecurityEvents.Event;
import yibiao.catalog.installation.StateFolder;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.standard.rule.RuleBroken;

/** Closes accounts, opens them again, and changes passwords; each step is on record. */
@Service
public class AccountDesk {
  private static final String COMMAND = "command";
  private static final String PAGE = "page";

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final SignInAttempts attempts;
  private final SecurityEvents events;
  private final StateFolder state;
  private final Clock clock;

  AccountDesk(
      Accounts accounts,
      PasswordEncoder encoder,
      SignInAttempts attempts,
      SecurityEvents events,
      StateFolder state,
      Clock clock) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.attempts = attempts;
    this.events = events;
    this.state = state;
    this.clock = clock;
  }

  /**
   * Closes an account: its sessions and tokens end with it.
   *
   * @return false when it was closed already
   */
  @Transactional
  public boolean suspend(String name, String reason) {
    known(name);
    accounts.endSessions(name, clock.instant());
    boolean changed = accounts.suspend(name, true);
    if (changed) {
      events.happened(name, COMMAND, Event.SUSPENDED, reason);
    }
    return changed;
  }

  /**
   * Opens an account again, also one that waits because of wrong passwords.
   *
   * @return false when it was open
   */
  @Transactional
  public boolean reopen(String name) {
    known(name);
    attempts.forget(name);
    boolean changed = accounts.suspend(name, false);
    if (changed) {
      events.happened(name, COMMAND, Event.REOPENED, "");
    }
    return changed;
  }

  /** Gives an account a new password, made here; it lies in the state folder as the first did. */
  @Transactional
  public void renewPassword(String name) {
    known(name);
    accounts.setPassword(name, state.renewedAccountPassword(name));
    accounts.endSessions(name, clock.instant());
    attempts.forget(name);
    events.happened(name, COMMAND, Event.PASSWORD_SET, "");
  }

  /**
   * Her own password, by herself: all her other sessions and her tokens end.
   *
   * @return since when her sessions hold now
   * @throws RuleBroken when the present one is wrong, or the new one too simple
   */
  @Transactional
  public Instant changePassword(String name, String present, String fresh, String again) {
    requirePassword(name, present);
    if (!fresh.equals(again)) {
      throw RuleBroken.at("password_again", "catalog.twoAreNotSame");
    }
    if (fresh.equals(present)) {
      throw RuleBroken.at("password_new", "catalog.sameAsPresentOne");
    }
    PasswordRules.broken(name, fresh)
        .ifPresent(
            words -> {
              throw RuleBroken.saying("password_new", words);
            });
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    accounts.setPassword(name, fresh);
    accounts.endSessions(name, now);
    state.forgetAccountPassword(name);
    events.happened(name, PAGE, Event.PASSWORD_CHANGED, "");
    return now;
  }

  private void requirePassword(String name, String password) {
    try {
      attempts.attempt(
          name,
          "",
          () -> {
            if (!encoder.matches(password, accounts.passwordHashOf(name).orElseThrow())) {
              throw new BadCredentialsException("wrong password");
            }
            return true;
          },
          () -> events.happened(name, PAGE, Event.LOCKED_OUT, ""));
    } catch (BadCredentialsException e) {
      events.happened(name, PAGE, Event.SIGN_IN_FAILED, "password change");
      throw RuleBroken.at("password", "catalog.presentPasswordWrong");
    } catch (LockedException e) {
      throw RuleBroken.at(
          "password", "catalog.tooManyWrongPasswords", SignInAttempts.WAIT.toMinutes());
    }
  }

  /** Closes the accounts that the configuration names no longer. */
  @Transactional
  public void retireAllBut(Collection<String> configured) {
    List<String> retired = accounts.retireAllBut(configured);
    for (String name : retired) {
      accounts.endSessions(name, clock.instant());
      events.happened(name, COMMAND, Event.RETIRED, "");
    }
  }

  private Account known(String name) {
    return accounts
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException(say("catalog.noSuchAccount", name)));
  }
}
