package yibiao.desk.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.SharingPolicies;

/** What was granted: given, withdrawn, and looked at again once a year. */
@Repository
public class Authorizations {
  private final JdbcClient jdbc;
  private final SharingPolicies policies;
  private final Clock clock;

  Authorizations(JdbcClient jdbc, SharingPolicies policies, Clock clock) {
    this.jdbc = jdbc;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * An authorization and how it was used.
   *
   * @param lastUsed the newest read that rested on it, as far back as reads are on record
   * @param confirmed when it was last said to be still needed
   */
  public record Use(
      Authorization authorization,
      long reads,
      Optional<Instant> lastUsed,
      Optional<Instant> confirmed) {}

  /**
   * What a grant says that was there before there was this platform.
   *
   * @param lifetime from now on
   */
  public record Terms(
      String resource,
      List<String> items,
      String purpose,
      String legalBasis,
      boolean children,
      Duration lifetime) {}

  /** Grants it for the organisation's own area, unless it has one for that purpose already. */
  public void grantOnce(String organisation, Terms terms) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into authorization_grant
              (organisation, resource, items, purpose, legal_basis, area, children, valid_from, valid_until)
            select o.name, :resource, :items::text[], :purpose, :basis, o.jurisdiction, :children, :from, :until
            from organisation o where o.name = :organisation and not exists (
              select 1 from authorization_grant g
              where g.organisation = o.name and g.resource = :resource and g.purpose = :purpose)
            """)
        .param("resource", terms.resource())
        .param("items", terms.items().toArray(String[]::new))
        .param("purpose", terms.purpose())
        .param("basis", terms.legalBasis())
        .param("children", terms.children())
        .param("from", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(terms.lifetime())))
        .param("organisation", organisation)
        .update();
  }

  public Optional<Authorization> find(int id) {
    return all().stream().filter(authorization -> authorization.id() == id).findFirst();
  }

  public List<Authorization> all() {
    return policies.inForce().authorizations().values().stream().flatMap(List::stream).toList();
  }

  /** Those that hold now, the least used first: what a yearly review goes through. */
  public List<Use> review() {
    Instant now = clock.instant();
    Map<Integer, Reads> reads = reads();
    Map<Integer, Instant> confirmed = confirmed();
    return all().stream()
        .filter(authorization -> authorization.isActive(now))
        .map(
            authorization -> {
              Reads read = reads.getOrDefault(authorization.id(), Reads.NONE);
              return new Use(
                  authorization,
                  read.count(),
                  read.last(),
                  Optional.ofNullable(confirmed.get(authorization.id())));
            })
        .sorted(Comparator.comparingLong(Use::reads))
        .toList();
  }

  private record Reads(long count, Optional<Instant> last) {
    static final Reads NONE = new Reads(0, Optional.empty());
  }

  /** How each was used, in one pass over the record. */
  private Map<Integer, Reads> reads() {
    Map<Integer, Reads> reads = new HashMap<>();
    jdbc.sql(
            """
            select grant_id, count(*) as n, max(at) as newest
            from read_record, unnest(authorizations) as grant_id where authorizations <> '{}'
            group by grant_id
            """)
        .query(
            row -> {
              reads.put(
                  row.getInt("grant_id"),
                  new Reads(row.getLong("n"), Optional.of(row.getTimestamp("newest").toInstant())));
            });
    return reads;
  }

  private Map<Integer, Instant> confirmed() {
    Map<Integer, Instant> confirmed = new HashMap<>();
    jdbc.sql("select id, reviewed_at from authorization_grant where reviewed_at is not null")
        .query(
            row -> {
              confirmed.put(row.getInt("id"), row.getTimestamp("reviewed_at").toInstant());
            });
    return confirmed;
  }

  /** Says that it is still needed. */
  public void confirm(int id) {
    jdbc.sql("update authorization_grant set reviewed_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  /** Takes it back; works on the next query. False when it was taken back before. */
  boolean withdraw(int id, String reason, String by) {
    return jdbc.sql(
                """
                update authorization_grant set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                where id = ? and withdrawn_at is null
                """)
            .params(Timestamp.from(clock.instant()), by, reason, id)
            .update()
        == 1;
  }

  boolean isWithdrawnBy(int id, String account) {
    return jdbc.sql(
                "select count(*) from authorization_grant where id = ? and withdrawn_at is not null and withdrawn_by = ?")
            .params(id, account)
            .query(Integer.class)
            .single()
        == 1;
  }

  /** As if it had not been taken back. */
  void restore(int id) {
    jdbc.sql(
            """
            update authorization_grant set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = '' where id = ?
            """)
        .param(id)
        .update();
  }

  /** Those that were taken back and would hold otherwise, with who did it and why. */
  public List<Withdrawn> withdrawn() {
    Map<Integer, Authorization> byId =
        all().stream().collect(Collectors.toMap(Authorization::id, a -> a));
    return jdbc
        .sql(
            """
            select id, withdrawn_by, withdrawn_reason from authorization_grant
            where withdrawn_at is not null and valid_until > ? order by withdrawn_at desc limit 100
            """)
        .param(Timestamp.from(clock.instant()))
        .query(
            (row, n) ->
                new Withdrawn(
                    byId.get(row.getInt("id")),
                    row.getString("withdrawn_by"),
                    row.getString("withdrawn_reason")))
        .list()
        .stream()
        .filter(withdrawn -> withdrawn.authorization() != null)
        .toList();
  }

  /** What was taken back, by whom and why. */
  public record Withdrawn(Authorization authorization, String by, String reason) {}

  /** What people have granted. */
  int grant(AccessRequest request, String by) {
    return grant(request, by, false);
  }

  /** What the list grants by itself; it holds as long as the list says so. */
  int grantByList(AccessRequest request, String by) {
    return grant(request, by, true);
  }

  private int grant(AccessRequest request, String by, boolean byList) {
    return jdbc.sql(
            """
            insert into authorization_grant (organisation, resource, items, purpose, legal_basis, area, children,
              frequency, valid_from, valid_until, granted_by, by_list)
            values (:organisation, :resource, :items::text[], :purpose, :basis, :area, :children,
              :frequency, :from, :until, :by, :byList)
            returning id
            """)
        .param("organisation", request.organisation())
        .param("resource", request.resource())
        .param("items", request.items().toArray(String[]::new))
        .param("purpose", request.purpose())
        .param("basis", request.legalBasis())
        .param("area", request.area())
        .param("children", request.children())
        .param("frequency", request.frequency())
        .param("from", startOf(request.validFrom()))
        .param("until", startOf(request.validUntil().plusDays(1)))
        .param("by", by)
        .param("byList", byList)
        .query(Integer.class)
        .single();
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
  }
}
