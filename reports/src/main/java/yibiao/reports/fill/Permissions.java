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

/** What a worker may see of a form's people, by the list. */
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
    Decision decision = decide(request, items);
    Clearance clear = new Clearance(decision, request.community(), population.adults());
    requireClear(clear, population);
    return fields.stream()
        .map(
            field ->
                field.count().stream().flatMap(c -> c.items().stream()).allMatch(clear::of)
                    ? field
                    : field.uncounted())
        .toList();
  }

  Decision decide(FillRequest request, Set<String> items) {
    return Decisions.decide(
        policy, request.worker(), RESIDENT, items, Optional.empty(), clock.instant());
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
