package yibiao.desk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import yibiao.catalog.audit.ReadRecords;
import yibiao.catalog.organisation.Organisation;
import yibiao.catalog.sharing.Authorization;
import yibiao.catalog.sharing.Grants;
import yibiao.catalog.sharing.Grants.NewGrant;
import yibiao.catalog.sharing.SharingPolicies;

/** What was granted: given, withdrawn, and looked at again once a year. */
@Service
public class Authorizations {
  private final Grants grants;
  private final ReadRecords records;
  private final SharingPolicies policies;
  private final Clock clock;

  Authorizations(Grants grants, ReadRecords records, SharingPolicies policies, Clock clock) {
    this.grants = grants;
    this.records = records;
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
  public void grantOnce(Organisation organisation, Terms terms) {
    if (grants.isThere(organisation.name(), terms.resource(), terms.purpose())) {
      return;
    }
    Instant now = clock.instant();
    grants.give(
        new NewGrant(
            organisation.name(),
            terms.resource(),
            terms.items(),
            terms.purpose(),
            terms.legalBasis(),
            organisation.jurisdiction(),
            terms.children(),
            "",
            now,
            now.plus(terms.lifetime()),
            "",
            false));
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
    Map<Integer, ReadRecords.Uses> reads = records.usesOfAuthorizations();
    Map<Integer, Instant> confirmed = grants.confirmed();
    return all().stream()
        .filter(authorization -> authorization.isActive(now))
        .map(
            authorization -> {
              ReadRecords.Uses read = reads.getOrDefault(authorization.id(), ReadRecords.Uses.NONE);
              return new Use(
                  authorization,
                  read.count(),
                  read.last(),
                  Optional.ofNullable(confirmed.get(authorization.id())));
            })
        .sorted(Comparator.comparingLong(Use::reads))
        .toList();
  }

  /** Says that it is still needed. */
  public void confirm(int id) {
    grants.confirm(id, clock.instant());
  }

  /** Takes it back; works on the next query. False when it was taken back before. */
  boolean withdraw(int id, String reason, String by) {
    return grants.withdraw(id, reason, by, clock.instant());
  }

  boolean isWithdrawnBy(int id, String account) {
    return grants.isWithdrawnBy(id, account);
  }

  /** As if it had not been taken back. */
  void restore(int id) {
    grants.restore(id);
  }

  /** Those that were taken back and would hold otherwise, with who did it and why. */
  public List<Withdrawn> withdrawn() {
    Map<Integer, Authorization> byId =
        all().stream().collect(Collectors.toMap(Authorization::id, a -> a));
    return grants.withdrawn(clock.instant()).stream()
        .filter(taken -> byId.containsKey(taken.id()))
        .map(taken -> new Withdrawn(byId.get(taken.id()), taken.by(), taken.reason()))
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
    return grants.give(
        new NewGrant(
            request.organisation(),
            request.asked().resource(),
            request.asked().items(),
            request.asked().purpose(),
            request.asked().legalBasis(),
            request.asked().area(),
            request.asked().children(),
            request.asked().frequency(),
            startOf(request.asked().validFrom()),
            startOf(request.asked().validUntil().plusDays(1)),
            by,
            byList));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
