package yibiao.door.token;

import static yibiao.standard.words.Words.say;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.SharingPolicies;

/** Turns "this account, for that purpose" into a session. */
@Component
public class AccessDesk {
  private final Accounts accounts;
  private final SharingPolicies policies;
  private final Clock clock;

  AccessDesk(Accounts accounts, SharingPolicies policies, Clock clock) {
    this.accounts = accounts;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * A session of that account.
   *
   * @param purpose the purpose of one of its organisation's authorizations; "" for any that is
   *     active
   * @throws IllegalArgumentException when no active authorization has that purpose
   */
  public Session session(String name, String purpose) {
    if (purpose.isEmpty()) {
      return Session.of(name);
    }
    Account account = account(name);
    return policies.inForce().authorizationsOf(account.organisation().name()).stream()
        .filter(a -> a.purpose().equals(purpose) && a.isActive(clock.instant()))
        .findFirst()
        .map(a -> Session.of(name).boundTo(a.id()))
        .orElseThrow(
            () -> new IllegalArgumentException(say("door.noActiveAuthorizationFor", purpose)));
  }

  /** The purposes that a session of that account can be bound to. */
  public List<String> purposes(Account account) {
    return policies.inForce().authorizationsOf(account.organisation().name()).stream()
        .filter(authorization -> authorization.isActive(clock.instant()))
        .map(Authorization::purpose)
        .distinct()
        .sorted()
        .toList();
  }

  public Account account(String name) {
    return accounts
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException(say("door.noSuchAccount")));
  }
}
