package yibiao.door.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import yibiao.catalog.audit.Statements;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.organisation.Account;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.SharingPolicy;

/**
 * Whoever the query engine asks about, with the policy that holds at this moment.
 *
 * @param statement what she asked, as the door read it
 */
record Caller(SharingPolicy policy, Session session, Statements.Running statement, Instant now) {

  /** The account, if it may ask anything at all. */
  Optional<Account> person() {
    return policy.account(session.account()).filter(account -> !account.suspended());
  }

  Optional<DataResource> resource(String name) {
    return policy.resource(name);
  }

  /** The decision; of nobody's account, that the resource is invisible. */
  Decision decide(String resource, Collection<String> columns) {
    return person()
        .map(
            person ->
                Decisions.decide(policy, person, resource, columns, session.authorization(), now))
        .orElseGet(() -> Decision.invisible(policy.listVersion()));
  }
}
