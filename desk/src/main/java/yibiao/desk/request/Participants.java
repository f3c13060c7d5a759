package yibiao.desk.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The people of an organisation who read data. */
  public List<Account> readersOf(String organisation) {
    return accounts.all().stream()
        .filter(a -> a.organisation().name().equals(organisation))
        .filter(a -> a.role().readsData() && !a.suspended())
        .toList();
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

  /** Who answers for a department's items what somebody asks: never the asker. */
  public List<Account> answerersFor(String department, String asker) {
    List<Account> others = without(asker, accounts.analystsOf(department));
    return others.isEmpty() ? without(asker, coordinators()) : others;
  }

  private static List<Account> without(String name, List<Account> accounts) {
    return accounts.stream().filter(account -> !account.name().equals(name)).toList();
  }

  /**
   * Who may agree to a grant that somebody has proposed: others of the department, and the
   * coordinating office; of what the coordinating office proposes, another of its stewards.
   */
  public List<Account> secondsFor(AccessRequest request) {
    String first = request.proposal().map(AccessRequest.Proposal::by).orElse("");
    boolean coordinators = coordinators().stream().anyMatch(a -> a.name().equals(first));
    return Stream.concat(
            coordinators ? Stream.of() : providersOf(request.department()).stream(),
            coordinators().stream())
        .filter(account -> !account.name().equals(first))
        .distinct()
        .toList();
  }

  public boolean isSecond(Account account, AccessRequest request) {
    return secondsFor(request).stream().anyMatch(a -> a.name().equals(account.name()));
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
