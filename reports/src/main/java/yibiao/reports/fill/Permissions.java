package yibiao.reports.fill;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yibiao.catalog.decision.Decision;
import yibiao.catalog.decision.Decisions;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.reports.matching.FieldMeaning;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.people.Population;
import yibiao.reports.people.UnknownPeople;

/** What a worker may see of a form's people, homes and places, by the list. */
final class Permissions {
  private static final String RESIDENT = "core.resident";

  private final LabelMatcher matcher;
  private final SharingPolicy policy;
  private final Clock clock;

  Permissions(LabelMatcher matcher, SharingPolicy policy, Clock clock) {
    this.matcher = matcher;
    this.policy = policy;
    this.clock = clock;
  }

  /** The fields of which she may know what they count. */
  List<FieldMeaning> countable(
      List<FieldMeaning> fields, FillRequest request, Population population) {
    Set<String> items = new TreeSet<>(population.items());
    fields.forEach(f -> f.count().ifPresent(count -> items.addAll(count.items())));
    Clearance clear = clearance(request, items, population.adults());
    requireClear(clear, population);
    return fields.stream()
        .map(
            field ->
                field.count().stream().flatMap(c -> c.items().stream()).allMatch(clear::of)
                    ? field
                    : field.uncounted())
        .toList();
  }

  /**
   * Which items may be written.
   *
   * @param adults whether no child under 14 can be among them
   */
  Clearance clearance(FillRequest request, Set<String> items, boolean adults) {
    return new Clearance(decide(request, RESIDENT, items), request.community(), adults);
  }

  /** Whether she may read a resource at all. */
  boolean mayRead(FillRequest request, String resource) {
    return decide(request, resource, Set.of()).isAllowed();
  }

  private Decision decide(FillRequest request, String resource, Set<String> items) {
    return Decisions.decide(
        policy, request.worker(), resource, items, Optional.empty(), clock.instant());
  }

  /**
   * Who may not see whether somebody belongs to a group must not learn it from a form about that
   * group either.
   */
  void requireClear(Clearance clear, Population population) {
    for (String item : population.items()) {
      if (!clear.of(item)) {
        throw UnknownPeople.unseen(matcher.titleOf(item));
      }
    }
  }
}
