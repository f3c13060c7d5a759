package yibiao.app.query;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decision.Access;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.SharingPolicies;

/** What the list says about a refused statement, for words that help. */
public final class ListVisibility {
  private final Accounts accounts;
  private final SharingPolicies policies;
  private final Clock clock;

  public ListVisibility(Accounts accounts, SharingPolicies policies, Clock clock) {
    this.accounts = accounts;
    this.policies = policies;
    this.clock = clock;
  }

  /** Whether a person may know of a table, named with or without its catalog. */
  boolean sees(Session session, String table) {
    return decision(session, table, List.of()).isPresent();
  }

  /** Of those columns, the ones that are refused for that reason. */
  List<String> refused(
      Session session, String table, Collection<String> columns, Access.Refused why) {
    return decision(session, table, columns).stream()
        .flatMap(decision -> decision.columns().entrySet().stream())
        .filter(e -> e.getValue() == why)
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private Optional<Decision> decision(Session session, String table, Collection<String> columns) {
    String resource = table.replaceFirst("^lake\\.", "");
    return accounts
        .find(session.account())
        .map(
            person ->
                Decisions.decide(
                    policies.inForce(),
                    person,
                    resource,
                    columns,
                    session.authorization(),
                    clock.instant()))
        .filter(decision -> decision.outcome() == Decision.Outcome.ALLOWED);
  }
}
