package yibiao.catalog.request;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Account.Role;
import yibiao.catalog.organisation.Accounts;

/**
 * Who asks, who answers, who decides a dispute. A department's analysts answer for its items; for a
 * department that has nobody here, and in disputes, the coordinating office's stewards do.
 */
@Component
public class Participants {
  private final Accounts accounts;

  Participants(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Who answers for a department's items. */
  public List<Account> providersOf(String department) {
    List<Account> own = accounts.analystsOf(department);
    return own.isEmpty() ? coordinators() : own;
  }

  public List<Account> coordinators() {
    return accounts.inRole(Role.STEWARD);
  }

  public Optional<Account> account(String name) {
    return accounts.find(name);
  }

  public boolean mayAnswer(Account account, AccessRequest request) {
    return mayAnswerFor(account, request.department());
  }

  /** Whether she answers for a department's items. */
  public boolean mayAnswerFor(Account account, String department) {
    return providersOf(department).stream().anyMatch(a -> a.name().equals(account.name()));
  }

  public boolean isAsker(Account account, AccessRequest request) {
    return account.role().readsData()
        && account.organisation().name().equals(request.organisation());
  }

  /** Whether she may read a request and its history. */
  public boolean maySee(Account account, AccessRequest request) {
    return isAsker(account, request)
        || mayAnswer(account, request)
        || account.role() == Role.STEWARD
        || account.role() == Role.AUDITOR;
  }
}
