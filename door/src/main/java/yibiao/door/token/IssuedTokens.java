package yibiao.door.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.account.SecurityEvents;
import yibiao.catalog.account.SecurityEvents.Event;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.catalog.organisation.TokenRecords;
import yibiao.catalog.organisation.TokenRecords.TokenRecord;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.SharingPolicies;
import yibiao.door.token.AccessTokens.Issued;
import yibiao.standard.rule.RuleBroken;

/** The tokens that people took for their tools: each is known by its id, and can be revoked. */
@Repository
public class IssuedTokens {
  /** A working day; whoever works longer takes another. */
  public static final Duration LONGEST = Duration.ofHours(8);

  private final AccessTokens tokens;
  private final Accounts accounts;
  private final SecurityEvents events;
  private final int most;
  private final TokenRecords records;
  private final SharingPolicies policies;
  private final Clock clock;

  public IssuedTokens(
      AccessTokens tokens,
      Accounts accounts,
      SecurityEvents events,
      int most,
      TokenRecords records,
      SharingPolicies policies,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.events = events;
    this.most = most;
    this.records = records;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * A token that is still good.
   *
   * @param purpose of the authorization that it is bound to; "" for none
   */
  public record Open(String id, String purpose, Instant issued, Instant expires) {}

  /**
   * Makes a token for SQL; {@code lifetime} beyond {@link #LONGEST} is cut to it.
   *
   * @param since when the one who asks had signed in
   * @throws RuleBroken when the account has as many as it may have, or that sign-in does not hold
   *     any more
   */
  @Transactional
  public Issued issue(Session session, Instant since, Duration lifetime) {
    // Two at once would each see room for one more.
    accounts.lock(session.account());
    if (!accounts.holds(session.account(), since)) {
      throw RuleBroken.of("door.thisSignInDoes");
    }
    if (openOf(session.account()).size() >= most) {
      throw RuleBroken.of("door.tooManyTokens", most);
    }
    Issued issued =
        tokens.forDoor(session, "sql", lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime);
    records.put(
        session.account(),
        new TokenRecord(issued.id(), session.authorization(), clock.instant(), issued.expires()));
    events.happened(session.account(), "token", Event.TOKEN_ISSUED, "");
    return issued;
  }

  /** An account's tokens that are still good, newest first. */
  public List<Open> openOf(String account) {
    Map<Integer, String> purposes =
        policies.inForce().authorizations().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(Authorization::id, Authorization::purpose));
    return records.openOf(account, clock.instant()).stream()
        .map(
            token ->
                new Open(
                    token.id(),
                    token.authorization().map(purposes::get).orElse(""),
                    token.issued(),
                    token.expires()))
        .toList();
  }

  /** Revokes one of the account's own tokens; works on its next request. */
  public Optional<String> revoke(String account, String id) {
    if (!records.revoke(account, id, clock.instant())) {
      return Optional.empty();
    }
    events.happened(account, "token", Event.TOKEN_REVOKED, "");
    return Optional.of(id);
  }
}
