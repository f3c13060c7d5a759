package yibiao.catalog.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  boolean withdraw(int id, String by) {
    return jdbc.sql(
                """
                update authorization_grant set withdrawn_at = ?, withdrawn_by = ?
                where id = ? and withdrawn_at is null
                """)
            .params(Timestamp.from(clock.instant()), by, id)
            .update()
        == 1;
  }

  int grant(AccessRequest request, String by) {
    return jdbc.sql(
            """
            insert into authorization_grant (organisation, resource, items, purpose, legal_basis, area, children,
              frequency, valid_from, valid_until, granted_by)
            values (:organisation, :resource, :items::text[], :purpose, :basis, :area, :children,
              :frequency, :from, :until, :by)
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
        .query(Integer.class)
        .single();
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
  }
}
