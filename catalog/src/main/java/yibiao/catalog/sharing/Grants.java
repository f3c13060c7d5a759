package yibiao.catalog.sharing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Authorizations as kept in PostgreSQL: given, confirmed, taken back. Read with the policy. */
@Repository
public class Grants {
  private final JdbcClient jdbc;

  public Grants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An authorization that is to be given.
   *
   * @param frequency how often the data are needed, in words
   * @param by who gives it; "" where it was there before there was this platform
   * @param byList whether the list gives it by itself; it holds as long as the list says so
   */
  public record NewGrant(
      String organisation,
      String resource,
      Collection<String> items,
      String purpose,
      String legalBasis,
      String area,
      boolean children,
      String frequency,
      Instant from,
      Instant until,
      String by,
      boolean byList) {}

  /** Gives it. */
  public int give(NewGrant grant) {
    return jdbc.sql(
            """
            insert into authorization_grant (organisation, resource, items, purpose, legal_basis, area, children,
              frequency, valid_from, valid_until, granted_by, by_list)
            values (?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id
            """)
        .params(
            grant.organisation(),
            grant.resource(),
            grant.items().toArray(String[]::new),
            grant.purpose(),
            grant.legalBasis(),
            grant.area(),
            grant.children(),
            grant.frequency(),
            Timestamp.from(grant.from()),
            Timestamp.from(grant.until()),
            grant.by(),
            grant.byList())
        .query(Integer.class)
        .single();
  }

  /** Whether the organisation has, or had, one of that resource for that purpose. */
  public boolean isThere(String organisation, String resource, String purpose) {
    return jdbc.sql(
            """
            select exists (select 1 from authorization_grant where organisation = ? and resource = ? and purpose = ?)
            """)
        .params(organisation, resource, purpose)
        .query(Boolean.class)
        .single();
  }

  /** Id → when somebody last said that it is still needed. */
  public Map<Integer, Instant> confirmed() {
    Map<Integer, Instant> confirmed = new HashMap<>();
    jdbc.sql("select id, reviewed_at from authorization_grant where reviewed_at is not null")
        .query(
            row -> {
              confirmed.put(row.getInt("id"), row.getTimestamp("reviewed_at").toInstant());
            });
    return confirmed;
  }

  /** Says that it is still needed. */
  public void confirm(int id, Instant now) {
    jdbc.sql("update authorization_grant set reviewed_at = ? where id = ?")
        .params(Timestamp.from(now), id)
        .update();
  }

  /** Takes it back; works on the next query. False when it was taken back before. */
  public boolean withdraw(int id, String reason, String by, Instant now) {
    return jdbc.sql(
                """
                update authorization_grant set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                where id = ? and withdrawn_at is null
                """)
            .params(Timestamp.from(now), by, reason, id)
            .update()
        == 1;
  }

  public boolean isWithdrawnBy(int id, String account) {
    return jdbc.sql(
                "select count(*) from authorization_grant where id = ? and withdrawn_at is not null and withdrawn_by = ?")
            .params(id, account)
            .query(Integer.class)
            .single()
        == 1;
  }

  /** As if it had not been taken back. */
  public void restore(int id) {
    jdbc.sql(
            """
            update authorization_grant set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = '' where id = ?
            """)
        .param(id)
        .update();
  }

  /** One that was taken back: by whom and why. */
  public record TakenBack(int id, String by, String reason) {}

  /** Those that were taken back and would hold otherwise, newest first. */
  public List<TakenBack> withdrawn(Instant now) {
    return jdbc.sql(
            """
            select id, withdrawn_by, withdrawn_reason from authorization_grant
            where withdrawn_at is not null and valid_until > ? order by withdrawn_at desc limit 100
            """)
        .param(Timestamp.from(now))
        .query(
            (row, n) ->
                new TakenBack(
                    row.getInt("id"),
                    row.getString("withdrawn_by"),
                    row.getString("withdrawn_reason")))
        .list();
  }
}
