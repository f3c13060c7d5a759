package yibiao.door.token;

import static yibiao.standard.words.Words.say;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yibiao.catalog.account.AccountRuleBroken;
import yibiao.catalog.account.SecurityEvents;
import yibiao.catalog.account.SecurityEvents.Event;
import yibiao.catalog.organisation.Accounts;
import yibiao.catalog.organisation.Session;
import yibiao.door.token.AccessTokens.Issued;

/** The tokens that people took for their tools: each is known by its id, and can be revoked. */
@Repository
public class IssuedTokens {
  /** A working day; whoever works longer takes another. */
  public static final Duration LONGEST = Duration.ofHours(8);

  private final AccessTokens tokens;
  private final Accounts accounts;
  private final SecurityEvents events;
  private final int most;
  private final JdbcClient jdbc;
  private final Clock clock;

  public IssuedTokens(
      AccessTokens tokens,
      Accounts accounts,
      SecurityEvents events,
      int most,
      JdbcClient jdbc,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.events = events;
    this.most = most;
    this.jdbc = jdbc;
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
   * @throws AccountRuleBroken when the account has as many as it may have, or that sign-in does not
   *     hold any more
   */
  @Transactional
  public Issued issue(Session session, Instant since, Duration lifetime) {
    // Two at once would each see room for one more.
    jdbc.sql("select 1 from account where name = ? for update")
        .param(session.account())
        .query(Integer.class)
        .single();
    if (!accounts.holds(session.account(), since)) {
      throw new AccountRuleBroken("", say("door.thisSignInDoes"));
    }
    if (openOf(session.account()).size() >= most) {
      throw new AccountRuleBroken("", say("door.tooManyTokens", most));
    }
    Issued issued =
        tokens.forDoor(session, "sql", lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime);
    jdbc.sql(
            "insert into access_token (id, account, authorization_id, issued_at, expires_at) values (?, ?, ?, ?, ?)")
        .params(
            issued.id(),
            session.account(),
            session.authorization().orElse(null),
            Timestamp.from(clock.instant()),
            Timestamp.from(issued.expires()))
        .update();
    events.happened(session.account(), "token", Event.TOKEN_ISSUED, "");
    return issued;
  }

  /** An account's tokens that are still good, newest first. */
  public List<Open> openOf(String account) {
    return jdbc.sql(
            """
            select t.*, coalesce(a.purpose, '') as purpose from access_token t
            left join authorization_grant a on a.id = t.authorization_id
            where t.account = ? and t.revoked_at is null and t.expires_at > ? order by t.issued_at desc
            """)
        .params(account, Timestamp.from(clock.instant()))
        .query(
            (row, n) ->
                new Open(
                    row.getString("id"),
                    row.getString("purpose"),
                    row.getTimestamp("issued_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant()))
        .list();
  }

  /** Revokes one of the account's own tokens; works on its next request. */
  public Optional<String> revoke(String account, String id) {
    int revoked =
        jdbc.sql(
                "update access_token set revoked_at = ? where id = ? and account = ? and revoked_at is null")
            .params(Timestamp.from(clock.instant()), id, account)
            .update();
    if (revoked == 0) {
      return Optional.empty();
    }
    events.happened(account, "token", Event.TOKEN_REVOKED, "");
    return Optional.of(id);
  }
}
