package yibiao.catalog.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tokens accounts have been given: each by its id, so that it can be revoked. */
@Repository
public class TokenRecords {
  private final JdbcClient jdbc;

  public TokenRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A token on record.
   *
   * @param authorization that it is bound to
   */
  public record TokenRecord(
      String id, Optional<Integer> authorization, Instant issued, Instant expires) {}

  /** Notes a token of an account. */
  public void put(String account, TokenRecord token) {
    jdbc.sql(
            "insert into access_token (id, account, authorization_id, issued_at, expires_at) values (?, ?, ?, ?, ?)")
        .params(
            token.id(),
            account,
            token.authorization().orElse(null),
            Timestamp.from(token.issued()),
            Timestamp.from(token.expires()))
        .update();
  }

  /** Those of an account that are still good, newest first. */
  public List<TokenRecord> openOf(String account, Instant now) {
    return jdbc.sql(
            """
            select * from access_token
            where account = ? and revoked_at is null and expires_at > ? order by issued_at desc
            """)
        .params(account, Timestamp.from(now))
        .query(
            (row, n) ->
                new TokenRecord(
                    row.getString("id"),
                    Optional.ofNullable(row.getObject("authorization_id", Integer.class)),
                    row.getTimestamp("issued_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant()))
        .list();
  }

  /** Revokes one of an account's own; false where there is none to revoke. */
  public boolean revoke(String account, String id, Instant now) {
    return jdbc.sql(
                "update access_token set revoked_at = ? where id = ? and account = ? and revoked_at is null")
            .params(Timestamp.from(now), id, account)
            .update()
        == 1;
  }

  /** Revokes all of an account. */
  void revokeAll(String account, Instant now) {
    jdbc.sql("update access_token set revoked_at = ? where account = ? and revoked_at is null")
        .params(Timestamp.from(now), account)
        .update();
  }
}
